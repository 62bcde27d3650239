import { frame } from './frame.ts';
import type { View } from './view.ts';

export const notFoundPage = (view: View): string =>
  frame(view, {
    title: view.texts.notFound,
    confidence: 'not found: its text — B, the rest E',
    content: `<div class="stub"><h2>${view.texts.notFound}</h2><p>${view.texts.notFoundLine}</p></div>`,
  });
