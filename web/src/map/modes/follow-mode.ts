import { boundsOf, distanceMetres, linesOf } from '@xuetu/geodata/geometry';
import type { LineShape, Position } from '@xuetu/geodata/model';
import { type Edit, type Refusal, snapBorder } from '@xuetu/geodata/scenario';
import { type BorderStretch, borderStretchAt } from './border-stretch.ts';
import { isFollowed, lineNear, linesBetween, type PlaceOnLine } from './line-index.ts';
import { type Draft, EMPTY_DRAFT, type Mode, type Paper } from './mode.ts';
import { decided, lookingAt } from './pick-modes.ts';
import { placeAlong } from './place-along.ts';
import { saidInHistory } from './said-in-history.ts';
import { borderSnapAt } from './snap-at.ts';

/** The border follows a street for as long as it runs no farther from it than so many times as far as where it was tapped, and some metres. */
const ASTRAY = 1.5;
const ASTRAY_METRES = 40;
/** The street is looked at once in so many metres. */
const STEP_METRES = 20;

/** 沿道路: a stretch of border is tapped, then the street, river or railway beside it, onto which it moves. */
export const followMode: Mode = (draft, gesture, paper) => {
  if (gesture.kind === 'back') return { draft: { ...EMPTY_DRAFT, pointer: draft.pointer } };
  if (gesture.kind !== 'move' && gesture.kind !== 'tap') return { draft };
  const [chosen] = draft.legs;
  if (!chosen) {
    const stretch = borderStretchAt(paper, gesture);
    const here: Draft = {
      ...EMPTY_DRAFT,
      pointer: gesture.at,
      snap: borderSnapAt(paper, gesture.at, gesture.reachMetres),
    };
    if (gesture.kind === 'move') return { draft: here };
    return stretch
      ? { draft: { ...here, legs: [chosenLine(stretch)] } }
      : { draft: here, refusal: { refused: 'no-border', at: gesture.at } };
  }
  const place = lineNear(paper.plan, gesture.at, gesture.reachMetres, isFollowed);
  const kept: Draft = {
    ...draft,
    pointer: gesture.at,
    snap: place && { kind: place.line.kind, at: place.at, name: place.line.name },
  };
  if (!place) {
    const other = gesture.kind === 'tap' && borderStretchAt(paper, gesture);
    const legs = other ? [chosenLine(other)] : kept.legs;
    return { draft: { ...kept, legs, preview: null, refusal: null } };
  }
  const act = () => saidInHistory(paper, followed(paper, chosen, place));
  if (gesture.kind === 'tap') return decided(kept, gesture, act());
  return lookingAt(draft, { ...gesture, snap: kept.snap }, `${place.line.kind}/${place.line.name}`, act);
};

const known = new WeakMap<readonly Position[], BorderStretch>();

function chosenLine(stretch: BorderStretch): readonly Position[] {
  known.set(stretch.line, stretch);
  return stretch.line;
}

/** Moves a stretch of border onto the line of the map that was tapped, as far as that runs beside it. */
function followed(paper: Paper, line: readonly Position[], place: PlaceOnLine): Edit | Refusal {
  const { stage, sector, mayDetach, plan } = paper;
  const [west, south, east, north] = boundsOf({ type: 'LineString', coordinates: [...line] });
  const along = linesBetween(plan, place.line, [west, south], [east, north]);
  const ends = endsBeside(line, along, ASTRAY * placeAlong(line, place.at).metres + ASTRAY_METRES);
  if (!ends) return { refused: 'no-way-along' };
  const [from, to] = ends;
  return snapBorder(plan, { stage, sector, along, from, to, between: known.get(line)!.catchmentIds, mayDetach });
}

/** The first and the last place of a border that has a line beside it, no farther than some metres. */
function endsBeside(
  border: readonly Position[],
  lines: readonly LineShape[],
  withinMetres: number,
): [Position, Position] | null {
  const beside = lines
    .flatMap((shape) => linesOf(shape).flatMap(stepsAlong))
    .map((at) => placeAlong(border, at))
    .filter(({ metres }) => metres <= withinMetres)
    .sort((a, b) => a.alongMetres - b.alongMetres);
  const [first, last] = [beside[0], beside.at(-1)];
  return first && last && last.alongMetres - first.alongMetres > STEP_METRES ? [first.at, last.at] : null;
}

/** The corners of a line, and places between them. */
function stepsAlong(line: readonly Position[]): Position[] {
  return line.flatMap((at, i) => {
    const next = line[i + 1];
    if (!next) return [at];
    const steps = Math.ceil(distanceMetres(at, next) / STEP_METRES) || 1;
    return Array.from(
      { length: steps },
      (_, step): Position => [at[0] + (step / steps) * (next[0] - at[0]), at[1] + (step / steps) * (next[1] - at[1])],
    );
  });
}
