import type { Cell, ChapterId, ChartBlock, CommandsBlock, Dossier, MapBlock, TableBlock } from '@xuetu/geodata/dossier';
import { cellText, columnTitle } from './cell-text.ts';
import { tableFit } from './column-fit.ts';
import { numeralOf } from './numeral-of.ts';
import { paperWord } from './paper-words.ts';
import { referring } from './referring.ts';

/** A dossier as every paper prints it: headings numbered, tables and figures counted, cells as text. */
export interface PrintedDossier {
  dossier: Dossier;
  blocks: PrintedBlock[];
}

export type PrintedBlock =
  | PrintedHeading
  | PrintedParagraph
  | PrintedList
  | CommandsBlock
  | PrintedTable
  | PrintedFigure;

export interface PrintedHeading {
  kind: 'heading';
  level: 1 | 2 | 3;
  numeral: string;
  text: string;
  anchor: string;
  /** Of a heading of the first level. */
  chapter?: ChapterId;
}
interface PrintedParagraph {
  kind: 'paragraph';
  text: string;
  /** The same with the figures and tables that follow it named by their numbers; slides, which have none, say `text`. */
  referring: string;
}
interface PrintedList {
  kind: 'list';
  items: string[];
}
export interface PrintedTable {
  kind: 'table';
  id: string;
  /** Counts tables from 1. */
  number: number;
  caption: string;
  heads: string[];
  /** Whether a column holds numbers, which stand on the right. */
  isNumeric: boolean[];
  rows: string[][];
  isWide: boolean;
  isSmall: boolean;
  /** Share of the width of each column; they add up to 1. */
  shares: number[];
  notes: string[];
}
export interface PrintedFigure {
  kind: 'figure';
  id: string;
  number: number;
  caption: string;
  block: MapBlock | ChartBlock;
}

export function printedDossier(dossier: Dossier): PrintedDossier {
  const at: [number, number, number] = [0, 0, 0];
  const count = { table: 0, figure: 0 };
  const heading = (level: 1 | 2 | 3, text: string, chapter?: ChapterId): PrintedHeading => {
    at[level - 1]!++;
    at.fill(0, level);
    const numeral = numeralOf(dossier.locale, level, at);
    const anchor = `h-${at.slice(0, level).join('-')}`;
    return { kind: 'heading', level, numeral, text, anchor, ...(chapter && { chapter }) };
  };
  const blocks = dossier.chapters.flatMap(({ id, title, blocks }) => [
    heading(1, title, id),
    ...blocks.map((block): PrintedBlock => {
      if (block.kind === 'heading') return heading(block.level, block.text);
      if (block.kind === 'table') return printedTable(block, ++count.table, dossier);
      if (block.kind === 'map' || block.kind === 'chart') {
        return { kind: 'figure', id: block.id, number: ++count.figure, caption: block.caption, block };
      }
      return block.kind === 'paragraph' ? { ...block, referring: block.text } : block;
    }),
  ]);
  return { dossier, blocks: referring(blocks, dossier.locale) };
}

function printedTable(table: TableBlock, number: number, { locale }: Dossier): PrintedTable {
  const { id, caption, columns, rows, notes, printedRows = rows.length } = table;
  const heads = columns.map((column) => columnTitle(column, locale === 'zh'));
  const shown = rows.slice(0, printedRows);
  const texts = shown.map((row) => columns.map((column, c) => cellText(row[c] ?? null, column, locale)));
  const isNumeric = columns.map((_, c) => holdsNumbers(rows, c));
  const more = rows.length - shown.length;
  return {
    kind: 'table',
    id,
    number,
    caption,
    heads,
    isNumeric,
    rows: texts,
    ...tableFit({ columns, heads, rows: texts, isNumeric }, locale),
    notes: more > 0 ? [...notes, paperWord(locale, 'moreRows', { count: more })] : notes,
  };
}

function holdsNumbers(rows: Cell[][], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? null);
  return cells.some((cell) => typeof cell === 'number') && cells.every((cell) => typeof cell !== 'string');
}
