import type { Edit } from './edit.ts';
import type { Scenario } from './scenario.ts';

/** 修改历史: the edits of a scenario and the place among them at which it stands. */
export type History = Pick<Scenario, 'edits' | 'cursor'>;

/** The history after another edit: what was undone before is given up. */
export function committed({ edits, cursor }: History, edit: Edit): History {
  return { edits: [...edits.slice(0, cursor), edit], cursor: cursor + 1 };
}

/** The history standing after so many edits, held to those there are; nothing is lost, so that it can be moved back. */
export function movedTo({ edits }: History, cursor: number): History {
  return { edits, cursor: Math.min(Math.max(Math.round(cursor), 0), edits.length) };
}

/** The history up to some point, as the beginning of another scenario. */
export function branchedAt({ edits }: History, cursor: number): History {
  const kept = edits.slice(0, movedTo({ edits, cursor }, cursor).cursor);
  return { edits: kept, cursor: kept.length };
}
