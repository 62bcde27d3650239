export type BrowserKind = 'chromium' | 'firefox' | 'libreoffice';
export function findBrowser(kind: BrowserKind): string | null;
export function requireBrowser(kind: BrowserKind): string;
