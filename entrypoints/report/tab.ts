import type { Settings } from '../../lib/settings-schema.ts';
import type { Instant } from '../../lib/vocabulary.ts';

/** What every tab of the report page is given. What a tab shows is in the page's address, so that a view can be bookmarked. */
export interface TabProps {
  /** The account whose pages were looked at last; null before the first page view. */
  viewer: string | null;
  settings: Settings;
  now: Instant;
  /** The parameters of the page's address. */
  params: URLSearchParams;
  /** Changes parameters of the address (null takes one out) and draws anew. With `replace` the step back leads over it, as while typing. */
  onParams(changes: Readonly<Record<string, string | null>>, how?: 'push' | 'replace'): void;
}
