interface Named {
  lessonId: string | null;
  date: string | null;
}

/** Where lessons of several journals stand, two may have one date and number. */
interface Numbered extends Named {
  number: number | null;
  groupName?: string | null;
  subjectName?: string | null;
}

/** How lessons of one page are told apart between two looks at it, and found again to be drawn at. */
export function lessonKey(lesson: (Named & { order: number }) | Numbered): string {
  const { lessonId, date } = lesson;
  if (lessonId !== null) return lessonId;
  if ('order' in lesson) return `${date}#${lesson.order}`;
  return [`${date}#n${lesson.number}`, lesson.groupName, lesson.subjectName].filter(Boolean).join(' ');
}
