import type { Locale } from '@xuetu/geodata/model';
import type { PaintedPicture } from '../painted-pictures.ts';
import { paperWord } from '../paper-words.ts';
import type { PrintedBlock, PrintedFigure, PrintedTable } from '../printed-dossier.ts';
import { pdfArea } from './pdf-styles.ts';

const LINE = '#404040';
const HEAD = '#E8E8E8';
/** White in a cell in points. */
const WHITE = { x: 3.5, y: 2 };
/** Highest that a figure may be, as a share of the page. */
const HIGHEST = 0.9;
/** A row that would fill more of a page than this is broken all the same. */
const TALL = 0.5;

/** Room in points that a heading wants under it on its page: two lines of text, or the head of a table and two rows. */
const UNDER_HEADING = 90;
/** Height of the nodes without text that hold the room free. */
const NOTHING = { text: '', fontSize: 1, lineHeight: 1, leadingIndent: 0 };

/** Blocks as nodes of pdfmake. Headings stay on the page of what follows them. */
export function pdfBlocks(
  blocks: readonly PrintedBlock[],
  pictures: ReadonlyMap<string, PaintedPicture>,
  locale: Locale,
): object[] {
  const content: object[] = [];
  let headings: object[] = [];
  for (const block of blocks) {
    const nodes = pdfBlock(block, pictures, locale);
    if (block.kind === 'heading') {
      headings.push(...nodes);
    } else if (headings.length === 0) {
      content.push(...nodes);
    } else {
      if (block.kind === 'figure') content.push({ stack: [...headings, ...nodes], unbreakable: true });
      else
        content.push(
          { stack: [...headings, { ...NOTHING, margin: [0, 0, 0, UNDER_HEADING] }], unbreakable: true },
          { ...NOTHING, margin: [0, -UNDER_HEADING - 3, 0, 0] },
          ...nodes,
        );
      headings = [];
    }
  }
  return [...content, ...headings];
}

/** One block of a paper as nodes of pdfmake. */
function pdfBlock(block: PrintedBlock, pictures: ReadonlyMap<string, PaintedPicture>, locale: Locale): object[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          text: `${block.numeral}${block.text}`,
          style: `heading${block.level}`,
          outline: true,
          outlineId: block.anchor,
          ...(block.level > 1 && { outlineParentId: parentOf(block.anchor) }),
          id: block.anchor,
          ...(block.level < 3 && { tocItem: true, tocMargin: [(block.level - 1) * 16, 0, 0, 2] }),
        },
      ];
    case 'paragraph':
      return [{ text: block.referring, style: 'text' }];
    case 'list':
      return block.items.map((item, i) => ({
        text: locale === 'zh' ? `${i + 1}. ${item}` : `•  ${item}`,
        style: 'item',
      }));
    case 'commands':
      return block.lines.map((line) => ({ text: words(line), style: 'command' }));
    case 'table':
      return pdfTable(block, locale);
    case 'figure':
      return pdfFigure(block, pictures.get(block.id), locale);
  }
}

/** A line broken at its blanks alone: an option that is broken at its hyphens is another one. */
function words(line: string): object[] {
  return line.split(/(?<= )/).map((text) => ({ text, noWrap: true }));
}

/** The heading above one: `h-2-1` of `h-2-1-3`, `h-2` of `h-2-0-3`. */
function parentOf(anchor: string): string {
  return anchor.replace(/-\d+$/, '').replace(/-0$/, '');
}

function pdfFigure({ number, caption }: PrintedFigure, picture: PaintedPicture | undefined, locale: Locale): object[] {
  if (!picture) return [];
  const area = pdfArea(locale, false);
  const stack = [
    {
      image: `data:image/png;base64,${Buffer.from(picture.png).toString('base64')}`,
      fit: [area.width, area.height * HIGHEST],
      alignment: 'center',
      margin: [0, 6, 0, 0],
    },
    { text: captionText('figure', number, caption, locale), style: 'caption' },
  ];
  return [{ stack, unbreakable: true }];
}

function pdfTable(table: PrintedTable, locale: Locale): object[] {
  const area = pdfArea(locale, table.isWide);
  const [head, text] = table.isSmall ? ['tableHeadSmall', 'tableTextSmall'] : ['tableHead', 'tableText'];
  const inside = area.width - table.heads.length * (WHITE.x * 2 + 0.5) - 1;
  const span = {
    text: captionText('table', table.number, table.caption, locale),
    style: 'caption',
    colSpan: table.heads.length,
    border: [false, false, false, false],
    margin: [0, 3, 0, 1],
  };
  const body = [
    [span, ...table.heads.slice(1).map(() => ({ text: '' }))],
    table.heads.map((title) => ({ text: title, style: head, fillColor: HEAD })),
    ...table.rows.map((row) =>
      row.map((cell, c) => ({ text: cell, style: text, alignment: table.isNumeric[c] ? 'right' : 'left' })),
    ),
  ];
  return [
    {
      table: {
        headerRows: 2,
        keepWithHeaderRows: 1,
        dontBreakRows: !hasTallRow(table, inside, area.height),
        widths: table.shares.map((share) => share * inside),
        body,
      },
      layout: {
        hLineWidth: (row: number) => (row === 0 ? 0 : row === 1 || row === body.length ? 1 : 0.5),
        vLineWidth: () => 0.5,
        hLineColor: () => LINE,
        vLineColor: () => LINE,
        paddingLeft: () => WHITE.x,
        paddingRight: () => WHITE.x,
        paddingTop: () => WHITE.y,
        paddingBottom: () => WHITE.y,
      },
    },
    ...table.notes.map((note) => ({ text: note, style: 'note' })),
    ...(table.notes.length === 0 ? [{ text: '', style: 'note' }] : []),
  ];
}

function hasTallRow({ rows, shares, isSmall }: PrintedTable, width: number, height: number): boolean {
  const size = isSmall ? 9 : 10.5;
  return rows.some((row) =>
    row.some((cell, c) => ((cell.length * size) / (shares[c]! * width)) * size * 1.45 > height * TALL),
  );
}

function captionText(kind: 'table' | 'figure', number: number, caption: string, locale: Locale): string {
  return `${paperWord(locale, kind)} ${number}${locale === 'zh' ? '　' : '. '}${caption}`;
}
