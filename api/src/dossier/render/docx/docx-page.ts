import type { Locale } from '@xuetu/geodata/model';
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

/** Twentieths of a point, the unit of Word, in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;

/** The paper and what of it is printed on, in millimetres: A4 with the margins of GB/T 9704-2012, or plain ones in English. */
const MARGINS = {
  zh: { top: 37, bottom: 35, left: 28, right: 26 },
  en: { top: 25, bottom: 25, left: 25, right: 25 },
};
const A4 = { width: 210, height: 297 };

/** 22 lines to a page and 28 letters to a line: the pitch of lines in twips, what is added to each letter in 4096ths of a point. */
const GRID = { type: DocumentGridType.LINES_AND_CHARS, linePitch: 579, charSpace: -849 };

export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

/** Width and height of the printed area in millimetres. */
export function printedArea(locale: Locale, isLandscape: boolean): { width: number; height: number } {
  const { top, bottom, left, right } = MARGINS[locale];
  const [width, height] = [A4.width - left - right, A4.height - top - bottom];
  return isLandscape ? { width: A4.height - top - bottom, height: A4.width - left - right } : { width, height };
}

/** A section of the paper. Turned pages keep their margins at the same edges of the sheet. */
export function sectionProperties(locale: Locale, isLandscape: boolean, isFirst: boolean): ISectionPropertiesOptions {
  const { top, bottom, left, right } = MARGINS[locale];
  const edges = isLandscape ? { top: left, bottom: right, left: bottom, right: top } : { top, bottom, left, right };
  return {
    page: {
      size: {
        width: twips(A4.width),
        height: twips(A4.height),
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(edges.top),
        bottom: twips(edges.bottom),
        left: twips(edges.left),
        right: twips(edges.right),
        header: twips(15),
        footer: twips(Math.max(edges.bottom - 10, 12)),
      },
    },
    titlePage: isFirst,
    ...(locale === 'zh' && { grid: GRID }),
  };
}

/** — 1 — in the foot: on the right of odd pages, on the left of even ones, one letter from the edge; none on the title page. */
export function pageFooters(): { default: Footer; even: Footer; first: Footer } {
  const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType], style: string) =>
    new Footer({
      children: [
        new Paragraph({ style, alignment, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] }),
      ],
    });
  return {
    default: footer(AlignmentType.RIGHT, 'PageNumberOdd'),
    even: footer(AlignmentType.LEFT, 'PageNumberEven'),
    first: new Footer({ children: [new Paragraph({ style: 'PageNumberOdd' })] }),
  };
}
