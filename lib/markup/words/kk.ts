import type { ListWords, Words } from '../words.ts';

/**
 * Kazakh. No page in this language is on record but for the periods' names and the attendance letters
 * of the vendor's help: everything here is a translation of ours, to be corrected by the first page saved.
 */
const words: Words = {
  journals: 'журналдар',
  group: 'сынып(ы)?',
  subject: 'пән(і)?',
  teacher: 'мұғалім(дер|і)?|педагог',
  date: 'күні',
  lesson: 'сабақ',
  topic: '(сабақ(тың)? )?тақырыбы',
  description: '(сабақ(тың)? )?сипаттамасы',
  homework: '(келесі сабаққа )?үй (тапсырмасы|жұмысы)',
  comment: '(сабаққа )?пікір',
  marks: 'баға(лар)?',
  attendance: 'қатысу(ы)?',
  pupil: 'оқушы',
  held: 'сабақ өтті',
  addHomework: '[+]?\\s*(келесі сабаққа )?үй (тапсырмасын|жұмысын) қосу',
  noTopic: 'тақырыпты көрсету',
  noHomework: '(келесі сабаққа )?үй (тапсырмасын|жұмысын) қосу|берілмеді',
  noComment: 'пікір жазу',
  noMark: 'баға қою|сынақ қою',
  edit: 'өңдеу|өзгерту|жою|сақтау',
  attended: 'болды',
  absent: 'келмеді|ауырады|кешікті|себепті',
  late: 'кешікті',
  mark: 'сынақтан өтті|босатылды',
  noLessons: 'таңдалған кезеңде сабақтар жоқ',
  noTeacher: 'мұғалім тағайындалмаған',
  notFound: 'бет табылмады',
  cancelled: '(сабақ )?болдырылмады',
  controlWork: 'б[/.]?\\s?ж|бжб|тжб',
  controlTopic: 'бақылау (жұмысы|диктанты)|өзіндік жұмыс|сынақ|бжб|тжб',
  aboutControl: 'талдау|қате(лер)?мен жұмыс|дайындық',
  months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
};
export default words;

/** Those of pages that are only looked things up on. */
export const lists: ListWords = {
  planning: 'жоспар',
  journal: 'журнал',
  onTime: 'уақтылы|уақытында',
  total: 'барлығы|жиыны|орташа',
  noTimetable: 'кесте құрылмаған',
  noHomeworks: 'үй тапсырмалары табылмады',
  noChanges: 'өзгерістер табылмады|деректер жоқ',
  substituted: 'ауыстыру',
  time: '(өзгеріс )?уақыты?',
  author: '(өзгерістер )?авторы?',
  action: 'әрекет',
  before: 'бұрынғы|ескі',
  after: 'жаңа',
  work: 'жұмыс( түрі)?',
  created: 'қосу',
  updated: 'өзгерту',
  deleted: 'жою',
  changed: 'соңғы өзгеріс|өзгертілді',
};
