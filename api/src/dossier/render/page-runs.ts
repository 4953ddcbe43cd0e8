import type { PrintedBlock } from './printed-dossier.ts';

/** Blocks that follow each other on pages of one orientation. */
export interface PageRun {
  isTurned: boolean;
  blocks: PrintedBlock[];
}

/** Wide tables stand on turned pages, with the headings right above them; all else is upright. */
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
  const first = blocks.slice(at).find(({ kind }) => kind !== 'heading');
  return first?.kind === 'table' && first.isWide;
}
