import type { Catalogue } from '../language.ts';
import options from './en/options.ts';
import page from './en/page.ts';
import popup from './en/popup.ts';
import report from './en/report.ts';
import shared from './en/shared.ts';
import welcome from './en/welcome.ts';

/** All that is said in English. */
const english: Catalogue = { ...shared, ...page, ...popup, ...options, ...report, ...welcome };
export default english;
