import { describe, expect, it } from 'vitest';
import { JOURNAL_ORIGINS } from '../../lib/siblings.ts';

const OWN = 'abcdefghijklmnop';
const OWN_PAGE = `chrome-extension://${OWN}/popup.html`;
const JOURNAL_PAGE = 'https://schools.dnevnik.ru/journals/journalclassical.aspx?view=journal';

// The two facts that the browser tells an extension of itself; they must stand before the module is loaded.
Object.assign(globalThis, { chrome: { runtime: { id: OWN, getURL: (path: string) => `chrome-extension://${OWN}${path}` } } });
const { isOwnPage, isTopFrameOf } = await import('../../lib/senders.ts');

const contentScript = { id: OWN, url: JOURNAL_PAGE, frameId: 0, tab: { id: 5 } };

describe('a journal page', () => {
  const isJournal = (changes: object) => isTopFrameOf({ ...contentScript, ...changes }, JOURNAL_ORIGINS);

  it('is our content script in the top frame of one of the journal’s origins', () => {
    expect(isJournal({})).toBe(true);
    expect(isJournal({ url: 'https://dnevnik.ru/' })).toBe(true);
  });

  it.each([
    ['another extension', { id: 'ponmlkjihgfedcba' }],
    ['an inner frame', { frameId: 3 }],
    ['an unknown frame', { frameId: undefined }],
    ['no tab at all', { tab: undefined }],
    ['a page of the extension', { url: OWN_PAGE }],
    ['another site', { url: 'https://example.org/journals' }],
    ['a site whose name begins like ours', { url: 'https://schools.dnevnik.ru.example.org/' }],
    ['a site whose name ends like ours', { url: 'https://notdnevnik.ru/' }],
    ['our host as a user name', { url: 'https://schools.dnevnik.ru@example.org/' }],
    ['another port', { url: 'https://schools.dnevnik.ru:8443/' }],
    ['no encryption', { url: 'http://schools.dnevnik.ru/' }],
    ['no address', { url: undefined }],
    ['nonsense for an address', { url: '//' }],
  ])('is not %s', (_who, changes) => {
    expect(isJournal(changes)).toBe(false);
  });
});

describe('a page of the extension', () => {
  it('is one by its address', () => {
    expect(isOwnPage({ id: OWN, url: OWN_PAGE })).toBe(true);
  });

  it.each([
    ['its content script on a journal page', contentScript],
    ['another extension', { id: 'ponmlkjihgfedcba', url: OWN_PAGE }],
    ['a page of another extension', { id: OWN, url: 'chrome-extension://ponmlkjihgfedcba/popup.html' }],
    ['nobody', { id: OWN }],
  ])('is not %s', (_who, sender) => {
    expect(isOwnPage(sender)).toBe(false);
  });
});
