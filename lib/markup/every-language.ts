import { understand } from './words.ts';
import kk from './words/kk.ts';
import uz from './words/uz.ts';

/** Imported where pages of the sibling sites are read: there the interface speaks these languages. */
understand(kk, uz);
