/** A table as Markdown; the first column holds names, the others numbers. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** A part as per cent. */
export function percent(part: number, digits = 2): string {
  return (100 * part).toFixed(digits);
}
