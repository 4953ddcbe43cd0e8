import { linesOf, shapeOfGround } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';
import { isRefusal, layerOf } from '@xuetu/geodata/scenario';
import type { Paper, PenPlace } from './mode.ts';
import { placeAlong } from './place-along.ts';
import { borderSnapAt } from './snap-at.ts';

/** A border between two catchments, from where a third one or the border of the district meets it to where the next one does. */
export interface BorderStretch {
  catchmentIds: [string, string];
  line: readonly Position[];
}

/** The stretch of border under the pen; null where there is none, or only the border of the district. */
export function borderStretchAt(paper: Paper, { at, reachMetres }: PenPlace): BorderStretch | null {
  const layer = layerOf(paper.plan, paper);
  const near = borderSnapAt(paper, at, reachMetres);
  if (isRefusal(layer) || !near) return null;
  const rings = near.catchmentIds.map((id) => ({
    id,
    rings: linesOf(shapeOfGround(layer.topology.grounds.get(id)!)),
  }));
  const stretches = rings.flatMap((a, i) =>
    rings.slice(i + 1).flatMap((b) =>
      commonOf(a.rings, b.rings).map((line) => ({
        catchmentIds: [a.id, b.id] as [string, string],
        line,
        metres: placeAlong(line, at).metres,
      })),
    ),
  );
  const [nearest] = stretches.sort((a, b) => a.metres - b.metres);
  return nearest && nearest.metres <= reachMetres ? nearest : null;
}

type Rings = readonly (readonly Position[])[];

/** What two outlines have in common, each stretch whole, in the direction of the first. */
function commonOf(rings: Rings, others: Rings): Position[][] {
  const known = new Set(others.flatMap((ring) => ring.slice(1).map((at, i) => edgeOf(ring[i]!, at))));
  return rings.flatMap((ring) => {
    const isCommon = ring.slice(1).map((at, i) => known.has(edgeOf(ring[i]!, at)));
    const start = isCommon.indexOf(false);
    if (start < 0) return [[...ring]];
    const stretches: Position[][] = [];
    let stretch: Position[] = [];
    for (let step = 1; step <= isCommon.length; step++) {
      const i = (start + step) % isCommon.length;
      if (isCommon[i]) stretch.push(...(stretch.length === 0 ? [ring[i]!, ring[i + 1]!] : [ring[i + 1]!]));
      else {
        if (stretch.length > 0) stretches.push(stretch);
        stretch = [];
      }
    }
    return stretches;
  });
}

/** The same for both directions. */
function edgeOf(a: Position, b: Position): string {
  const [from, to] = [a.join(), b.join()];
  return from < to ? `${from}/${to}` : `${to}/${from}`;
}
