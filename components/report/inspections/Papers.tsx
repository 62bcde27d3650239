import type { TeacherArchive } from '../../../lib/papers/archive.ts';
import type { Paper as PaperContents } from '../../../lib/papers/paper.ts';
import { labelText } from '../../../lib/papers/teacher-labels.ts';
import { useOwnId } from '../../options/own-id.ts';
import { Tick } from '../../options/Tick.tsx';
import { ExportButtons, type ExportKind } from '../ExportButtons.tsx';
import { Paper } from '../Paper.tsx';
import { LagReason, type LagReasonProps } from './LagReason.tsx';
import { ParamLink, type Navigation } from './navigation.tsx';
import { t } from '../../../lib/language.ts';
import { monthText } from '../../../lib/report/spoken-dates.ts';

export interface PapersProps {
  papers: readonly PaperContents[];
  /** One for each teacher; null unless they are asked for. */
  archives: readonly TeacherArchive[] | null;
  /** Whether the inspection keeps teachers' names at all. */
  hasNames: boolean;
  isNamed: boolean;
  /** The months that a timesheet may be of, `YYYY-MM`, and the one that it is of. */
  months: readonly string[];
  month: string;
  /** Whether anything may still be changed. */
  isReadOnly: boolean;
  lag: LagReasonProps;
  navigation: Navigation;
  onExport(kind: ExportKind, paper: PaperContents): Promise<void>;
}

/** «Документы»: what can be printed, sent or handed over, each as it will look. */
export function Papers({ papers, archives, hasNames, isNamed, months, month, isReadOnly, lag, navigation, onExport }: PapersProps) {
  const { params, onParams } = navigation;
  const whose = Math.max(0, archives?.findIndex((_, i) => String(i) === params.get('whose')) ?? 0);
  const chosen = archives === null ? (papers.find(({ id }) => id === params.get('paper')) ?? papers[0]) : archives[whose];
  return (
    <section class="paperwork" aria-label={t('Документы')}>
      <nav aria-label={t('Документы')}>
        <ul>
          {papers.map(({ id, title, about }) => (
            <li key={id}>
              <ParamLink navigation={navigation} to={{ paper: id }} isCurrent={archives === null && id === chosen?.id}>
                {t(title)}
              </ParamLink>
              {archives === null && id === chosen?.id && <p class="quiet">{t(about)}</p>}
            </li>
          ))}
          <li>
            <ParamLink navigation={navigation} to={{ paper: 'archive' }} isCurrent={archives !== null}>
              {t('Архив за период')}
            </ParamLink>
            {archives !== null && <p class="quiet">{chosen === undefined ? t('Появится, когда будет открыт первый журнал.') : t(chosen.about)}</p>}
          </li>
        </ul>
        {archives !== null && archives.length > 1 && (
          <Choice
            label={t('Чей архив')}
            options={archives.map(({ teacher }, i) => ({ value: String(i), text: t('Архив: {teacher}', { teacher: labelText(teacher) }) }))}
            value={String(whose)}
            onChange={(value) => onParams({ whose: value }, 'replace')}
          />
        )}
        {chosen?.id === 'timesheet' && months.length > 1 && (
          <Choice
            label={t('Месяц табеля')}
            options={months.map((value) => ({ value, text: monthText(value) }))}
            value={month}
            onChange={(value) => onParams({ month: value }, 'replace')}
          />
        )}
        {hasNames ? (
          <Tick
            label={t('Имена учителей')}
            about={t('Без отметки: «Учитель 1».')}
            checked={isNamed}
            onChange={(isOn) => onParams({ names: isOn ? '1' : null }, 'replace')}
          />
        ) : (
          <p class="quiet">{t('Учителя названы номерами: фамилии не хранятся.')}</p>
        )}
      </nav>
      {chosen !== undefined && (
        <div>
          <ExportButtons key={chosen.id} document={chosen.document} sheets={chosen.sheets} onExport={(kind) => onExport(kind, chosen)} />
          {chosen.id === 'programme' && !isReadOnly && <LagReason {...lag} />}
          <div class="sheet">
            <Paper document={chosen.document} />
          </div>
        </div>
      )}
    </section>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly { value: string; text: string }[];
  value: string;
  onChange(value: string): void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  const id = useOwnId();
  return (
    <p>
      <label for={id}>{label}</label>
      <select id={id} class="wide" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
}
