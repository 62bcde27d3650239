/** Small print under what it explains. */
export function Hint({ id, children }: { id?: string; children: string }) {
  return (
    <p class="hint" {...(id !== undefined && { id })}>
      {typeset(children)}
    </p>
  );
}

/** No line begins with a dash or ends after «№», «п.», a weekday or a word of one letter; a number stays with its noun, a range together. */
function typeset(text: string): string {
  return text
    .replace(/ (?=[—–])|(?<=№|пп?\.|\d|(?:пн|вт|ср|чт|пт|сб|вс),) (?=[\p{L}\d%])/gu, '\u00A0')
    .replace(/(?<=строк\p{L}|таблиц\p{L}) (?=\d)|(?<=(?:^|[ («])[вксуоиа]) /giu, '\u00A0')
    .replace(/(?<=\d)–(?=\d)/g, '\u2060–\u2060');
}
