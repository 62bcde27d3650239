import { useState } from 'preact/hooks';
import type { Site } from '../../lib/hosts.ts';
import { t } from '../../lib/language.ts';
import { SIBLINGS } from '../../lib/siblings.ts';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { Tick } from './Tick.tsx';

export interface SiblingsProps {
  on: readonly Site['id'][];
  /** Asks the browser for a site, or gives it back; has to be called from a click. False: the user said no. */
  onSwitch(site: Site, isOn: boolean): Promise<boolean>;
}

/** «Родственные сайты»: the engine's other deployments, each read only where the browser was told so. */
export function Siblings({ on, onSwitch }: SiblingsProps) {
  const [refused, setRefused] = useState<Site['id'] | null>(null);
  const change = async (site: Site, isOn: boolean) => setRefused((await onSwitch(site, isOn)) ? null : site.id);
  return (
    <Item words={t('Казахстан Узбекистан Kundelik eMaktab разрешение доступ сайт')}>
      <Hint>{t('Журналы на том же движке, что и Дневник.ру. Браузер спросит о каждом отдельно; выключенный сайт Полдень не читает.')}</Hint>
      {SIBLINGS.map((site) => (
        <Tick
          key={site.id}
          label={t(site.name)}
          about={site.origins.map((origin) => new URL(origin).host).join(', ')}
          checked={on.includes(site.id)}
          onChange={(isOn) => void change(site, isOn)}
        >
          {refused === site.id && (
            <p class="error" role="alert">
              {t('Браузер не дал разрешения, сайт остался выключен. Нажмите ещё раз и выберите «Разрешить».')}
            </p>
          )}
        </Tick>
      ))}
    </Item>
  );
}
