import { describe, expect, it } from 'vitest';
import { isWord, WORDS } from '../../lib/markup/words.ts';
import { viewPage } from '../../lib/pages.ts';
import { skeletonOf } from '../../lib/skeleton.ts';
import type { PageId } from '../../lib/vocabulary.ts';
import { fixtures } from '../fixtures/pages/fixtures.ts';
import { main, pageOf } from '../tools/adopt.ts';
import { parsePage } from '../tools/parse-page.ts';

const URL_OF_PAGE = 'https://schools.dnevnik.ru/journals/?tab=planning&group=1466203918475530217&subject=3180000000000417';

const skeleton = (html: string, url = URL_OF_PAGE, page: PageId = 'planning') => skeletonOf(parsePage(html, url), new URL(url), page);
const text = (html: string) => JSON.stringify(skeleton(html).body);

/** Everywhere a page can put a name. Invented people; `Май` and `Апрелева` look like months. */
const NAMES = ['Petrova', 'Козодоева', 'Инга', 'Апрелева', 'Karimova', 'Қасымов', 'Телегин', 'болеет-корью'];
const FULL_OF_NAMES = `<title>Козодоева</title><meta name="author" content="Козодоева">
<script>var dnevnik = {"user":{"id":1000006183740,"name":"Козодоева"}};</script><script>var pupil = "Телегин";</script><style>.Телегин{}</style>
<!-- Козодоева Инга -->
<div class="page Козодоева" id="Козодоева" title="Козодоева Инга" aria-label="Телегин" data-name="Қасымов" data-person="1000006183740">
 <a href="/user/user.aspx?user=1000006183740&name=Karimova">Апрелева</a> <a href="/Karimova/page">Козодоева И.</a>
 <a href="https://other.example/Karimova">x</a> <a href="javascript:Karimova()">y</a> <a href="mailto:Karimova@x.example">z</a>
 <img alt="Инга" src="/photo/Karimova.jpg"> <input value="Козодоева" placeholder="Инга" name="Karimova Инга"><input type="hidden" value="1000006183740">
 <textarea>Козодоева</textarea> <select><option value="Karimova" selected>Козодоева</option></select>
 <button onclick="Karimova()">Телегин</button> <svg><text>Телегин</text></svg> <iframe srcdoc="Телегин"></iframe>
 <template>Телегин</template> <b id="Petrova" class="Petrova" name="Petrova"></b><p data-test-id="Karimova Инга" role="Козодоева">18 Апрелева 2026</p>
 <table><tr><td colspan="2">Қасымов Телегин, болеет-корью</td></tr><tr><td>1</td><td title="Телегин">Апрелева</td><td>Болеет</td></tr></table></div>`;

describe('the skeleton of a page', () => {
  it('has none of the names of a page that is full of them', () => {
    const saved = JSON.stringify(skeleton(FULL_OF_NAMES));
    expect(NAMES.filter((name) => FULL_OF_NAMES.includes(name))).toEqual(NAMES);
    expect(NAMES.filter((name) => saved.toLowerCase().includes(name.toLowerCase()))).toEqual([]);
    expect(saved).not.toMatch(/\d{4,}/);
    expect(saved).not.toContain('Болеет');
  });

  it('keeps tags, classes, names of attributes, shapes of ids and the geometry of tables', () => {
    const html =
      '<div class="m10 leads" id="day_2_11_18" data-lesson="2430000000000045584"><td></td><table><tr><td colspan="2" rowspan="3">5/4</td></tr></table></div>';
    expect(skeleton(html).body).toEqual([
      'body',
      {},
      [
        'div',
        { class: 'm10 leads', id: 'day_#_##_##', 'data-lesson': '{3:19}' },
        ['table', {}, ['tbody', {}, ['tr', {}, ['td', { colspan: '2', rowspan: '3' }, '#/#']]]],
      ],
    ]);
  });

  it.each([
    ['Тема урока', 'Тема урока'],
    ['Домашнее задание:', 'Домашнее задание:'],
    ['Добавить ДЗ к следующему уроку', 'Добавить ДЗ к следующему уроку'],
    ['Тақырыпты көрсету', 'Тақырыпты көрсету'],
    ['Февраль', 'Февраль'],
    ['18.11.2026', '##.##.####'],
    ['18 ноября 2026', '## ноября ####'],
    ['7б', '#…'],
    ['Урок 18.11.2026', '… ##.##.####'],
    ['Квадрат и куб числа', '…'],
    ['Неявка', '{absent}'],
    ['Зачёт', '…'],
    ['Контрольная работа', '…'],
  ])('writes «%s» as «%s»', (said, written) => {
    expect(text(`<p>${said}</p>`)).toBe(JSON.stringify(['body', {}, ['p', {}, written]]));
  });

  it('keeps where links lead, by the paths and parameters of the site', () => {
    const href = '/lesson.aspx?school=1000003920416&lesson=2430000000000045584&back=Иванов';
    expect(text(`<a href="${href}">x</a>`)).toContain('/lesson.aspx?school={3:13}&lesson={4:19}&back=');
    expect(skeleton('<p></p>')).toMatchObject({ host: 'schools.dnevnik.ru', path: '/journals/', query: { tab: 'planning', group: '{1:19}' } });
  });

  it('says that a script names the signed-in user, and not whom', () => {
    expect(text('<script>var dnevnik = {"user":{"id":1000006183740}};</script>')).toContain('{viewer}');
    expect(text('<script>var other = {"user":1};</script>')).not.toContain('{viewer}');
  });

  it('has no secret of any fixture in it', () => {
    const leaks = fixtures.flatMap(({ adapter, name, html, expected }) => {
      const saved = JSON.stringify(skeleton(html, expected.url, adapter as PageId));
      // A topic «Зачёт» is one of the site's own words as well, and says nothing of anybody.
      const isPrivate = (secret: string) => /\p{L}{3}/u.test(secret) && !WORDS.some((word) => isWord(secret, word));
      const words = (part: string) => ` ${part.replace(/[^\p{L}\d]+/gu, ' ').trim()} `;
      const isIn = (secret: string) => words(saved).includes(words(secret));
      return expected.secrets.filter((secret) => isPrivate(secret) && isIn(secret)).map((secret) => `${adapter}/${name}: ${secret}`);
    });
    expect(leaks).toEqual([]);
  });
});

describe('a page made of a skeleton', () => {
  it.each(['class-journal/raw-table', 'planning/as-on-screenshots', 'planning/header-row'])('is read like %s', (of) => {
    const { html, expected, adapter } = fixtures.find((fixture) => `${fixture.adapter}/${fixture.name}` === of)!;
    const page = pageOf(skeleton(html, expected.url, adapter as PageId));
    const view = viewPage(parsePage(page.html, page.url), new URL(page.url), 2_000);
    if (view.outcome !== 'read' || view.reading.kind !== 'journal' || expected.reading?.kind !== 'journal') throw new Error(view.outcome);
    expect(view.reading.page).toBe(adapter);
    expect(view.reading.lessons).toHaveLength(expected.reading.lessons.length);
  });

  it.each([
    ['no file', 'no-such-file.json'],
    ['a file that is no skeleton', 'package.json'],
  ])('is not made of %s', async (_what, path) => {
    expect(await main([path])).toBe(2);
  });
});
