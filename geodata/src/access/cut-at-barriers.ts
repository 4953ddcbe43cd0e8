import type { Position, Street } from '../model/index.ts';
import { type Barriers, barriersCrossed } from './barriers.ts';
import type { LocalPlane } from './local-plane.ts';
import type { Pieces } from './pieces.ts';

/** A crossing of a barrier this near to the end of a bridge, in metres, belongs to the bridge: banks are drawn roughly. */
const BANK_METRES = 10;

/** A cut street ends this far before the barrier, in metres, clearly on its own side. */
const SHORT_OF = 0.02;

/** A street that stops at a barrier because it is no bridge; the barrier is a landscape feature or an expressway. */
export interface Cut {
  streetId: string;
  barrierId: string;
  at: Position;
}

/** Takes out of every piece at grade what lies between its first and its last barrier; both stumps stay and end there. */
export function cutAtBarriers(
  pieces: Pieces,
  streets: readonly Street[],
  barriers: Barriers,
  plane: LocalPlane,
): { pieces: Pieces; cuts: Cut[] } {
  const cut: Pieces = { ...pieces, x: [...pieces.x], y: [...pieces.y], from: [], to: [], street: [] };
  const cuts: Cut[] = [];
  const add = (from: number, to: number, street: number): void => {
    cut.from.push(from);
    cut.to.push(to);
    cut.street.push(street);
  };
  for (const [p, street] of pieces.street.entries()) {
    const [from, to] = [pieces.from[p]!, pieces.to[p]!];
    const [x1, y1, x2, y2] = [pieces.x[from]!, pieces.y[from]!, pieces.x[to]!, pieces.y[to]!];
    const crossed = barriersCrossed(barriers, x1, y1, x2, y2);
    if (crossed.length === 0 || streets[street]!.bridge) {
      add(from, to, street);
      continue;
    }
    const length = Math.hypot(x2 - x1, y2 - y1);
    const closed = crossed.filter(
      ({ share }) =>
        !(pieces.endsBridge[from] && share * length <= BANK_METRES) &&
        !(pieces.endsBridge[to] && (1 - share) * length <= BANK_METRES),
    );
    if (closed.length === 0) {
      add(from, to, street);
      continue;
    }
    const stump = (share: number): number => {
      cut.x.push(x1 + share * (x2 - x1));
      return cut.y.push(y1 + share * (y2 - y1)) - 1;
    };
    const [first, last] = [closed[0]!.share, closed.at(-1)!.share];
    add(from, stump(Math.max(0, first - SHORT_OF / length)), street);
    add(stump(Math.min(1, last + SHORT_OF / length)), to, street);
    for (const { share, id } of closed) {
      const at = plane.position(x1 + share * (x2 - x1), y1 + share * (y2 - y1));
      cuts.push({ streetId: streets[street]!.id, barrierId: id, at });
    }
  }
  return { pieces: cut, cuts };
}
