import type { AreaShape } from '../../model/index.ts';
import type { Topology } from './topology.ts';

/** What redrawing gives: another topology, and what is different in it. */
export interface Redrawn {
  topology: Topology;
  /** Catchments with other ground, or with other corners because a border now ends on theirs. */
  changed: ReadonlySet<string>;
  /** Ground that changed hands. */
  moves: readonly Move[];
  /** Pairs of catchments whose common border is another one, by `borderKey`. */
  borders: ReadonlySet<string>;
}

/** Ground that went from one catchment to another one. */
export interface Move {
  from: string;
  to: string;
  shape: AreaShape;
}

/** One key for a border, whichever side it is seen from. */
export function borderKey(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}
