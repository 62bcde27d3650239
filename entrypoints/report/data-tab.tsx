import { useCallback, useEffect, useState } from 'preact/hooks';
import { saveFile } from '../../components/overlay/save-file.ts';
import { DataSections } from '../../components/report/data/DataSections.tsx';
import type { Erased } from '../../components/report/data/Erasure.tsx';
import type { ChosenCopy } from '../../components/report/data/Restore.tsx';
import { lessonsText, stockText } from '../../components/report/data/stock-words.ts';
import { loadCopyNotes, noteCopy } from '../../lib/backup-store.ts';
import { asSupervised, type Contents, type Pause } from '../../lib/backup/contents.ts';
import { LARGEST_FILE, openSealed, readSealed, restorable, writeBackup, type Sealed } from '../../lib/backup/file.ts';
import { outdatedIn, stockOf } from '../../lib/backup/preview.ts';
import { Refusal } from '../../lib/backup/refusal.ts';
import { lessonsBefore, type AccountStock } from '../../lib/backup/stock.ts';
import { eraseStorage } from '../../lib/erasure-store.ts';
import { eraseAccount, eraseEverything, eraseLessons, eraseTeacher, readStock } from '../../lib/erasure.ts';
import { fileName } from '../../lib/exports/file-name.ts';
import { compareWithHistory, mergeHistory, readHistory, replaceHistory } from '../../lib/history-copies.ts';
import { withHistory, type HistoryDb } from '../../lib/history.ts';
import { endSupervision, forgetNames } from '../../lib/inspect.ts';
import { t } from '../../lib/language.ts';
import { sendMessage } from '../../lib/messages.ts';
import { sendPulse } from '../../lib/pulse-store.ts';
import { keptFrom } from '../../lib/retention.ts';
import { forgetSession } from '../../lib/session-history.ts';
import { RETENTIONS, type Retention, type Settings } from '../../lib/settings-schema.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { watchStorage } from '../../lib/storage-watch.ts';
import { counted, whenText } from '../../lib/texts.ts';
import { civilDate, civilTime } from '../../lib/time.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import type { TabProps } from './tab.ts';
import { fullDate } from '../../lib/report/spoken-dates.ts';

/** «Данные». */
export function DataTab({ viewer, settings, now }: TabProps) {
  const { stock, lastCopy, read } = useStored();
  const [isKept, setKept] = useState(true);
  const today = civilDate(now, settings.zone);
  const keptBy = (retention: Retention) => {
    const from = keptFrom(today, { ...settings, retention });
    return { from, older: lessonsBefore(stock ?? [], from) };
  };
  return (
    <DataSections
      refused={refused}
      copy={{
        lastCopy: lastCopy === null ? null : whenText(lastCopy, now, settings.zone),
        hasInspections: settings.supervision,
        onSave: async (password, pause) => {
          const said = await saveCopy(password, pause);
          await read();
          return said;
        },
      }}
      restore={{ onChoose: (file) => chosenCopy(file, settings.zone) }}
      retained={{
        retention: settings.retention,
        kept: Object.fromEntries(RETENTIONS.map((each) => [each, keptBy(each)])) as Record<Retention, ReturnType<typeof keptBy>>,
        hasInspections: settings.supervision,
        refusal: isKept ? null : t('Изменение не сохранилось, осталось прежнее. Обновите страницу и попробуйте ещё раз.'),
        onChange: (retention) => void retain(retention).then(setKept),
      }}
      erasure={{ stock, viewer, onErase: erase }}
    />
  );
}

/** How much is kept and when it was last copied, read anew when either changes. */
function useStored() {
  const [stored, setStored] = useState<{ stock: readonly AccountStock[] | null; lastCopy: Instant | null }>({ stock: null, lastCopy: null });
  const read = useCallback(async () => {
    const [stock, { madeAt }] = await Promise.all([withHistory(readStock), loadCopyNotes()]);
    setStored({ stock, lastCopy: madeAt });
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    for (const slot of ['pulse', 'settings'] as const) watchStorage(stop.signal, slot, () => void read());
    void read();
    return () => stop.abort();
  }, [read]);
  return { ...stored, read };
}

async function saveCopy(password: string | null, pause: Pause): Promise<string> {
  const settings = await loadSettings();
  const history = await withHistory(readHistory);
  const { contents, leftOut } = await restorable({ ...history, settings }, (share) => pause(share / 2));
  const now = Date.now();
  const text = await writeBackup(contents, now, password, (share) => pause((1 + share) / 2));
  const name = fileName([`polden-${civilDate(now, settings.zone)}`], 'json');
  saveFile(document, name, new Blob([text], { type: 'application/json' }));
  await noteCopy(now);
  const lessons = stockOf(contents).reduce((sum, account) => sum + account.lessons, 0);
  const said = t('Копия готова: {file}, {lessons}. Она там, куда браузер сохраняет загрузки.', { file: name, lessons: lessonsText(lessons) });
  if (leftOut === 0) return said;
  return `${said} ${counted(leftOut, 'запись повреждена и не вошла', 'записи повреждены и не вошли', 'записей повреждены и не вошли')}.`;
}

async function chosenCopy(file: File, zone: string): Promise<ChosenCopy> {
  if (file.size > LARGEST_FILE) throw new Refusal('large');
  const sealed = await readSealed(await file.text());
  let opened: Contents | null = null;
  return {
    isLocked: sealed.isLocked,
    madeAt: momentText(sealed.madeAt, zone),
    async open(password, pause) {
      const { contents, leftOut, settings } = await openCopy(sealed, password, (share) => pause(share / 2));
      opened = contents;
      const accounts = stockOf(contents);
      return {
        madeAt: sealed.madeAt,
        accounts,
        comparison: await withHistory((db) => compareWithHistory(db, contents, (share) => pause((1 + share) / 2))),
        leftOut,
        outdated: outdatedIn(accounts, contents.settings, settings, civilDate(Date.now(), settings.zone)),
      };
    },
    async restore(mode, pause) {
      const copy = asSupervised(opened!, await loadSettings());
      const now = Date.now();
      // Nothing else may be waited for in the transaction: the page draws while the database works.
      const progress = (share: number) => void pause(share);
      await withHistory((db) => (mode === 'merge' ? mergeHistory : replaceHistory)(db, copy, now, progress));
      await forgetUnsupervised();
      const hasSettings = mode === 'merge' || (await replaceSettings(copy.settings));
      await sendPulse(
        now,
        copy.rows.journals.map(({ journal }) => journal),
      );
      const kept = await withHistory(readStock);
      const sum = (key: 'journals' | 'lessons' | 'inspections') => kept.reduce((all, account) => all + account[key], 0);
      return [
        t('Готово. Теперь здесь: {stock}.', {
          stock: stockText({ journals: sum('journals'), lessons: sum('lessons'), inspections: sum('inspections') }),
        }),
        ...(opened!.rows.inspections.length > 0 && sum('inspections') === 0 ? [t('Проверки из копии не вернулись: режим завуча выключен.')] : []),
        ...(hasSettings ? [] : [t('Настройки остались прежними: их не удалось заменить.')]),
      ].join(' ');
    },
  };
}

async function openCopy(sealed: Sealed, password: string | null, pause: Pause) {
  const settings = await loadSettings();
  const all = await openSealed(sealed, password, Date.now(), settings.zone, pause);
  const contents = asSupervised(all, settings);
  return { contents, leftOut: all.rows.inspections.length - contents.rows.inspections.length, settings };
}

/** What is kept no longer since the options page was used while a copy was being written. */
async function forgetUnsupervised(): Promise<void> {
  const { supervision, supervisionNames } = await loadSettings();
  if (!supervision) await withHistory(endSupervision);
  else if (!supervisionNames) await withHistory(forgetNames);
}

/** The settings of a copy; whether there is supervision was decided here, in the know of what it means. False: they were not kept. */
async function replaceSettings(settings: Settings): Promise<boolean> {
  const { supervision, supervisionNames } = await loadSettings();
  const send = () => sendMessage('replaceSettings', { ...settings, supervision, supervisionNames });
  // The browser may stop the background in the midst of it: what got no answer is said once more.
  return send()
    .catch(send)
    .then(
      () => true,
      () => false,
    );
}

/** Changes how long the history is kept. False: it was not kept so. */
async function retain(retention: Retention): Promise<boolean> {
  const send = () => sendMessage('changeSettings', { changes: { retention }, base: {} });
  const answer = await send()
    .catch(send)
    .catch(() => 'failed');
  return answer === 'kept';
}

async function erase(erased: Erased): Promise<void> {
  await withHistory((db) => eraseFrom(db, erased));
  if (erased.what === 'everything') await eraseStorage();
  if (erased.what === 'account') await forgetSession(erased.viewer);
  // No journal is named: a page that is open would say anew what was just forgotten.
  await sendPulse(Date.now(), []);
}

function eraseFrom(db: HistoryDb, erased: Erased): Promise<void> {
  switch (erased.what) {
    case 'everything':
      return eraseEverything(db);
    case 'account':
      return eraseAccount(db, erased.viewer);
    case 'year':
      return eraseLessons(db, erased.viewer, erased.from, erased.to);
    case 'teacher':
      return eraseTeacher(db, erased.viewer, erased.teacher);
  }
}

function refused(error: unknown): string {
  if (error instanceof Refusal) return `${error.message} ${t('Здесь ничего не изменилось.')}`;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull
    ? t('На диске не хватает места. Освободите его и повторите; здесь ничего не изменилось.')
    : t('Не получилось, здесь ничего не изменилось. Обновите страницу и попробуйте ещё раз.');
}

/** «22 ноября 2026, 10:40» */
function momentText(instant: Instant, zone: string): string {
  const civil = civilTime(instant, zone);
  return `${fullDate(civil.slice(0, 10))}, ${civil.slice(11, 16)}`;
}
