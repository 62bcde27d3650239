// The words of the redesign's journals that no other page has. All are guesses and our own translations, but for «урок проведён».
import type { Language } from './interface-texts.ts';

interface RedesignTexts {
  held: string;
  assessment: string;
  scale: string;
  recommended: string;
  total: string;
}

const ru: RedesignTexts = {
  held: 'Урок проведён',
  assessment: 'Система оценивания',
  scale: 'пятибалльная',
  recommended: 'Показывать рекомендуемые оценки',
  total: 'Итого, %',
};

const kk: RedesignTexts = {
  held: 'Сабақ өткізілді',
  assessment: 'Бағалау жүйесі',
  scale: 'бес балдық',
  recommended: 'Ұсынылған бағаларды көрсету',
  total: 'Барлығы, %',
};

const uz: RedesignTexts = {
  held: 'Dars o‘tkazildi',
  assessment: 'Baholash tizimi',
  scale: 'besh balli',
  recommended: 'Tavsiya etilgan baholarni ko‘rsatish',
  total: 'Jami, %',
};

export const REDESIGN_TEXTS: Record<Language, RedesignTexts> = { ru, kk, uz };
