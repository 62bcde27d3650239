import { t } from '../../lib/language.ts';
import type { CheckRemarks } from '../../lib/own-remarks.ts';
import { counted } from '../../lib/texts.ts';
import { Places } from './Places.tsx';

/** What an inspection would note in one's own journals by what their pages have shown here, and what can still be put right. */
export function OwnRemarks({ remarks }: { remarks: readonly CheckRemarks[] }) {
  const count = remarks.reduce((sum, { places }) => sum + places.length, 0);
  const groups = remarks.map(({ check, ...each }) => ({ id: check, ...each }));
  return (
    <Places
      summary={t('Проверка увидела бы {remarks}', { remarks: counted(count, 'замечание', 'замечания', 'замечаний') })}
      about={t('По вашим страницам, открытым в этом браузере. Что заполнено, уйдёт отсюда само.')}
      groups={groups}
    />
  );
}
