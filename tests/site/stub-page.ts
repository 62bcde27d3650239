// Pages that the journal pages link to and nobody reads: a title and a line in the common frame.
import { frame } from './frame.ts';
import { esc } from './html.ts';
import type { View } from './view.ts';

export const stubPage = (view: View, title: string, line: string): string =>
  frame(view, {
    title,
    confidence: 'content: a stub, nothing of it is known — E',
    content: `<div class="stub"><h2>${esc(title)}</h2><p>${esc(line)}</p></div>`,
  });
