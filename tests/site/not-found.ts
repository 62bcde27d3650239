import { frame } from './frame.ts';
import type { View } from './view.ts';

export const notFoundPage = (view: View): string =>
  frame(view, {
    title: 'Страница не найдена (404)',
    confidence: 'not found: its text — B, the rest E',
    content: '<div class="stub"><h2>Страница не найдена (404)</h2><p>Возможно, она была удалена или адрес набран неверно.</p></div>',
  });
