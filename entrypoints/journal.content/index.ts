import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapterFor } from '../../lib/pages.ts';
import { JOURNAL_ORIGINS } from '../../lib/senders.ts';
import './style.css';
import { attend } from './attend.ts';

export default defineContentScript({
  matches: JOURNAL_ORIGINS.map((origin) => `${origin}/*`),
  // The page is told nothing of the extension.
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (adapterFor(new URL(location.href)) !== undefined) attend(ctx);
  },
});
