import { openJournalBrowser } from './journal-browser.ts';
import { fillHistory } from '../bench/long-history.ts';
import { existsSync, cpSync, writeFileSync } from 'node:fs';
interface Ev { name: string; ph: string; ts: number; dur?: number; tdur?: number; tid: number; pid: number; args: any; cat: string }
export async function main(args: string[]): Promise<number> {
  const b = await openJournalBrowser({ extension: '/tmp/report/ext' });
  const { page, site } = b;
  await page.goto(site.school.journals[0]!.urls.classJournal);
  await page.locator('polden-bar').waitFor({ state: 'attached' });
  await fillHistory(b.context, b.extensionId);
  const p = await b.context.newPage();
  await p.setViewportSize({ width: 1366, height: 768 });
  const cdp = await b.context.browser()?.newBrowserCDPSession() ?? await b.context.newCDPSession(p);
  const events: Ev[] = [];
  cdp.on('Tracing.dataCollected', (d: any) => events.push(...d.value));
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing', '__metadata'] } } as any);
  await p.goto(`chrome-extension://${b.extensionId}/report.html?tab=lessons`);
  await p.waitForFunction(() => document.querySelector('.progress')?.textContent === '' && document.querySelector('.list') !== null, null, { timeout: 300_000 });
  const mark = (name: string) => p.evaluate((n) => void performance.mark(n), name);
  await mark('READ');
  await p.evaluate(async () => {
    const scroller = document.querySelector('.scroller')!;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const end = scroller.scrollHeight - scroller.clientHeight;
    for (let leap = 0; leap <= 30; leap += 1) {
      scroller.scrollTop = (end * leap) / 30;
      await frame();
      for (let step = 0; step < 5; step += 1) { scroller.scrollTop += 120; await frame(); }
    }
  });
  await mark('SCROLLED');
  for (const name of ['Класс', 'Предмет', 'Срок', 'Дата']) {
    await p.locator('.list').getByRole('button', { name }).click();
    await p.waitForTimeout(1_000);
  }
  await mark('SORTED');
  await p.getByLabel('Состояние').selectOption('late');
  await p.waitForTimeout(1500);
  await p.getByLabel('Состояние').selectOption('');
  await p.waitForTimeout(1500);
  await mark('FILTERED');
  await p.getByLabel('Поиск').pressSequentially('алгебра 18.11', { delay: 60 });
  await p.waitForTimeout(2000);
  await mark('SEARCHED');
  const done = new Promise((r) => cdp.once('Tracing.tracingComplete', r));
  await cdp.send('Tracing.end');
  await done;
  const marks = events.filter((e) => ['READ', 'SCROLLED', 'SORTED', 'FILTERED', 'SEARCHED'].includes(e.name)).sort((a, b) => a.ts - b.ts);
  const pid = marks[0]!.pid, tid = marks[0]!.tid;
  const own = events.filter((e) => e.pid === pid && e.tid === tid);
  const tasks = own.filter((e) => e.ph === 'X' && /RunTask/.test(e.name));
  const phase = (ts: number) => marks.find((m) => m.ts >= ts)?.name ?? 'END';
  const by: Record<string, number[]> = {};
  for (const t of tasks) (by[phase(t.ts)] ??= []).push((t.tdur ?? t.dur ?? 0) / 1000);
  for (const [k, v] of Object.entries(by)) console.log(k, 'tasks', v.length, 'cpu>15', v.filter((x) => x > 15).length, 'cpu>30', v.filter((x) => x > 30).length, 'max', Math.max(...v).toFixed(1));
  const top = tasks.filter((t) => (t.tdur ?? 0) > 15_000).sort((a, b) => b.tdur! - a.tdur!).slice(0, 12);
  for (const t of top) {
    const inner = own.filter((e) => e.ph === 'X' && e !== t && e.ts >= t.ts && e.ts < t.ts + t.dur!);
    const sums: Record<string, number> = {};
    for (const e of inner) sums[e.name] = (sums[e.name] ?? 0) + (e.tdur ?? 0) / 1000;
    console.log(phase(t.ts), 'cpu', (t.tdur! / 1000).toFixed(1), 'wall', (t.dur! / 1000).toFixed(1), Object.entries(sums).filter(([, v]) => v > 1.5).sort((a, b) => b[1] - a[1]).slice(0, 9).map(([k, v]) => `${k} ${v.toFixed(1)}`).join(', '));
  }
  await b.close();
  return 0;
}
