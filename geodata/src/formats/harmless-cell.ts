/**
 * A text for one cell of comma-separated text: on one line, and with an apostrophe before what a spreadsheet would take for a formula.
 * After the advice of OWASP on CSV injection, the full-width signs included, which some spreadsheets read alike.
 */
export function harmlessCell(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  return /^\s*[=+\-@＝＋－＠\t]/.test(line) ? `'${line}` : line;
}
