import type { ListWords, Words } from '../words.ts';

/**
 * Uzbek in Latin letters. On record are «… N dars» of the homework list and the attendance letters of the
 * vendor's help: everything else is a translation of ours, to be corrected by the first page saved. The
 * sign of o‘ and g‘ is typed in several ways.
 */
const words: Words = {
  journals: 'jurnallar',
  group: 'sinf(i)?',
  subject: 'fan(i)?',
  teacher: 'o.qituvchi(lar)?|pedagog',
  date: 'sana(si)?',
  lesson: 'dars',
  topic: '(dars )?mavzusi',
  description: '(dars )?tavsifi',
  homework: '(keyingi darsga )?uy (vazifasi|ishi)',
  comment: '(darsga )?izoh',
  marks: 'baho(lar)?',
  attendance: 'davomat',
  pupil: 'o.quvchi',
  held: 'dars o.tildi',
  addHomework: '[+]?\\s*(keyingi darsga )?uy (vazifasini|ishini) qo.shish',
  noTopic: 'mavzuni ko.rsatish',
  noHomework: '(keyingi darsga )?uy (vazifasini|ishini) qo.shish|berilmagan',
  noComment: 'izoh yozish',
  noMark: 'baho qo.yish|sinov qo.yish',
  edit: 'tahrirlash|o.zgartirish|o.chirish|saqlash',
  attended: 'bor edi',
  absent: 'kelmadi|kasal|kechikdi|sababli',
  late: 'kechikdi',
  mark: 'sinovdan o.tdi|ozod qilingan',
  noLessons: 'tanlangan davrda darslar yo.q',
  noTeacher: 'o.qituvchi tayinlanmagan',
  notFound: 'sahifa topilmadi',
  cancelled: '(dars )?bekor qilindi',
  controlWork: 'n[/.]?\\s?i|bsb|chsb',
  controlTopic: 'nazorat (ishi|diktanti)|mustaqil ish|sinov|bsb|chsb',
  aboutControl: 'tahlil|xatolar ustida|tayyorgarlik',
  months: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr',
};
export default words;

/** Those of pages that are only looked things up on. */
export const lists: ListWords = {
  planning: 'reja',
  journal: 'jurnal',
  onTime: 'o.z vaqtida',
  total: 'jami|o.rtacha',
  noTimetable: 'jadval tuzilmagan',
  noHomeworks: 'uy vazifalari topilmadi',
  noChanges: 'o.zgarishlar topilmadi|ma.lumot yo.q',
  substituted: 'almashtirish',
  time: 'vaqti?',
  author: 'muallif',
  action: 'amal',
  before: 'oldingi',
  after: 'yangi',
  work: 'ish( turi)?',
  created: 'qo.shish',
  updated: 'o.zgartirish',
  deleted: 'o.chirish',
  changed: 'oxirgi o.zgarish|o.zgartirildi',
};
