import { type Bounds, boundsOf, preparedArea } from '../../geometry/index.ts';
import type { Catchment, Plan, Position } from '../../model/index.ts';
import { borderSamples } from './border-samples.ts';
import { type BorderPiece, type Bound, DISTRICT_EDGE, isSameBound } from './bound.ts';
import { groundLines } from './ground-lines.ts';

/** Stretches shorter than this, in metres, belong to what they lie between: borders cut corners and cross streets. */
const SHORT_METRES = 60;

/**
 * What one ring of a catchment follows, stretch by stretch, clockwise from its north-eastern corner: a named line that runs along it
 * within 35 m, or where there is none the neighbouring catchment or the edge of the district. Stretches that follow one thing on one
 * side are one piece.
 */
export function borderPieces(plan: Plan, catchment: Catchment, ring: readonly Position[]): BorderPiece[] {
  const find = groundLines(plan);
  const neighbourAt = neighbours(plan, catchment);
  const pieces = borderSamples(ring).map(
    ({ at, direction, outside, side, metres }): BorderPiece => ({
      side,
      bound: find(at, direction) ?? neighbourAt(outside),
      metres,
    }),
  );
  return runsOf(pieces, (a, b) => isSameBound(a.bound, b.bound)).flatMap(({ told: { bound }, pieces: ofBound }) =>
    runsOf(ofBound, (a, b) => a.side === b.side).map(({ told: { side }, pieces: ofSide }) => ({
      side,
      bound,
      metres: lengthOf(ofSide),
    })),
  );
}

/** Pieces one after the other, and the one that they are told by. */
interface Run {
  told: BorderPiece;
  pieces: readonly BorderPiece[];
}

type IsAlike = (a: BorderPiece, b: BorderPiece) => boolean;

/** Neighbouring pieces that are alike as one run; runs too short to be told become part of the longer of their neighbours. */
function runsOf(pieces: readonly BorderPiece[], isAlike: IsAlike): Run[] {
  let runs = joined(
    pieces.map((told) => ({ told, pieces: [told] })),
    isAlike,
  );
  for (;;) {
    const lengths = runs.map((run) => lengthOf(run.pieces));
    const short = lengths.reduce((least, metres, i) => (metres < lengths[least]! ? i : least), 0);
    if (runs.length < 2 || lengths[short]! >= SHORT_METRES) return runs;
    const into = (lengths[short - 1] ?? -1) >= (lengths[short + 1] ?? -1) ? short - 1 : short + 1;
    const first = Math.min(short, into);
    const merged = { told: runs[into]!.told, pieces: [...runs[first]!.pieces, ...runs[first + 1]!.pieces] };
    runs = joined([...runs.slice(0, first), merged, ...runs.slice(first + 2)], isAlike);
  }
}

/** Runs one after the other that are told alike as one. */
function joined(runs: readonly Run[], isAlike: IsAlike): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && isAlike(last.told, run.told))
      all[all.length - 1] = { ...last, pieces: [...last.pieces, ...run.pieces] };
    else all.push(run);
  }
  return all;
}

function lengthOf(pieces: readonly BorderPiece[]): number {
  return pieces.reduce((sum, { metres }) => sum + metres, 0);
}

/** The catchment of the same stage and sector at a position outside, or the edge of the district. */
function neighbours({ catchments }: Plan, catchment: Catchment): (outside: Position) => Bound {
  const others = catchments
    .filter((each) => each !== catchment && each.stage === catchment.stage && each.sector === catchment.sector)
    .map((each) => ({ each, bounds: boundsOf(each.shape) }));
  return (outside) => {
    const found = others.find(({ each, bounds }) => isIn(bounds, outside) && holds(each, outside))?.each;
    if (!found) return DISTRICT_EDGE;
    const name = found.name ?? found.id;
    return { kind: 'catchment', id: found.id, name: { zh: name, en: name } };
  };
}

const prepared = new WeakMap<Catchment, (position: Position) => boolean>();

function holds(catchment: Catchment, position: Position): boolean {
  let area = prepared.get(catchment);
  if (!area) {
    area = preparedArea(catchment.shape);
    prepared.set(catchment, area);
  }
  return area(position);
}

function isIn([west, south, east, north]: Bounds, [x, y]: Position): boolean {
  return west <= x && x <= east && south <= y && y <= north;
}
