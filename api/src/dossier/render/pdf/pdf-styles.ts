import type { Locale } from '@xuetu/geodata/model';

/** Points in a millimetre. */
const PER_MM = 72 / 25.4;

type Margins = [left: number, top: number, right: number, bottom: number];

/** Margins of the page in points, as GB/T 9704-2012 has them, or plain ones in English. */
export const MARGINS: Record<Locale, Margins> = {
  zh: [28 * PER_MM, 37 * PER_MM, 26 * PER_MM, 35 * PER_MM],
  en: [25 * PER_MM, 25 * PER_MM, 25 * PER_MM, 25 * PER_MM],
};

/** Points of the printed area of a page. */
export function pdfArea(locale: Locale, isTurned: boolean): { width: number; height: number } {
  const [left, top, right, bottom] = MARGINS[locale];
  const [wide, high] = isTurned ? [297 * PER_MM, 210 * PER_MM] : [210 * PER_MM, 297 * PER_MM];
  return { width: wide - left - right, height: high - top - bottom };
}

interface Style {
  [property: string]: string | number | boolean | number[];
}

/** Sizes in points: 16 for text in Chinese, 11 in English. */
function stylesOf(isZh: boolean) {
  const text: Style = isZh
    ? { font: 'Body', fontSize: 16, lineHeight: 1.24, alignment: 'justify', leadingIndent: 32 }
    : { font: 'Body', fontSize: 11, lineHeight: 1.15, margin: [0, 0, 0, 6] };
  const small = isZh ? 10.5 : 9.5;
  const plain = { leadingIndent: 0, alignment: 'left', lineHeight: 1 };
  return {
    text,
    title: { ...plain, font: 'Title', fontSize: 22, alignment: 'center', margin: [0, 130, 0, 30], lineHeight: 1.2 },
    coverLine: { ...plain, fontSize: isZh ? 16 : 12, alignment: 'center', margin: [0, 0, 0, 8] },
    contentsTitle: { ...plain, font: 'Heading', fontSize: 16, alignment: 'center', margin: [0, 4, 0, 12] },
    heading1: { ...plain, font: 'Heading', fontSize: 16, margin: isZh ? [32, 6, 0, 4] : [0, 18, 0, 8] },
    heading2: {
      ...plain,
      font: isZh ? 'Body' : 'Heading',
      fontSize: isZh ? 16 : 13,
      bold: isZh,
      margin: isZh ? [32, 4, 0, 4] : [0, 12, 0, 6],
    },
    heading3: {
      ...plain,
      font: 'Body',
      bold: true,
      fontSize: isZh ? 16 : 11,
      margin: isZh ? [32, 2, 0, 2] : [0, 8, 0, 4],
    },
    item: { ...text, margin: isZh ? [0, 0, 0, 0] : [0, 0, 0, 3] },
    command: { ...plain, fontSize: isZh ? 10.5 : 9, lineHeight: 1.25, margin: [12, 2, 0, 2] },
    caption: { ...plain, font: 'Heading', fontSize: small, alignment: 'center', margin: [0, 6, 0, 4] },
    tableHead: { ...plain, font: 'Heading', fontSize: small, alignment: 'center' },
    tableText: { ...plain, fontSize: small },
    tableHeadSmall: { ...plain, font: 'Heading', fontSize: isZh ? 9 : 8, alignment: 'center' },
    tableTextSmall: { ...plain, fontSize: isZh ? 9 : 8 },
    note: { ...plain, fontSize: isZh ? 9 : 8.5, margin: [0, 3, 0, 3] },
    pageNumber: { ...plain, fontSize: isZh ? 14 : 10 },
  } satisfies Record<string, Style>;
}

export const PDF_STYLES = { zh: stylesOf(true), en: stylesOf(false) };

/** — 1 — on the right of odd pages and on the left of even ones. */
export function pageNumber(page: number, locale: Locale): object {
  const [left, , right] = MARGINS[locale];
  return {
    text: `— ${page} —`,
    style: 'pageNumber',
    alignment: page % 2 === 1 ? 'right' : 'left',
    margin: [left + 14, 20, right + 14, 0],
  };
}
