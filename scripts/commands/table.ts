/** One column of a printed table; numbers stand to the right. */
export interface TableColumn {
  title: string;
  align?: 'left' | 'right';
}

/** Columns whose titles these are; those from `numbersFrom` on hold numbers. */
export function tableColumns(titles: readonly string[], numbersFrom: number): TableColumn[] {
  return titles.map((title, at) => ({ title, align: at >= numbersFrom ? 'right' : 'left' }));
}

/** A table for a terminal. Chinese characters are two columns wide. */
export function table(columns: TableColumn[], rows: (string | number | null)[][]): string {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '-' : String(cell))));
  const widths = columns.map(({ title }, at) =>
    Math.max(widthOf(title), ...texts.map((row) => widthOf(row[at] ?? ''))),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => {
        const space = ' '.repeat(widths[at]! - widthOf(cell));
        return columns[at]?.align === 'right' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(columns.map(({ title }) => title)), rule, ...texts.map(line)].join('\n');
}

function widthOf(text: string): number {
  return [...text].reduce(
    (sum, each) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(each)
        ? 2
        : 1),
    0,
  );
}
