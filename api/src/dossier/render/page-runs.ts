import type { PrintedBlock } from './printed-dossier.ts';

/** Blocks that follow each other on pages of one orientation. */
export interface PageRun {
  isTurned: boolean;
  blocks: PrintedBlock[];
}

/** Wide tables stand on turned pages, with the headings right above them and what is said under these; all else is upright. */
export function pageRuns(blocks: readonly PrintedBlock[]): PageRun[] {
  const runs: PageRun[] = [];
  for (const [i, block] of blocks.entries()) {
    const isTurned = standsTurned(blocks, i);
    if (runs.at(-1)?.isTurned !== isTurned) runs.push({ isTurned, blocks: [] });
    runs.at(-1)!.blocks.push(block);
  }
  return runs;
}

function standsTurned(blocks: readonly PrintedBlock[], at: number): boolean {
  const first = blocks.slice(at).find((block) => !isLeading(block));
  const before = blocks.slice(0, at + 1).findLast(({ kind }) => kind !== 'paragraph');
  const isLed = blocks[at]!.kind !== 'paragraph' || before?.kind === 'heading';
  return first?.kind === 'table' && first.isWide && isLed;
}

function isLeading({ kind }: PrintedBlock): boolean {
  return kind === 'heading' || kind === 'paragraph';
}
