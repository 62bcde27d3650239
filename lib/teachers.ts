/** The teachers a page links, by their user ids; one that it only names in plain text is known by a hash and is nobody's account. */
export function linkedTeachers(teachers: readonly string[] | null): string[] {
  return teachers?.filter((teacher) => !teacher.startsWith('name:')) ?? [];
}
