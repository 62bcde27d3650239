import { t } from './language.ts';
import { isRule } from './rules.ts';
import { SETTING_NAMES } from './setting-names.ts';
import { settingsShape, type Settings } from './settings-schema.ts';

/** Settings as a file: to carry to another computer, or to hand on to colleagues. A contract, described in the README. */

const FORMAT = 'polden-settings';
const VERSION = 1;

/** Ten thousand exceptions are smaller than this; more is some other file. */
export const LARGEST_SETTINGS_FILE = 4_000_000;

/** They name classes, subjects and lessons: in a file only where that is asked for. */
export const EXCEPTIONS = ['mutes', 'hidden', 'acknowledged'] as const satisfies (keyof Settings)[];

/** Whether colleagues' journals are kept is decided on the page that tells what it means, and never by a file. */
export const DECIDED_HERE = ['supervision', 'supervisionNames'] as const satisfies (keyof Settings)[];

/** Why a file is not taken. */
export class SettingsFileRefusal extends Error {
  /** In a sentence for the user, in the language that is spoken when it is said. */
  readonly said: () => string;

  constructor(said: () => string) {
    super('not a settings file');
    this.said = said;
  }
}

/** The text of a file with the settings. */
export function settingsFileText(settings: Settings, hasExceptions: boolean): string {
  const left: readonly string[] = hasExceptions ? DECIDED_HERE : [...DECIDED_HERE, ...EXCEPTIONS];
  // A rule that is no more is known to nobody.
  const rules = Object.fromEntries(Object.entries(settings.rules).filter(([id]) => isRule(id)));
  const told = Object.fromEntries(Object.entries({ ...settings, rules }).filter(([key]) => !left.includes(key)));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: told }, null, 2)}\n`;
}

/**
 * The settings that a file holds; those it leaves out stay as they are.
 *
 * @throws SettingsFileRefusal if anything in it is not right: nothing is taken in part
 */
export function readSettingsFile(text: string): Partial<Settings> {
  const told = settingsIn(text);
  const unknown = [...Object.keys(told).filter((key) => !isSetting(key)), ...unknownRules(told['rules'])];
  if (unknown.length > 0) {
    throw new SettingsFileRefusal(() =>
      t('Файл сделан другой версией Полдня, здесь таких настроек нет: {keys}. Обновите расширение и выберите файл снова; ничего не изменилось.', {
        keys: unknown.slice(0, 5).map(shortened).join(', '),
      }),
    );
  }
  const faults = () => Object.entries(told).flatMap(([key, value]) => faultOf(key as keyof Settings, value) ?? []);
  if (faults().length > 0) {
    throw new SettingsFileRefusal(() =>
      t('В файле неверно: {keys}. Исправьте или уберите это; ничего не изменилось.', { keys: faults().join('; ') }),
    );
  }
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, settingsShape[key as keyof Settings].parse(value)]));
}

function unknownRules(rules: unknown): string[] {
  return isRecord(rules) ? Object.keys(rules).flatMap((id) => (isRule(id) ? [] : [`rules.${id}`])) : [];
}

function isSetting(key: string): key is keyof Settings {
  return Object.hasOwn(settingsShape, key);
}

/** What stands under `settings`, once it is clear that the file is one of these. */
function settingsIn(text: string): Record<string, unknown> {
  const file = parsed(text);
  if (!isRecord(file) || file['format'] !== FORMAT) {
    const isBackup = isRecord(file) && file['format'] === 'polden-backup';
    throw new SettingsFileRefusal(() =>
      isBackup
        ? t('Это резервная копия истории. Её восстанавливают в отчёте, на вкладке «Данные»; ничего не изменилось.')
        : t('Это не файл настроек Полдня; ничего не изменилось.'),
    );
  }
  const { version, settings } = file;
  if (typeof version === 'number' && version > VERSION) {
    throw new SettingsFileRefusal(() =>
      t('Файл сделан более новой версией Полдня. Обновите расширение и выберите файл снова; ничего не изменилось.'),
    );
  }
  if (version !== VERSION || !isRecord(settings)) throw new SettingsFileRefusal(() => t('Файл настроек повреждён; ничего не изменилось.'));
  return settings;
}

function parsed(text: string): unknown {
  if (text.length > LARGEST_SETTINGS_FILE) return null;
  try {
    // Notepad puts a mark before the first character.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** «Каникулы (holidays.2.from)»: what is wrong with a setting and where; null if nothing is. */
function faultOf(key: keyof Settings, value: unknown): string | null {
  const isDecidedHere = (DECIDED_HERE as readonly string[]).includes(key);
  if (isDecidedHere) return t('{name} ({place}) — включают только в разделе «Контроль»', { name: t(SETTING_NAMES[key]), place: key });
  const checked = settingsShape[key].safeParse(value);
  if (checked.success) return null;
  const place = [key, ...(checked.error.issues[0]?.path ?? [])].map((part) => shortened(String(part))).join('.');
  return `${t(SETTING_NAMES[key])} (${place})`;
}

/** A key of a file may be a book. */
function shortened(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key;
}
