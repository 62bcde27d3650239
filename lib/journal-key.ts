/** Names a journal within a school. Period ids and column numbers differ from page to page and are never part of it. */
export function journalKey({ group, subject, subgroup }: { group: string; subject: string; subgroup: string | null }): string {
  return `${group}/${subject}/${subgroup ?? ''}`;
}
