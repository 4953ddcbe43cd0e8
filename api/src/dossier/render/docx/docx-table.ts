import type { Locale } from '@xuetu/geodata/model';
import {
  AlignmentType,
  Bookmark,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { paperWord } from '../paper-words.ts';
import type { PrintedTable } from '../printed-dossier.ts';
import { printedArea, twips } from './docx-page.ts';

/** A table with its caption above and its notes below. Its head is repeated on every page, and no row is broken. */
export function docxTable(table: PrintedTable, locale: Locale): (Paragraph | Table)[] {
  const width = twips(printedArea(locale, table.isWide).width);
  const columnWidths = table.shares.map((share) => Math.floor(width * share));
  const [head, text] = table.isSmall ? ['TableHeadSmall', 'TableTextSmall'] : ['TableHead', 'TableText'];
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: table.heads.map(
        (title, c) =>
          new TableCell({
            width: { size: columnWidths[c]!, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E8E8E8' },
            children: [new Paragraph({ style: head, keepNext: true, children: [new TextRun(title)] })],
          }),
      ),
    }),
    ...table.rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (cell, c) =>
              new TableCell({
                width: { size: columnWidths[c]!, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: [
                  new Paragraph({
                    style: text,
                    alignment: table.isNumeric[c] ? AlignmentType.RIGHT : AlignmentType.LEFT,
                    children: [new TextRun(cell)],
                  }),
                ],
              }),
          ),
        }),
    ),
  ];
  return [
    caption('table', table.number, table.caption, locale, true),
    new Table({
      style: 'XuetuTable',
      width: { size: columnWidths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      rows,
    }),
    ...table.notes.map((note) => new Paragraph({ style: 'TableNote', children: [new TextRun(note)] })),
    ...(table.notes.length === 0 ? [new Paragraph({ style: 'TableNote' })] : []),
  ];
}

/** 表 1, 图 1: a caption whose number is a field that Word counts, with the number already in it. */
export function caption(
  kind: 'table' | 'figure',
  number: number,
  text: string,
  locale: Locale,
  keepNext: boolean,
): Paragraph {
  const word = paperWord(locale, kind);
  return new Paragraph({
    style: 'Caption',
    keepNext,
    children: [
      new Bookmark({
        id: `${kind}-${number}`,
        children: [new TextRun(`${word} `), new SimpleField(`SEQ ${word} \\* ARABIC`, String(number))],
      }),
      new TextRun(`${locale === 'zh' ? '\u3000' : '. '}${text}`),
    ],
  });
}
