/** «Полуэктов Вениамин Юльевич» → «Полуэктов В. Ю.»: how a teacher is named in a school's papers. A name that is short already stays. */
export function shortName(name: string): string {
  const [surname = '', ...others] = name.trim().split(/\s+/);
  const initials = others.map((other) => (other.includes('.') ? other : `${other.charAt(0).toLocaleUpperCase('ru')}.`));
  return [surname, ...initials].join(' ').slice(0, 60);
}
