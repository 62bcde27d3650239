import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../lib/markup/every-language.ts';
import '../journal.content/style.css';
import { arrive } from '../journal.content/arrive.ts';

/** The journal's content script for the sibling sites: registered where the user has switched one on. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: arrive,
});
