import { areaM2, polygonsOf } from '../../geometry/index.ts';
import type { Catchment, Plan } from '../../model/index.ts';
import { borderPieces } from './border-pieces.ts';
import { type BorderPiece, type Bound, isSameBound, SIDES, type Side } from './bound.ts';

/** What bounds one part of a catchment on one side, in the order of a clockwise walk, with metres of border. */
export interface SideBounds {
  side: Side;
  bounds: { bound: Bound; metres: number }[];
}

/** One part of a catchment (片): what bounds it, side by side from the east clockwise. */
export interface PartBoundary {
  areaM2: number;
  sides: SideBounds[];
  /** Length of its outer border, and how much of it follows a street, railway, river or bank. */
  metres: number;
  alongLines: number;
  /** Areas cut out of it that are other catchments. */
  holes: number;
}

/** A part smaller than this is a sliver of drawing, not ground to be told. */
const SLIVER_M2 = 1000;
/** On a side, what follows less than this share of it is not told, unless it is longer than so many metres. */
const LEAST_SHARE = 0.1;
const LEAST_METRES = 250;

/** 四至 of a catchment from its geometry: what its border follows on each side. Larger parts come first. */
export function boundaryOf(plan: Plan, catchment: Catchment): PartBoundary[] {
  return polygonsOf(catchment.shape)
    .map((rings) => ({ rings, area: areaM2({ type: 'Polygon', coordinates: rings }) }))
    .filter(({ area }, _, all) => area >= SLIVER_M2 || all.length === 1)
    .sort((a, b) => b.area - a.area)
    .map(({ rings, area }) => {
      const pieces = borderPieces(plan, catchment, rings[0]!);
      const isLine = ({ bound: { kind } }: BorderPiece) => kind !== 'catchment' && kind !== 'district';
      return {
        areaM2: area,
        sides: SIDES.map((side) => ({ side, bounds: boundsOn(pieces, side) })).filter(
          ({ bounds }) => bounds.length > 0,
        ),
        metres: lengthOf(pieces),
        alongLines: lengthOf(pieces.filter(isLine)),
        holes: rings.length - 1,
      };
    });
}

function boundsOn(pieces: readonly BorderPiece[], side: Side): SideBounds['bounds'] {
  const told: SideBounds['bounds'] = [];
  for (const { bound, metres, side: facing } of pieces) {
    if (facing !== side) continue;
    const known = told.find((each) => isSameBound(each.bound, bound));
    if (known) known.metres += metres;
    else told.push({ bound, metres });
  }
  const all = told.reduce((sum, { metres }) => sum + metres, 0);
  return told.filter(({ metres }) => metres >= LEAST_METRES || metres >= LEAST_SHARE * all);
}

function lengthOf(pieces: readonly BorderPiece[]): number {
  return pieces.reduce((sum, { metres }) => sum + metres, 0);
}
