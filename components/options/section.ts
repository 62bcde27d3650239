import type { SettingsChange } from '../../lib/messages.ts';
import type { Settings } from '../../lib/settings-schema.ts';

/** What every section is given: the settings, and how to change some of them at once. */
export interface SectionProps {
  settings: Settings;
  onChange(changes: SettingsChange): void;
}
