import type { Side } from '@xuetu/geodata/compare';
import type { Locale, LocalName } from '@xuetu/geodata/model';
import type { MeetingView } from '@xuetu/geodata/story';
import { type ColourClass, type GridRow, gridRows, PRESSURE_CLASSES, PRESSURE_MARKS } from '@xuetu/geodata/symbology';
import { schoolTold } from './school-told.ts';
import { useText } from './use-text.ts';

/** Schools of a stage by years from the one on with which a view begins, as cells with the class of their use of seats. */
export interface CrowdedTable {
  years: number[];
  /** Position of the year that the view looks at; -1 where it is none of them. */
  marked: number;
  rows: { school: string; cells: { text: string; pressure?: ColourClass }[] }[];
  /** What signs mean, and how many schools found no row. */
  note: string;
}

const ROWS = 12;

/** Schools by the fullest they ever get. Use of seats by one to four pupils is left out unless `smallCounts`. */
export function crowdedTable(
  side: Side,
  { stage, year, gridFrom }: Pick<MeetingView, 'stage' | 'year' | 'gridFrom'>,
  locale: Locale,
  smallCounts: boolean,
): CrowdedTable {
  const rows = gridRows(side, stage);
  const cellOf = (row: GridRow, cell: GridRow['cells'][number]) => {
    const text = useText(side, row, cell, stage, smallCounts);
    return { text, ...(cell.pressure && text !== '<5' && { pressure: cell.pressure }) };
  };
  const signs = PRESSURE_CLASSES.flatMap(({ key, name }) =>
    PRESSURE_MARKS[key] ? [`${PRESSURE_MARKS[key]} ${name[locale]}`] : [],
  ).join(locale === 'zh' ? '，' : ', ');
  const fuller = gridFrom < rows.length ? gridFrom : 0;
  const emptier = Math.max(0, rows.length - fuller - ROWS);
  return {
    years: [...side.results.years],
    marked: side.results.years.indexOf(year),
    rows: rows
      .slice(fuller, fuller + ROWS)
      .map((row) => ({ school: schoolTold(row.school, locale), cells: row.cells.map((each) => cellOf(row, each)) })),
    note:
      locale === 'zh'
        ? `在校生 ÷ 学位：${signs}。${leftOut(fuller, emptier).zh}`
        : `Pupils ÷ seats: ${signs}.${leftOut(fuller, emptier).en}`,
  };
}

/** How many schools found no row. */
function leftOut(fuller: number, emptier: number): LocalName {
  if (fuller === 0 && emptier === 0) return { zh: '', en: '' };
  const named = (count: number, zh: string, en: string) =>
    count > 0 ? [{ zh: `${count} 所`, is: zh, en: `${count} ${en}` }] : [];
  const parts = [...named(fuller, '较满', 'fuller'), ...named(emptier, '较空', 'emptier')];
  return {
    zh: `另有 ${parts.map(({ zh, is }, at) => `${zh}${at === 0 ? '学校' : ''}${is}`).join('、')}，未列出。`,
    en: ` ${parts.map(({ en }) => en).join(' and ')} schools are not listed.`,
  };
}
