import { useState } from 'preact/hooks';
import { moscowLabel, otherZones, RUSSIAN_ZONES, zoneCity } from '../../lib/russian-zones.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { Hint } from './Hint.tsx';
import { useOwnId } from './own-id.ts';

export interface ZoneChoiceProps {
  zone: string;
  now: Instant;
  onChange(zone: string): void;
}

/** The school's time zone: those of Russia by their cities, then all others. */
export function ZoneChoice({ zone, now, onChange }: ZoneChoiceProps) {
  const id = useOwnId();
  // Asking the browser for the names of some hundred zones takes a while: only when somebody turns to the list.
  const [others, setOthers] = useState<readonly { zone: string; city: string }[]>([]);
  const isListed = [...RUSSIAN_ZONES, ...others].some((listed) => listed.zone === zone);
  const option = ({ zone: value, city }: { zone: string; city: string }) => (
    <option key={value} value={value}>
      {moscowLabel(value, now)} · {city}
    </option>
  );
  return (
    <div class="part">
      <p class="line">
        <label for={id}>Часовой пояс школы</label>
        <select
          id={id}
          value={zone}
          onFocus={() => others.length === 0 && setOthers(otherZones(now))}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <optgroup label="Россия">{RUSSIAN_ZONES.map(option)}</optgroup>
          <optgroup label="Другие">
            {!isListed && option({ zone, city: zoneCity(zone) })}
            {others.map(option)}
          </optgroup>
        </select>
      </p>
      <Hint>Все сроки считаются по часам школы, где бы ни открыли ноутбук.</Hint>
    </div>
  );
}
