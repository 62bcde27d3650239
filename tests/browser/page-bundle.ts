import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pages = fileURLToPath(new URL('../../lib/pages.ts', import.meta.url));
const languages = fileURLToPath(new URL('../../lib/markup/every-language.ts', import.meta.url));

const ENTRY = `
import ${JSON.stringify(languages)};
import { viewPage } from ${JSON.stringify(pages)};

export function look(at, openedAt) {
  const url = new URL(location.href);
  const view = viewPage(document, url, at, openedAt);
  if (view.outcome !== 'read') return { outcome: view.outcome };
  const places = view.adapter.locate(document, url).map(({ key, mark, reveal }) => ({
    key, isInPage: document.contains(mark) && document.contains(reveal),
  }));
  return { outcome: view.outcome, reading: view.reading, places };
}`;

/** The adapters as one script that makes `polden.look(at, openedAt)`, which reads the page it runs in. */
export async function bundlePages(): Promise<string> {
  const id = 'virtual:look';
  const input = '\0look';
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'look',
        enforce: 'pre',
        // Vite hands the entry over as if it were a file of the root.
        resolveId: (source) => (source.endsWith(id) ? input : null),
        load: (source) => (source === input ? ENTRY : null),
      },
    ],
    build: { write: false, minify: false, lib: { entry: id, formats: ['iife'], name: 'polden', fileName: 'look' } },
  });
  const [{ output: chunks } = { output: [] }] = [output].flat() as { output: { type: string; code?: string }[] }[];
  return chunks.find(({ type }) => type === 'chunk')!.code!;
}
