// The top of the redesign's journals, and how its blocks get their models.
import { journalsListAddress, userAddress } from './addresses.ts';
import { esc } from './html.ts';
import { yearTitle } from './journal-header.ts';
import type { Teacher } from './school.ts';
import type { View } from './view.ts';

export const HEADER_CONFIDENCE =
  'header: class names — A; nesting, heading, school year, tags — D; which links stand on the right — E; inline require with a model — A, names in the model but those of the urls E';

interface Header {
  /** After «Журналы >». */
  trail: string;
  title: string;
  /** Class and subject, as the block has them. */
  labels: string;
  teachers: Teacher[];
  periods?: string;
  /** The sentence where there is nothing to show. */
  empty?: string;
  /** On the right: a button and links. */
  tools?: string;
}

const teachersRow = (teachers: Teacher[], { texts }: View): string => {
  const names = teachers.map(({ userId, name }) =>
    userId === null
      ? `<span class="journal-header__teachers-row__name">${esc(name)}</span>`
      : `<a class="journal-header__teachers-row__link" href="${esc(userAddress(userId))}">${esc(name)}</a>`,
  );
  const shown = names.length > 0 ? names.join(', ') : `<span class="journal-header__teachers-row__name">${texts.noTeacher}</span>`;
  return `<div class="journal-header__teachers-row"><span class="journal-header__teachers-row__label">${texts.teacher}:</span> ${shown}</div>`;
};

export const redesignHeader = (view: View, { trail, title, labels, teachers, periods = '', empty, tools = '' }: Header): string => {
  const { school, prefix, texts } = view;
  return `<div class="journal-header">
<div class="journal-header__crumbs"><a href="${esc(journalsListAddress(prefix, school))}">${texts.journals}</a> <i>&gt;</i> ${esc(trail)}</div>
${tools}
<div class="journal-header__title"><h2>${esc(title)}</h2><h3>${yearTitle(school, texts)}</h3></div>
<div class="journal-header__group-subject-row">${labels}</div>
${teachersRow(teachers, view)}
${periods}${empty === undefined ? '' : `<div class="journal-header__empty-data">${empty}</div>`}
</div>`;
};

/** What waits for a block until its script has come, and the call that makes the block. */
export const blockScript = (block: string, model: Record<string, unknown>): string =>
  `<script src="/static/require.js"></script>
<script>require(["${block}/${block}"], function (Block) { new Block(${JSON.stringify(model).replaceAll('<', '\\u003c')}); });</script>`;
