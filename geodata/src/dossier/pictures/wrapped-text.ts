import { textWidth } from './text-width.ts';

/** Breaks a text into lines of at most a width: between words, and between any two Chinese letters except before closing signs. */
export function wrappedText(text: string, size: number, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const pieces = text.match(/[\p{Script=Han}“（《【][，。；：、？！）》”】]*|[^\s\p{Script=Han}“（《【]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece.trim() !== '') line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, -1)}…`];
}
