import { browser } from 'wxt/browser';
import { withHistory } from '../../lib/history.ts';
import { judgeInspections } from '../../lib/inspect.ts';
import { parseInspection, parseRemark, type InspectedJournal, type Remark } from '../../lib/inspection.ts';
import { onMessage, type InspectedPlace } from '../../lib/messages.ts';
import { withoutRemark, withRemark } from '../../lib/remarks.ts';
import { isOwnPage } from '../../lib/senders.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { changeInspected, removeInspection, saveInspection, withReason } from '../../lib/supervision-history.ts';
import type { InTurn } from './queue.ts';
import { requireSender } from './require-sender.ts';

/** Answers what the report page asks to be kept of inspections. */
export function answerInspections(inTurn: InTurn): void {
  const changeJournal = (place: InspectedPlace, change: (before: InspectedJournal) => InspectedJournal) =>
    inTurn(async () => {
      await requireSupervision();
      await withHistory((db) => changeInspected(db, place, change));
      await sayInspected();
    });
  const changeRemarks = (place: InspectedPlace, change: (remarks: readonly Remark[]) => Remark[]) =>
    changeJournal(place, (before) => ({ ...before, remarks: change(before.remarks) }));

  onMessage('saveInspection', ({ data: { viewer, inspection, before }, sender }) => {
    requireSender(isOwnPage(sender));
    return inTurn(async () => {
      const settings = await requireSupervision();
      const kept = await withHistory(async (db) => {
        const answer = await saveInspection(db, viewer, parseInspection(inspection), before === null ? null : parseInspection(before));
        // Other dates or checks find other things in what was seen already.
        if (answer === 'kept') await judgeInspections(db, viewer, settings, Date.now());
        return answer;
      });
      await sayInspected();
      return kept;
    });
  });

  onMessage('removeInspection', ({ data: { viewer, id }, sender }) => {
    requireSender(isOwnPage(sender));
    return inTurn(async () => {
      await withHistory((db) => removeInspection(db, viewer, id));
      await sayInspected();
    });
  });

  onMessage('saveRemark', ({ data: { remark, ...place }, sender }) => {
    requireSender(isOwnPage(sender));
    return changeRemarks(place, (remarks) => withRemark(remarks, parseRemark(remark)));
  });

  onMessage('removeRemark', ({ data: { id, ...place }, sender }) => {
    requireSender(isOwnPage(sender));
    return changeRemarks(place, (remarks) => withoutRemark(remarks, id));
  });

  onMessage('explainLag', ({ data: { reason, ...place }, sender }) => {
    requireSender(isOwnPage(sender));
    return changeJournal(place, (before) => withReason(before, reason));
  });
}

/** Tells report pages that something of an inspection has changed. */
export function sayInspected(): Promise<void> {
  return browser.storage.local.set({ inspected: Date.now() });
}

async function requireSupervision(): Promise<Settings> {
  const settings = await loadSettings();
  if (!settings.supervision) throw new Error('supervision is off');
  return settings;
}
