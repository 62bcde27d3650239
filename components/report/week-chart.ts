import type uPlot from 'uplot';
import { shortDay } from '../../lib/report/spoken-dates.ts';
import { OUTCOMES } from '../../lib/report/standing-texts.ts';
import type { WeekSum } from '../../lib/report/sums.ts';
import { t } from '../../lib/language.ts';

/** Draws the weeks as bars one upon another. Each part has a pattern as well as a colour, so that a black-and-white print tells them apart. */

type Kind = (typeof OUTCOMES)[number]['kind'];
type Pattern = { ground: string; line: string | null; slant: 'rising' | 'level' | null };

/** The same as in `report.css`. */
const LIGHT: Readonly<Record<Kind, Pattern>> = {
  'on-time': { ground: '#7d9f25', line: null, slant: null },
  late: { ground: '#f3c065', line: '#7a4c00', slant: 'level' },
  overdue: { ground: '#b3261e', line: null, slant: null },
  unknown: { ground: '#eef1f4', line: '#7d8992', slant: 'rising' },
};
const DARK: Readonly<Record<Kind, Pattern>> = {
  'on-time': { ground: '#8fb433', line: null, slant: null },
  late: { ground: '#d99a2b', line: '#3d2600', slant: 'level' },
  overdue: { ground: '#e5625a', line: null, slant: null },
  unknown: { ground: '#2a3036', line: '#8b97a1', slant: 'rising' },
};

const HEIGHT = 220;

export function drawChart(Chart: typeof uPlot, host: HTMLElement, weeks: readonly WeekSum[], width: number, isDark: boolean): uPlot {
  const patterns = isDark ? DARK : LIGHT;
  const [ink, line] = inksOf(isDark);
  const bars = Chart.paths.bars!({ size: [0.7, 48] });
  // The highest bar is drawn first, the lower parts over it.
  const parts = OUTCOMES.map((part, index) => ({ ...part, below: OUTCOMES.slice(0, index + 1) })).toReversed();
  const axis = { stroke: ink, font: '12px Arial, Helvetica, sans-serif', ticks: { show: false }, grid: { stroke: line, width: 1 } };
  return new Chart(
    {
      width,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false, range: [-0.6, weeks.length - 0.4] }, y: { range: (_chart, _least, most) => [0, Math.max(4, most)] } },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: 30,
          space: 48,
          incrs: [1, 2, 4, 8, 13, 26],
          values: (_chart, places) => places.map((place) => (Number.isInteger(place) ? weekOf(weeks[place]) : '')),
        },
        { ...axis, size: 44, space: 36, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] },
      ],
      series: [
        {},
        ...parts.map(({ kind, text }) => ({
          label: t(text),
          paths: bars,
          points: { show: false },
          stroke: patterns[kind].line ?? patterns[kind].ground,
          width: 1,
          fill: (chart: uPlot) => fillOf(chart.ctx, patterns[kind]),
        })),
      ],
    },
    [
      weeks.map((_, index) => index),
      ...parts.map(({ id, below }) => weeks.map(({ share }) => (share[id] === 0 ? null : below.reduce((sum, each) => sum + share[each.id], 0)))),
    ],
    host,
  );
}

/** Where colours are forced the drawing takes those of the system; the bars tell themselves apart by their patterns. */
function inksOf(isDark: boolean): [ink: string, line: string] {
  if (matchMedia('(forced-colors: active)').matches) return ['CanvasText', 'GrayText'];
  return isDark ? ['#c3ccd4', '#3b444c'] : ['#46525c', '#d5dde3'];
}

function weekOf(week: WeekSum | undefined): string {
  return week === undefined ? '' : shortDay(week.monday);
}

function fillOf(context: CanvasRenderingContext2D, { ground, line, slant }: Pattern): string | CanvasPattern {
  if (line === null) return ground;
  const size = 8 * devicePixelRatio;
  const tile = document.createElement('canvas');
  [tile.width, tile.height] = [size, size];
  const brush = tile.getContext('2d')!;
  brush.fillStyle = ground;
  brush.fillRect(0, 0, size, size);
  brush.strokeStyle = line;
  brush.lineWidth = size / 6;
  brush.beginPath();
  if (slant === 'level') {
    brush.moveTo(0, size / 2);
    brush.lineTo(size, size / 2);
  } else {
    // Over the corners too, so that the lines go on from tile to tile.
    for (const offset of [-size, 0, size]) {
      brush.moveTo(offset, size);
      brush.lineTo(offset + size, 0);
    }
  }
  brush.stroke();
  return context.createPattern(tile, 'repeat') ?? ground;
}
