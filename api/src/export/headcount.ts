import { type Headcount, isSmall } from '@xuetu/geodata/dossier';
import type { GeoJsonItem, XlsxSheet, XlsxValue } from '@xuetu/geodata/formats';
import type { Locale } from '@xuetu/geodata/model';
import { wordsOf } from './export-words.ts';

/** What an exporter says of a place: a value that may always be shown, or a headcount. */
export type Told = XlsxValue | Headcount;

export interface ToldSheet extends Omit<XlsxSheet, 'rows'> {
  rows: Told[][];
}

export interface ToldItem extends Omit<GeoJsonItem, 'properties'> {
  properties: Record<string, Told>;
}

/** Key of the property that names what is withheld of a thing on the map. */
export const SUPPRESSED = 'suppressed';

/**
 * The one place where small headcounts are withheld from files. They are left empty, and a column at the end of the row, or the property
 * `suppressed`, says which; where nobody counted people there is none. `smallCounts`: shown, because the user said so knowingly.
 */
export function shownSheet(sheet: ToldSheet, smallCounts: boolean, locale: Locale): XlsxSheet {
  const rows = sheet.rows.map((row) => shownValues(row, smallCounts));
  if (smallCounts || !sheet.rows.some((row) => row.some(isHeadcount))) {
    return { ...sheet, rows: rows.map(({ values }) => values) };
  }
  const t = wordsOf(locale);
  return {
    ...sheet,
    columns: [...sheet.columns, { title: t('已隐去（少于 5 人）', 'Suppressed (under 5)'), width: 28 }],
    rows: rows.map(({ values, withheld }) => [
      ...values,
      withheld.map((at) => sheet.columns[at]?.title).join('; ') || null,
    ]),
  };
}

/** The same for a thing on the map. */
export function shownItem(
  { properties, ...item }: ToldItem,
  smallCounts: boolean,
  nameOf = (key: string) => key,
): GeoJsonItem {
  const keys = Object.keys(properties);
  const told = Object.values(properties);
  const { values, withheld } = shownValues(told, smallCounts);
  const shown: GeoJsonItem['properties'] = Object.fromEntries(keys.map((key, at) => [key, values[at] ?? null]));
  if (!smallCounts && told.some(isHeadcount))
    shown[SUPPRESSED] = withheld.map((at) => nameOf(keys[at]!)).join('; ') || null;
  return { ...item, properties: shown };
}

/** What the file itself says about it. */
export function smallCountsNote(smallCounts: boolean, locale: Locale): string {
  const t = wordsOf(locale);
  return smallCounts
    ? t(
        '含有少于 5 人的数字，可能辨认出个人，请勿公开。',
        'Counts under 5 are included and may reveal individuals. Not for publication.',
      )
    : t(
        '一地少于 5 人（1 至 4 人）的数字及由其可推算的数字已隐去：留空，并在“已隐去”（suppressed）中列明；0 照常给出。情景方案的文件已与现状的文件对照，两者并列不会互相露出；几个情景方案的文件，或不同时候导入的数据的文件，仍可能相减推算，请勿一并对外提供。',
        'Counts under 5 for a place (1 to 4), and what they could be worked out from, are suppressed: left empty and named under "suppressed". Zero is shown. A file of a scenario is checked against that of the base plan, so that neither gives the other away; files of several scenarios, or of other years of data, may still be subtracted from each other. Do not give them out together.',
      );
}

function shownValues(told: Told[], smallCounts: boolean): { values: XlsxValue[]; withheld: number[] } {
  const withheld: number[] = [];
  const values = told.map((each, at) => {
    if (!isHeadcount(each)) return each;
    if (smallCounts || !isSmall(each.people)) return each.shown;
    if (each.shown !== null) withheld.push(at);
    return null;
  });
  return { values, withheld };
}

function isHeadcount(told: Told): told is Headcount {
  return typeof told === 'object' && told !== null;
}
