import readWorkbook from 'read-excel-file/universal';
import type { Cell } from './cell.ts';
import { type Reading, unreadable } from './file-problem.ts';
import { oversizeOf } from './oversize-of.ts';
import { tableOfSheet } from './table-of-sheet.ts';
import type { TableSource } from './table-source.ts';

/** Reads one sheet of a workbook. Numbers, text, dates and booleans keep the type they have in the sheet. */
export async function readXlsx(source: TableSource, bytes: Uint8Array): Promise<Reading> {
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    const oversize = oversizeOf(bytes);
    if (oversize) return tooLarge(source.file, oversize);
    sheets = await readWorkbook(new Uint8Array(bytes).buffer);
  } catch (cause) {
    return unreadableWorkbook(source.file, bytes, cause);
  }
  const chosen = source.sheet === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === source.sheet);
  if (!chosen) return sheetMissing(source, sheets);
  return tableOfSheet(source.file, chosen.data as Cell[][], source.headerRow ?? 1);
}

function sheetMissing(source: TableSource, sheets: { sheet: string }[]): Reading {
  const names = sheets.map(({ sheet }) => sheet).join('、');
  return unreadable(
    source.file,
    'sheet-missing',
    {
      zh: `没有名为「${source.sheet}」的工作表，现有：${names}。`,
      en: `there is no sheet named "${source.sheet}"; there are: ${names}.`,
    },
    { found: names, expected: { zh: `工作表「${source.sheet}」`, en: `sheet "${source.sheet}"` } },
  );
}

function tooLarge(file: string, { found, limit }: { found: string; limit: string }): Reading {
  return unreadable(
    file,
    'xlsx-too-large',
    {
      zh: `工作簿太大（${found}，上限 ${limit}）；请只保留有数据的行列，另存后再导入。`,
      en: `the workbook is too large (${found}, the limit is ${limit}); keep only the rows and columns that hold data and save it again.`,
    },
    { found },
  );
}

function unreadableWorkbook(file: string, bytes: Uint8Array, cause: unknown): Reading {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return unreadable(file, 'xls-not-supported', {
      zh: '这是旧版 .xls 或加密的工作簿；请在 WPS 或 Excel 中另存为未加密的 .xlsx。',
      en: 'this is an old .xls or an encrypted workbook; save it as an unencrypted .xlsx in WPS or Excel.',
    });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return unreadable(
    file,
    'xlsx-damaged',
    {
      zh: `不是完好的 .xlsx 文件，可能没有复制完整；请在 WPS 或 Excel 中打开并重新保存。`,
      en: `is not an intact .xlsx file (${reason}); open it in WPS or Excel and save it again.`,
    },
    { found: reason },
  );
}
