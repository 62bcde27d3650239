// What a lesson says as a whole, under its labels. The same values stand in three layouts, because nobody has seen the real one.
import { esc } from './html.ts';
import type { Texts } from './interface-texts.ts';
import { box } from './planner-table.ts';
import type { Homework, Journal, Lesson, LessonLayout } from './school.ts';
import type { View } from './view.ts';

const plain = (text: string): string => `<span class="plain">${esc(text)}</span>`;

const field = (name: string, text: string, placeholder: string): string =>
  box(`data-field="${name}" data-placeholder="${esc(placeholder)}"`, text, placeholder);

const homeworkBox = ({ id, text }: Homework): string => `<li>${box(`data-homework="${id}"`, text, '')}</li>`;

const homeworks = ({ homeworks }: Lesson, viewOnly: boolean, texts: Texts): string => {
  if (viewOnly) return homeworks.map(({ text }) => plain(text)).join('<br>');
  return `<ul class="lesson_homeworks">${homeworks.map(homeworkBox).join('')}</ul><a href="#" data-add="true">${texts.addHomework}</a>`;
};

type Labelled = [label: string, value: string][];

const LAYOUTS: Record<LessonLayout, (fields: Labelled) => string> = {
  list: (fields) => `<dl class="lesson_data">
${fields.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('\n')}
</dl>`,
  table: (fields) => `<table class="grid vam lesson_data">
${fields.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('\n')}
</table>`,
  form: (fields) => `<div class="lesson_data">
${fields.map(([label, value]) => `<div class="lesson_field"><label>${label}:</label>\n<div class="lesson_value">${value}</div></div>`).join('\n')}
</div>`,
};

export const isLessonLayout = (text: string | null): text is LessonLayout => text !== null && text in LAYOUTS;

export const lessonFields = ({ texts }: View, { viewOnly }: Journal, lesson: Lesson, layout: LessonLayout): string => {
  const shown = (name: string, text: string, placeholder: string): string => (viewOnly ? plain(text) : field(name, text, placeholder));
  return LAYOUTS[layout]([
    [texts.topic, shown('theme', lesson.topic, texts.noTopic)],
    [texts.description, shown('description', lesson.description, '')],
    [texts.homework, homeworks(lesson, viewOnly, texts)],
    [texts.lessonComment, shown('comment', lesson.comment, texts.writeComment)],
  ]);
};
