// The late part of planning: a block of rows per lesson.
import { lessonAddress } from './addresses.ts';
import { dotted } from './civil-date.ts';
import { esc } from './html.ts';
import { CLIP, EYE, PENCIL } from './icons.ts';
import type { Texts } from './interface-texts.ts';
import type { Homework, Journal, Lesson, Period } from './school.ts';
import type { View } from './view.ts';

/** Something that can be written in. */
export const box = (attributes: string, text: string, placeholder: string): string =>
  text || !placeholder
    ? `<div class="inplace" ${attributes}>${esc(text)}</div>`
    : `<div class="inplace inplace_empty" ${attributes}>${esc(placeholder)}</div>`;

/** A journal that prompts for no topic does so in no language. */
const placeholderOf = (journal: Journal, texts: Texts): string => journal.topicPlaceholder && texts.noTopic;

const topicCell = (journal: Journal, texts: Texts, { id, topic }: Lesson): string =>
  journal.viewOnly
    ? `<span class="plain">${esc(topic)}</span>`
    : box(`data-theme="${id}" data-placeholder="${esc(placeholderOf(journal, texts))}"`, topic, placeholderOf(journal, texts));

/** The two cells of one homework: dot and text, then icons. */
export const homeworkCells = (lesson: string, { id, text }: Homework, viewOnly: boolean, texts: Texts): string => {
  const shown = viewOnly ? `<span class="plain">${esc(text)}</span>` : box(`data-homework="${id}" data-lesson="${lesson}"`, text, '');
  const pencil = viewOnly ? '' : `<a class="edit" href="#" title="${texts.edit}" data-edit="${id}">${PENCIL}</a>`;
  return `<td class="hw"><i class="dot"></i>${shown}</td><td class="tools"><a class="view" href="#" title="${texts.look}">${EYE}</a>${pencil}<a class="attach" href="#" title="${texts.attach}">${CLIP}</a></td>`;
};

const block = ({ school, prefix, texts }: View, journal: Journal, lesson: Lesson, index: number): string => {
  const rows = lesson.homeworks.map((homework) => homeworkCells(lesson.id, homework, journal.viewOnly, texts));
  if (!journal.viewOnly) rows.push(`<td class="add" colspan="2"><a href="#" data-add="${lesson.id}">${texts.addHomework}</a></td>`);
  else if (rows.length === 0) rows.push('<td class="add" colspan="2"></td>');
  const [first, ...rest] = rows;
  const tall = rows.length > 1 ? ` rowspan="${rows.length}"` : '';
  return `<tr><td class="num"${tall}>${index + 1}</td><td class="date"${tall}><a href="${esc(lessonAddress(prefix, school, lesson.id))}">${dotted(lesson.date)}</a></td><td class="theme"${tall}>${topicCell(journal, texts, lesson)}</td>${first}</tr>
${rest.map((cells) => `<tr>${cells}</tr>`).join('\n')}`;
};

export const plannerTable = (view: View, journal: Journal, period: Period): string => {
  if (!period.current || journal.lessons.length === 0) return `<p class="no_lessons">${view.texts.noLessons}</p>`;
  return `<table class="grid gridLines vam">
${journal.lessons.map((lesson, index) => block(view, journal, lesson, index)).join('\n')}
</table>`;
};
