import { useState } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import { moscowLabel, otherZones, RUSSIAN_ZONES, zoneCity } from '../../lib/russian-zones.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { Hint } from './Hint.tsx';
import { useLock } from './lock.tsx';
import { useOwnId } from './own-id.ts';

export interface ZoneChoiceProps {
  zone: string;
  now: Instant;
  onChange(zone: string): void;
}

/** The school's time zone: those of Russia by their cities, then all others. */
export function ZoneChoice({ zone, now, onChange }: ZoneChoiceProps) {
  const id = useOwnId();
  const lock = useLock();
  // Asking the browser for the names of some hundred zones takes a while: only when somebody turns to the list.
  const [others, setOthers] = useState<readonly { zone: string; city: string }[]>([]);
  const isListed = [...RUSSIAN_ZONES, ...others].some((listed) => listed.zone === zone);
  const textOf = (value: string, city: string) => `${moscowLabel(value, now)} · ${city}`;
  const option = ({ zone: value, city }: { zone: string; city: string }) => (
    <option key={value} value={value}>
      {textOf(value, city)}
    </option>
  );
  return (
    <>
      <p class="line">
        <label for={id}>{t('Часовой пояс школы')}</label>
        {lock === null ? (
          <select
            id={id}
            value={zone}
            onFocus={() => others.length === 0 && setOthers(otherZones(now))}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            <optgroup label={t('Россия')}>{RUSSIAN_ZONES.map((russian) => option({ ...russian, city: t(russian.city) }))}</optgroup>
            <optgroup label={t('Другие')}>
              {!isListed && option({ zone, city: zoneCity(zone) })}
              {others.map(option)}
            </optgroup>
          </select>
        ) : (
          <input id={id} class="text" readOnly value={textOf(zone, zoneCity(zone))} aria-describedby={lock} />
        )}
      </p>
      <Hint>{t('Все сроки считаются по часам школы, где бы ни открыли ноутбук.')}</Hint>
    </>
  );
}
