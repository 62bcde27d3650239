import { browser } from 'wxt/browser';

/** Who a message is from, as the browser says it; a page cannot forge it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: unknown;
}

/** Whether it is our content script in the top frame of a page of one of the origins. */
export function isTopFrameOf(sender: Sender, origins: readonly string[]): boolean {
  if (sender.id !== browser.runtime.id || sender.tab === undefined || sender.frameId !== 0) return false;
  return sender.url !== undefined && origins.includes(originOf(sender.url));
}

/** Whether it is a page of the extension itself, not a content script. */
export function isOwnPage(sender: Sender): boolean {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return false;
  return originOf(sender.url) === originOf(browser.runtime.getURL('/'));
}

/** `protocol//host`: the `origin` of extension addresses is "null" outside the browser that knows them. */
function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}
