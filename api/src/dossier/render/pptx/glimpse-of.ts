/** The beginning of a text, of so many letters at most: whole clauses where there are some, never part of a number. */
export function glimpseOf(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most).join('');
  const [clauses = ''] = /^.*(?:[，。；：、]|[,.;:](?=\s))/su.exec(cut) ?? [];
  const kept = clauses.length > cut.length / 2 ? clauses : cut.replace(/[\d.,%]+$/u, '');
  return `${kept.replace(/[，。；：、,.;:\s]+$/u, '')}…`;
}
