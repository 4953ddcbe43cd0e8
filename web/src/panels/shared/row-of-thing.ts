import type { Selection } from '../../state/app-state.ts';

/** Marks a row as standing for a thing: a compound's row can be dragged onto a school's row or the map. */
export function rowOfThing({ kind, id }: Selection): { 'data-thing': string; draggable: boolean } {
  return { 'data-thing': `${kind}/${id}`, draggable: kind === 'compound' };
}
