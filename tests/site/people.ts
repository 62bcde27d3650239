// Invented people only. Surnames are made of common words, so that nobody real is meant.
import type { Dice } from './seeded.ts';
import type { Pupil } from './school.ts';

const BOYS = ['Артём', 'Глеб', 'Егор', 'Захар', 'Илья', 'Кирилл', 'Лев', 'Матвей', 'Никита', 'Платон', 'Савва', 'Тимур', 'Фёдор', 'Ярослав'];
const GIRLS = ['Алиса', 'Варвара', 'Дарья', 'Ева', 'Злата', 'Кира', 'Лада', 'Милана', 'Ника', 'Полина', 'Софья', 'Таисия', 'Ульяна', 'Яна'];

const SURNAMES = [
  'Азбукин',
  'Берестов',
  'Вареньев',
  'Веснушкин',
  'Глобусов',
  'Дождев',
  'Ежевикин',
  'Жаворонков',
  'Завитков',
  'Звонков',
  'Ивушкин',
  'Каникулин',
  'Карандашов',
  'Кленов',
  'Клубочков',
  'Компасов',
  'Кувшинкин',
  'Ландышев',
  'Линейкин',
  'Маячков',
  'Мелков',
  'Незабудкин',
  'Облаков',
  'Овсянкин',
  'Орешников',
  'Пеналов',
  'Переменкин',
  'Портфелев',
  'Пряников',
  'Радугин',
  'Ромашкин',
  'Ручейков',
  'Рябинкин',
  'Светлячков',
  'Скворечников',
  'Снегирёв',
  'Сугробов',
  'Тетрадкин',
  'Тропинкин',
  'Фонариков',
  'Хлебушкин',
  'Черничкин',
  'Шалашов',
  'Щеглов',
  'Эхов',
  'Юлин',
  'Яблоков',
  'Янтарёв',
];

/** Who teaches at the school, by the part they play in it; the viewer is signed in. */
export const TEACHERS = {
  viewer: 'Ракитина Лариса Геннадьевна',
  colleague: 'Полуэктов Вениамин Юльевич',
  partner: 'Журавлинская Ада Тихоновна',
  mathematician: 'Циркулев Прохор Игнатьевич',
  philologist: 'Чернильникова Евдокия Аркадьевна',
  linguist: 'Словарёва Нонна Викентьевна',
  geographer: 'Меридианова Капитолина Львовна',
} as const;
export type TeacherRole = keyof typeof TEACHERS;

const byName = new Intl.Collator('ru');

export const makePupils = (count: number, dice: Dice, nextId: () => string): Pupil[] => {
  const left = [...SURNAMES];
  const names: string[] = [];
  while (names.length < count) {
    const surname = left.splice(Math.floor(dice.roll() * left.length), 1)[0]!;
    names.push(dice.chance(0.5) ? `${surname}а ${dice.pick(GIRLS)}` : `${surname} ${dice.pick(BOYS)}`);
  }
  return names.sort(byName.compare).map((name) => ({ id: nextId(), name }));
};
