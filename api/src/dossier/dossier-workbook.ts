import type { Cell, ChartBlock, Column, Dossier, TableBlock } from '@xuetu/geodata/dossier';
import { toXlsx, type XlsxColumn, type XlsxSheet, type XlsxValue } from '@xuetu/geodata/formats';
import type { Locale } from '@xuetu/geodata/model';
import { wordsOf } from '../export/export-words.ts';
import { paperWord } from './render/paper-words.ts';

/** Characters of a column of ordinary width, and the widest. */
const WIDTH = 12;
const WIDEST = 80;
/** Characters that Excel allows in the name of a sheet. */
const LONGEST_NAME = 31;

/** A dossier as a workbook: a sheet of contents, one for each table, and one for the numbers of each chart, in their order. */
export async function dossierWorkbook(dossier: Dossier): Promise<Uint8Array<ArrayBuffer>> {
  const t = wordsOf(dossier.locale);
  const listed: { sheet: XlsxSheet; chapter: string; caption: string; notes: string[] }[] = [];
  const count = { table: 0, chart: 0 };
  for (const { title, blocks } of dossier.chapters) {
    for (const block of blocks) {
      if (block.kind === 'table') {
        const name = sheetName(t(`表${++count.table}`, `T${count.table}`), block.caption);
        listed.push({ ...block, chapter: title, sheet: tableSheet(name, block, dossier.locale) });
      } else if (block.kind === 'chart') {
        const name = sheetName(t(`图表${++count.chart}`, `C${count.chart}`), block.caption);
        listed.push({
          caption: block.caption,
          notes: [],
          chapter: title,
          sheet: chartSheet(name, block, dossier.locale),
        });
      }
    }
  }
  return new Uint8Array(await toXlsx([contentsSheet(dossier, listed), ...listed.map(({ sheet }) => sheet)]));
}

/** The number of a table or chart and as much of its caption as the name of a sheet may hold. */
function sheetName(number: string, caption: string): string {
  return `${number} ${caption.replace(/[[\]:*?/\\]/g, ' ')}`.slice(0, LONGEST_NAME).trim();
}

function contentsSheet(
  dossier: Dossier,
  listed: readonly { sheet: XlsxSheet; chapter: string; caption: string; notes: string[] }[],
): XlsxSheet {
  const t = wordsOf(dossier.locale);
  const about: [string, string][] = [
    [t('报告', 'Paper'), dossier.title],
    [t('规划区', 'District'), dossier.district],
    [t('情景方案', 'Scenario'), dossier.scenario],
    [t('日期', 'Date'), dossier.date],
    [t('数据版本', 'Data version'), dossier.dataVersion],
    [t('来源', 'Source'), dossier.sourceLine],
    [paperWord(dossier.locale, 'approval'), dossier.mapApproval || '________________'],
    ...dossier.summary.map((each, at): [string, string] => [at === 0 ? t('摘要', 'Summary') : '', each]),
  ];
  return {
    name: t('目录', 'Contents'),
    columns: [
      { title: t('章节', 'Chapter'), width: 24 },
      { title: t('工作表', 'Sheet'), width: 34 },
      { title: t('内容', 'Content'), width: 70 },
      { title: t('行数', 'Rows'), format: '#,##0' },
      { title: t('说明', 'Notes'), width: 70 },
    ],
    rows: [
      ...about.map(([item, content]): XlsxValue[] => [item, null, content, null, null]),
      ...listed.map(({ sheet, chapter, caption, notes }): XlsxValue[] => [
        chapter,
        sheet.name,
        caption,
        sheet.rows.length,
        notes.join(' ') || null,
      ]),
    ],
  };
}

function tableSheet(name: string, { columns, rows, notes }: TableBlock, locale: Locale): XlsxSheet {
  const withheld = paperWord(locale, 'withheld');
  return {
    name,
    columns: columns.map((column) => columnOf(column, locale)),
    rows: rows.map((row) => row.map((cell) => shownIn(cell, withheld))),
    notes,
  };
}

function columnOf({ title, unit, decimals = 0, form, width = 1 }: Column, locale: Locale): XlsxColumn {
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  const format = form === 'year' ? '0' : form === 'percent' ? `0${places}%` : `#,##0${places}`;
  const [open, close] = locale === 'zh' ? ['（', '）'] : [' (', ')'];
  return { title: unit ? `${title}${open}${unit}${close}` : title, format, width: Math.min(WIDTH * width, WIDEST) };
}

function shownIn(cell: Cell, withheld: string): XlsxValue {
  return typeof cell === 'object' && cell !== null ? withheld : cell;
}

/** Labels down, series across, with the edges of bands beside them; a chart of points is a line for each of them. */
function chartSheet(name: string, { form, labels, series, unit }: ChartBlock, locale: Locale): XlsxSheet {
  const t = wordsOf(locale);
  const [open, close] = locale === 'zh' ? ['（', '）'] : [' (', ')'];
  const numeric = (title: string, of = unit): XlsxColumn => ({
    title: `${title}${open}${of}${close}`,
    format: '#,##0',
  });
  if (form === 'points') {
    return {
      name,
      columns: [{ title: t('名称', 'Name'), width: 30 }, { title: labels[0] ?? 'x', format: '#,##0' }, numeric('y')],
      rows: series.flatMap((each) => each.values.map((value, at) => [each.name, each.x?.[at] ?? null, value])),
    };
  }
  const columns = series.flatMap(({ name: title, values, band, unit: own }) => [
    { column: numeric(title, own), values },
    ...(band
      ? [
          { column: numeric(`${title} P10`), values: band.low },
          { column: numeric(`${title} P90`), values: band.high },
        ]
      : []),
  ]);
  const isYears = labels.every((label) => /^\d{4}$/.test(label));
  return {
    name,
    columns: [
      { title: isYears ? t('年份', 'Year') : t('名称', 'Name'), format: '0' },
      ...columns.map(({ column }) => column),
    ],
    rows: labels.map((label, at) => [
      isYears ? Number(label) : label,
      ...columns.map(({ values }) => values[at] ?? null),
    ]),
  };
}
