import type { CatchmentProblem } from './catchment-problem.ts';

/** A part of a catchment that does not hang together with its school. */
export interface PieceApart {
  school: number;
  /** Its units. */
  inside: number[];
  /** Units around it. */
  around: number[];
}

/** Parts of a catchment that its school does not reach over units of it. */
export function piecesApart(
  { load, starts, units, home }: Pick<CatchmentProblem, 'load' | 'starts' | 'units' | 'home'>,
  s: number,
  has: (u: number) => boolean,
): PieceApart[] {
  const seen = new Uint8Array(load.length);
  const spread = (from: number) => {
    const inside = [from];
    seen[from] = 1;
    const around = new Set<number>();
    for (const u of inside) {
      for (let at = starts[u]!; at < starts[u + 1]!; at++) {
        const next = units[at]!;
        if (!has(next)) around.add(next);
        else if (!seen[next]) {
          seen[next] = 1;
          inside.push(next);
        }
      }
    }
    return { school: s, inside, around: [...around] };
  };
  if (has(home[s]!)) spread(home[s]!);
  const pieces: PieceApart[] = [];
  for (let u = 0; u < load.length; u++) if (!seen[u] && has(u)) pieces.push(spread(u));
  return pieces;
}
