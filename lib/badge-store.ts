import { browser } from 'wxt/browser';
import type { Badge } from './badge.ts';

/** The badge on the toolbar's icon. */

/** Ground and text by kind; the contrast is that of running text. */
const COLOURS = {
  overdue: { ground: '#a3231c', text: '#ffffff' },
  due: { ground: '#f5c242', text: '#2b2000' },
} as const;

/** Shows a badge in place of the one there is. */
export async function showBadge({ kind, text, title }: Badge): Promise<void> {
  const { action } = browser;
  const colours =
    kind === 'none' ? [] : [action.setBadgeBackgroundColor({ color: COLOURS[kind].ground }), action.setBadgeTextColor({ color: COLOURS[kind].text })];
  await Promise.all([...colours, action.setBadgeText({ text }), action.setTitle({ title })]);
}
