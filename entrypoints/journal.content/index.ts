import { defineContentScript } from 'wxt/utils/define-content-script';
import { DNEVNIK, patternsOf } from '../../lib/hosts.ts';
import { arrive } from './arrive.ts';
import './style.css';

export default defineContentScript({
  matches: patternsOf(DNEVNIK),
  // The page is told nothing of the extension.
  noScriptStartedPostMessage: true,
  main: arrive,
});
