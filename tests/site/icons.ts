// Drawn for this site; they only have to be recognisable in place and size.

const svg = (size: number, body: string): string => `<svg width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">${body}</svg>`;

const CHAT =
  '<rect width="24" height="24" rx="4" fill="#0a6fb5"/><path d="M3 11a4.5 4.5 0 1 1 8 3v3l-3-1.5A4.5 4.5 0 0 1 3 11z" fill="#ffcf1a"/><path d="M21 11a4.5 4.5 0 1 0-8 3v3l3-1.5a4.5 4.5 0 0 0 5-4.5z" fill="#c2d23a"/><path d="M5.5 11.5a2 2 0 0 0 4 0zM14.500 11.500a2 2 0 0 0 4 0z" fill="#0a6fb5"/>';
const BOOK =
  '<path d="M5 3l14-1 1 17-13 3-3-2z" fill="#7fb3a4"/><path d="M7 4l13-1-1 16-12 3z" fill="#a9d86e"/><path d="M14 4h3v6l-1.500-1.300L14 10z" fill="#e2574c"/>';
const TOOLS =
  '<circle cx="12" cy="7" r="5" fill="none" stroke="#666" stroke-width="3" stroke-dasharray="3 2"/><path d="M9 10h11l-2 11h-7z" fill="#c9c9c9" stroke="#777"/><path d="M4 22h9M7 11v9" stroke="#555" stroke-width="2"/>';
const SHEET =
  '<rect x="2" y="2" width="20" height="20" fill="#fff" stroke="#4b8f3c" stroke-width="2"/><path d="M6 7l12 10M18 7L6 17" stroke="#3f9b3a" stroke-width="4"/>';
const PRINTER =
  '<path d="M6 2h9l3 9H9z" fill="#bcd9f7" stroke="#8aa"/><path d="M2 13l6-3h13l2 4v5l-8 3-13-3z" fill="#d9d9d9" stroke="#777"/><path d="M8 19l13-3" stroke="#555" stroke-width="2"/>';

/** The row of pictures above the links of the class journal. */
export const iconBar = (): string =>
  `<div class="iconbar">${[CHAT, BOOK, TOOLS, SHEET, PRINTER].map((body) => `<a href="#">${svg(36, body)}</a>`).join('')}</div>`;

export const EYE = svg(
  22,
  '<path d="M1 12q11-14 22 0q-11 14-22 0z" fill="#f4f4f4" stroke="#aaa" stroke-width="1.500"/><circle cx="12" cy="12" r="4.500" fill="#fff" stroke="#aaa" stroke-width="1.500"/>',
);
export const PENCIL = svg(
  22,
  '<path d="M2 22l1.500-6L17 2.500q3-2 4.500 .500t0 4L8 20.500z" fill="#fff" stroke="#999" stroke-width="1.300"/><path d="M15 4.500l4.500 4.500" stroke="#999" stroke-width="1.300"/>',
);
export const CLIP = svg(
  22,
  '<path d="M9 12l5-7q2-3 5-1t1 5l-7 10q-3 4-7 1.500t-1.500-7L10 6" fill="none" stroke="#808080" stroke-width="2.200"/><path d="M8 15l5-7" stroke="#808080" stroke-width="2"/>',
);
