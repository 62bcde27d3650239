import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { DNEVNIK, patternsOf } from './lib/hosts.ts';
import { OLDEST_BROWSERS } from './lib/oldest-browsers.ts';
import { SIBLINGS } from './lib/siblings.ts';

// Extension pages may load nothing but their own files: no page of ours can send anything out.
const extensionPages = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the stores and the browsers call it, each in its own language. */
const NAMES = {
  ru: {
    name: 'Полдень — сроки в Дневник.ру',
    shortName: 'Полдень',
    description: 'Подсказывает учителю, в каких уроках Дневник.ру не хватает темы, ДЗ или отметок до срока. Ничего не отправляет.',
  },
  en: {
    name: 'Polden — deadlines in Dnevnik.ru',
    shortName: 'Polden',
    description: 'Shows teachers which Dnevnik.ru lessons lack a topic, homework or marks before the deadline. Sends nothing anywhere.',
  },
};

export default defineConfig({
  modules: ['@wxt-dev/auto-icons'],
  // One drawing; the sizes that the stores and the toolbar ask for are made from it.
  autoIcons: { baseIconPath: 'components/icon.svg', sizes: [128, 48, 32, 16], developmentIndicator: false },
  // Every import is written out, so that a file shows what it depends on.
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'ru',
    // Scripting brings the drawing script to journal pages, and the content script to the sibling sites that are switched on.
    // Alarms wake the background for the badge and the reminders; notifications are asked for when reminders are switched on.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms'],
    optional_permissions: ['notifications'],
    host_permissions: patternsOf(DNEVNIK),
    optional_host_permissions: SIBLINGS.flatMap(patternsOf),
    // Firefox asks for no schema, and its linter knows none.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    content_security_policy: { extension_pages: extensionPages },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'polden@polden.invalid',
              strict_min_version: `${OLDEST_BROWSERS.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: `${OLDEST_BROWSERS.chrome}` }),
  }),
  hooks: {
    // The popup's own title is in one language.
    'build:manifestGenerated': (_wxt, { action }) => void Object.assign(action ?? {}, { default_title: '__MSG_shortName__' }),
    'build:publicAssets': ({ config: { browser, outDir } }, files) => {
      // The maker of the icons does not wait for its own folder.
      mkdirSync(resolve(outDir, 'icons'), { recursive: true });
      for (const [language, names] of Object.entries(NAMES)) {
        const messages = Object.fromEntries(Object.entries(names).map(([key, message]) => [key, { message }]));
        files.push({ contents: JSON.stringify(messages, null, 2), relativeDest: `_locales/${language}/messages.json` });
      }
      if (browser !== 'firefox') files.push({ absoluteSrc: resolve('lib/managed-schema.json'), relativeDest: 'managed-schema.json' });
    },
  },
  zip: {
    // What Firefox's reviewers need to build it themselves, and nothing else that may lie about.
    includeSources: [
      'components/**',
      'entrypoints/**',
      'lib/**',
      'LICENSE',
      'README.md',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
    ],
  },
  vite: () => ({ build: { target: Object.entries(OLDEST_BROWSERS).map(([browser, version]) => `${browser}${version}`) } }),
});
