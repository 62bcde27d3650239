import { useEffect, useRef } from 'preact/hooks';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { OUTCOMES } from '../../lib/report/standing-texts.ts';
import type { WeekSum } from '../../lib/report/sums.ts';
import { t } from '../../lib/language.ts';
import { dayAndMonth } from '../../lib/texts.ts';
import { drawChart } from './week-chart.ts';

/** How the records of each week stand: bars one upon another, and the same as a table. */
export function WeekChart({ weeks }: { weeks: readonly WeekSum[] }) {
  if (weeks.length === 0) return <p class="hint">{t('Пока ни у одного проведённого урока не прошёл срок.')}</p>;
  const onTime = weeks.reduce((sum, { share }) => sum + share.onTime, 0);
  const of = weeks.reduce((sum, { share }) => sum + share.of, 0);
  return (
    <figure class="weeks">
      <ul class="legend" aria-hidden="true">
        {OUTCOMES.map(({ id, kind, text }) => (
          <li key={id}>
            <i class={`swatch ${kind}`} /> {t(text)}
          </li>
        ))}
      </ul>
      <Canvas
        weeks={weeks}
        label={t('Записи об уроках по неделям: вовремя {onTime} из {of}. Числа каждой недели — в таблице под графиком.', { onTime, of })}
      />
      <details>
        <summary>{t('Таблицей')}</summary>
        <table class="counts">
          <caption class="unseen">{t('Записи об уроках по неделям')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Неделя с')}</th>
              {OUTCOMES.map(({ id, text }) => (
                <th key={id} scope="col">
                  {t(text)}
                </th>
              ))}
              <th scope="col">{t('всего')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ monday, share }) => (
              <tr key={monday}>
                <th scope="row">{dayAndMonth(monday)}</th>
                {OUTCOMES.map(({ id }) => (
                  <td key={id} class="number">
                    {share[id]}
                  </td>
                ))}
                <td class="number">{share.of}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** The drawing, made anew where its room, its colours or its numbers change. The library is brought after the words stand. */
function Canvas({ weeks, label }: { weeks: readonly WeekSum[]; label: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current!;
    const gone = new AbortController();
    const { signal } = gone;
    void import('uplot').then(({ default: Chart }) => {
      if (signal.aborted) return;
      let chart: uPlot | null = null;
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const draw = (isPrinted: boolean) => {
        chart?.destroy();
        const width = isPrinted ? PRINTED_WIDTH : element.clientWidth;
        chart = width > 0 ? drawChart(Chart, element, weeks, width, dark.matches && !isPrinted) : null;
      };
      draw(false);
      // Whatever the screen shows, paper is white.
      addEventListener('beforeprint', () => draw(true), { signal });
      addEventListener('afterprint', () => draw(false), { signal });
      for (const colours of [dark, matchMedia('(forced-colors: active)')]) colours.addEventListener('change', () => draw(false), { signal });
      const resized = new ResizeObserver(() => {
        if (chart !== null && chart.width !== element.clientWidth) chart.setSize({ width: element.clientWidth, height: chart.height });
      });
      resized.observe(element);
      signal.addEventListener('abort', () => {
        resized.disconnect();
        chart?.destroy();
      });
    });
    return () => gone.abort();
  }, [weeks]);
  return <div class="canvas" ref={host} role="img" aria-label={label} />;
}

/** What an A4 page has between its margins, in CSS pixels. */
const PRINTED_WIDTH = 660;
