import type { Side } from '@xuetu/geodata/compare';
import type { Locale } from '@xuetu/geodata/model';
import type { MeetingView } from '@xuetu/geodata/story';
import { type ColourClass, type GridRow, gridRows, PRESSURE_CLASSES, PRESSURE_MARKS } from '@xuetu/geodata/symbology';
import { schoolTold } from './school-told.ts';
import { useText } from './use-text.ts';

/** The most crowded schools of a stage by years, as cells with the class of their use of seats. */
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
  { stage, year }: Pick<MeetingView, 'stage' | 'year'>,
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
  const more = Math.max(0, rows.length - ROWS);
  return {
    years: [...side.results.years],
    marked: side.results.years.indexOf(year),
    rows: rows
      .slice(0, ROWS)
      .map((row) => ({ school: schoolTold(row.school, locale), cells: row.cells.map((each) => cellOf(row, each)) })),
    note:
      locale === 'zh'
        ? `在校生 ÷ 学位：${signs}。${more > 0 ? `另有 ${more} 所学校较空，未列出。` : ''}`
        : `Pupils ÷ seats: ${signs}.${more > 0 ? ` ${more} emptier schools are not listed.` : ''}`,
  };
}
