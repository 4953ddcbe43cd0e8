import type { Locale } from '@xuetu/geodata/model';
import { Bookmark, type FileChild, HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx';
import type { PaintedPicture } from '../painted-pictures.ts';
import type { PrintedBlock, PrintedFigure } from '../printed-dossier.ts';
import { standIn } from './docx-media.ts';
import { printedArea } from './docx-page.ts';
import { caption, docxTable } from './docx-table.ts';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
/** Pixels of Word in a millimetre. */
const PIXELS_PER_MM = 96 / 25.4;
/** Highest that a figure may be, as a share of the page: a caption stands under it. */
const HIGHEST = 0.86;

/** One block of a paper as paragraphs and tables. */
export function docxBlock(
  block: PrintedBlock,
  pictures: ReadonlyMap<string, PaintedPicture>,
  locale: Locale,
): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level - 1]!,
          children: [new Bookmark({ id: block.anchor, children: [new TextRun(`${block.numeral}${block.text}`)] })],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: [new TextRun(block.referring)] })];
    case 'list':
      return block.items.map(
        (item, i) =>
          new Paragraph({
            style: 'ListItem',
            children: [new TextRun(locale === 'zh' ? `${i + 1}. ${item}` : `•  ${item}`)],
          }),
      );
    case 'commands':
      return block.lines.map((line) => new Paragraph({ style: 'Command', children: [new TextRun(line)] }));
    case 'table':
      return docxTable(block, locale);
    case 'figure':
      return docxFigure(block, pictures.get(block.id), locale);
  }
}

function docxFigure(
  { id, number, caption: text }: PrintedFigure,
  picture: PaintedPicture | undefined,
  locale: Locale,
): FileChild[] {
  if (!picture) return [];
  const area = printedArea(locale, false);
  const scale = Math.min(
    (area.width * PIXELS_PER_MM) / picture.widthPx,
    (area.height * PIXELS_PER_MM * HIGHEST) / picture.heightPx,
  );
  const image = new ImageRun({
    type: 'png',
    data: standIn(id),
    transformation: { width: Math.round(picture.widthPx * scale), height: Math.round(picture.heightPx * scale) },
    altText: { name: `figure-${number}`, title: text, description: text },
  });
  return [new Paragraph({ style: 'Figure', children: [image] }), caption('figure', number, text, locale, false)];
}
