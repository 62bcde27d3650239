import { useOwnId } from '../../options/own-id.ts';
import type { ComponentChildren } from 'preact';
import { Erasure, type ErasureProps } from './Erasure.tsx';
import { Restore, type RestoreProps } from './Restore.tsx';
import { Retained, type RetainedProps } from './Retained.tsx';
import { SaveCopy, type SaveCopyProps } from './SaveCopy.tsx';
import '../data.css';
import { t } from '../../../lib/language.ts';

export interface DataSectionsProps {
  copy: Omit<SaveCopyProps, 'refused'>;
  restore: Omit<RestoreProps, 'refused'>;
  retained: RetainedProps;
  erasure: Omit<ErasureProps, 'refused'>;
  /** Why something failed, in one sentence. */
  refused(error: unknown): string;
}

/** «Данные»: what is kept on this computer, and all that can be done with it. */
export function DataSections({ copy, restore, retained, erasure, refused }: DataSectionsProps) {
  return (
    <div class="data">
      <Section title={t('Резервная копия')}>
        <SaveCopy {...copy} refused={refused} />
      </Section>
      <Section title={t('Восстановление')}>
        <Restore {...restore} refused={refused} />
      </Section>
      <Section title={t('Хранение')}>
        <Retained {...retained} />
      </Section>
      <Section title={t('Удаление')}>
        <Erasure {...erasure} refused={refused} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useOwnId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
