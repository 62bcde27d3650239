import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';

/** Three characters or fewer, or nothing but signs («.», «-»): deputies read such a topic as absent. A hint, not a debt. */
const rule: LessonRule = {
  id: 'topic-placeholder',
  title: msg('Тема записана формально'),
  about: msg('До трёх знаков или одни точки и тире: такую тему при проверке читают как пустую.'),
  kind: 'hint',
  check: ({ record: { sizes }, fields: { topic } }) => {
    const size = sizes.topic?.value;
    if (topic.exempt !== null || topic.state !== 'filled' || size === undefined) return null;
    return size.letters + size.digits <= 3 ? { fields: ['topic'], text: t('Тема записана формально') } : null;
  },
};
export default rule;
