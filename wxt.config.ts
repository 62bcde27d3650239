import { defineConfig } from 'wxt';
import { DNEVNIK, patternsOf } from './lib/hosts.ts';
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

export default defineConfig({
  modules: ['@wxt-dev/auto-icons'],
  // One drawing; the sizes that the stores and the toolbar ask for are made from it.
  autoIcons: { baseIconPath: 'components/icon.svg', sizes: [128, 48, 32, 16], developmentIndicator: false },
  // Every import is written out, so that a file shows what it depends on.
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Полдень',
    short_name: 'Полдень',
    description: 'Подсказывает учителю, в каких уроках Дневник.ру не хватает темы, ДЗ или отметок до срока. Ничего не отправляет.',
    // Scripting brings the drawing script to journal pages, and the content script to the sibling sites that are switched on.
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: patternsOf(DNEVNIK),
    optional_host_permissions: SIBLINGS.flatMap(patternsOf),
    content_security_policy: { extension_pages: extensionPages },
    action: { default_title: 'Полдень' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'polden@polden.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  vite: () => ({ build: { target: 'es2022' } }),
});
