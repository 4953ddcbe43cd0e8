import type { Locale } from '../model/index.ts';
import type { Block, Cell, Chapter, TableBlock } from './dossier.ts';
import { type Headcount, isSmall } from './headcount.ts';

/** A headcount that is part of sums which the paper tells too: `place` names whose it is, `sums` the sums. */
export interface PartCount extends Headcount {
  place?: string;
  sums?: readonly string[];
}

/** What a chapter says in a cell before it is decided what may be shown. */
export type ToldCell = string | number | null | PartCount;

export interface ToldTable extends Omit<TableBlock, 'rows'> {
  rows: ToldCell[][];
}

export type ToldBlock = Exclude<Block, TableBlock> | ToldTable;

export interface ToldChapter extends Omit<Chapter, 'blocks'> {
  blocks: ToldBlock[];
}

/** A headcount of one place, one of the parts of each of some sums. */
export function partOf(count: Headcount, place: string, ...sums: string[]): PartCount {
  return { ...count, place, sums };
}

/** Fewer people than this in all that is withheld of one sum would still tell too much of each of them. */
const FEWEST_TOGETHER = 10;

const NOTE = {
  zh: '“隐去”为一地少于 5 人（1 至 4 人）的数字，以及可由其推算的数字；0 照常给出。',
  en: '"Withheld" are counts under 5 (1 to 4) at one place and what they could be worked out from; zero is shown.',
};

/**
 * The one place where small headcounts are withheld from a dossier: those of one to four people, what is told by them, and, where a sum and
 * its other parts are told too, as many of the next smallest parts as it takes that no difference gives them away.
 */
export function shownChapters(chapters: readonly ToldChapter[], smallCounts: boolean, locale: Locale): Chapter[] {
  const hidden = smallCounts ? new Set<string>() : hiddenPlaces(chapters);
  const isHidden = (count: PartCount) =>
    !smallCounts && (isSmall(count.people) || (count.place !== undefined && hidden.has(count.place)));
  return chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => (block.kind === 'table' ? shownTable(block, isHidden, locale) : block)),
  }));
}

function shownTable(table: ToldTable, isHidden: (count: PartCount) => boolean, locale: Locale): TableBlock {
  let isCut = false;
  const rows = table.rows.map((row) =>
    row.map((cell): Cell => {
      if (typeof cell !== 'object' || cell === null) return cell;
      const shown = typeof cell.shown === 'boolean' ? String(cell.shown) : cell.shown;
      if (shown === null || !isHidden(cell)) return shown;
      isCut = true;
      return { withheld: true };
    }),
  );
  return { ...table, rows, notes: isCut ? [...table.notes, NOTE[locale]] : table.notes };
}

/** The places of which nothing may be told: the few, and as many beside them as keep them from being worked out. */
export function hiddenPlaces(chapters: readonly ToldChapter[]): Set<string> {
  const sums = new Map<string, Map<string, number>>();
  for (const { blocks } of chapters) {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const cell of block.rows.flat()) {
        if (typeof cell !== 'object' || cell === null || !cell.place || !cell.people) continue;
        for (const sum of cell.sums ?? []) {
          const parts = sums.get(sum) ?? new Map<string, number>();
          sums.set(sum, parts);
          parts.set(cell.place, Math.min(cell.people, parts.get(cell.place) ?? Infinity));
        }
      }
    }
  }
  return new Set([...sums.values()].flatMap((parts) => hiddenOf(parts)));
}

/** The places of one sum that are withheld: none where no part is small. */
export function hiddenOf(parts: ReadonlyMap<string, number>): string[] {
  const rising = [...parts].sort(([, a], [, b]) => a - b);
  let [count, together] = [0, 0];
  for (const [, people] of rising) {
    const isEnough = count === 0 || (count > 1 && together >= FEWEST_TOGETHER);
    if (!isSmall(people) && isEnough) break;
    count += 1;
    together += people;
  }
  return rising.slice(0, count).map(([place]) => place);
}
