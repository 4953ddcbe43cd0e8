import { type Cell, cellText } from './cell.ts';
import { type FileProblem, type Reading, unreadable, withFile } from './file-problem.ts';

/**
 * Makes a table of a sheet's rows: the header row names the columns, empty rows are skipped, short rows are filled with null.
 * Row numbers stay those of the sheet.
 */
export function tableOfSheet(file: string, sheet: Cell[][], headerRow: number): Reading {
  const header = sheet[headerRow - 1];
  if (!header || header.every(isEmpty)) {
    const place = { zh: `第 ${headerRow} 行`, en: `row ${headerRow}` };
    return unreadable(
      file,
      sheet.length === 0 ? 'empty-file' : 'header-missing',
      sheet.length === 0
        ? {
            zh: '文件是空的，应有一行列名和若干行数据。',
            en: 'the file is empty; a row of column names and rows of data are expected.',
          }
        : { zh: `${place.zh}应是列名，却是空的。`, en: `${place.en} should hold the column names but is empty.` },
      sheet.length === 0 ? {} : { row: headerRow },
    );
  }
  const columns = header.map(cellText);
  const problems: FileProblem[] = repeatedColumns(file, columns, headerRow);
  const rows: Cell[][] = [];
  const rowNumbers: number[] = [];
  for (let index = headerRow; index < sheet.length; index++) {
    const cells = sheet[index]!;
    if (cells.every(isEmpty)) continue;
    const beyond = cells.slice(columns.length).find((cell) => !isEmpty(cell));
    if (beyond !== undefined) problems.push(longRow(file, index + 1, columns.length, cellText(beyond)));
    rows.push(columns.map((_, column) => (isEmpty(cells[column]) ? null : cells[column]!)));
    rowNumbers.push(index + 1);
  }
  return { table: { file, columns, rows, rowNumbers, counts: 'row' }, problems };
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function repeatedColumns(file: string, columns: string[], row: number): FileProblem[] {
  const repeated = columns.filter((name, index) => name !== '' && columns.indexOf(name) !== index);
  return [...new Set(repeated)].map((column) => ({
    severity: 'warning',
    code: 'column-repeated',
    file,
    row,
    column,
    found: column,
    message: withFile(file, {
      zh: `列名「${column}」出现多次，只读取第一列。`,
      en: `column "${column}" appears more than once; only the first is read.`,
    }),
  }));
}

function longRow(file: string, row: number, columns: number, found: string): FileProblem {
  return {
    severity: 'error',
    code: 'row-too-long',
    file,
    row,
    found,
    expected: { zh: `${columns} 列`, en: `${columns} columns` },
    message: withFile(file, {
      zh: `第 ${row} 行比列名多出单元格「${found}」，应为 ${columns} 列；可能有未加引号的逗号。`,
      en: `row ${row} has a cell "${found}" beyond the ${columns} named columns; a comma may lack quotes.`,
    }),
  };
}
