// Scripts, styles and the icon, read once.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./assets/', import.meta.url));

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

interface Asset {
  type: string;
  body: string;
}

const files = new Map(
  readdirSync(FOLDER).map((name): [string, Asset] => [
    `/static/${name}`,
    { type: TYPES[name.split('.').pop()!] ?? 'text/plain', body: readFileSync(FOLDER + name, 'utf8') },
  ]),
);

export const asset = (path: string): Asset | undefined => files.get(path === '/favicon.ico' ? '/static/favicon.svg' : path);
