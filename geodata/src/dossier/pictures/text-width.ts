/** About how wide a line of text is, in parts of its size: Chinese letters are squares, Latin ones about half as wide. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0)!;
  if (code >= 0x2e80) return 1;
  if (code >= 0x2010 && code < 0x2030) return code === 0x2014 || code === 0x2026 ? 0.95 : 0.5;
  if (/[iljtfrI.,:;'|!() ]/.test(letter)) return 0.3;
  if (/[mwMW%@]/.test(letter)) return 0.88;
  if (/[A-Z]/.test(letter)) return 0.66;
  return 0.56;
}
