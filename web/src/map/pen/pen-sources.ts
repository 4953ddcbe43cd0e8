import { linesOf, polygonsOf } from '@xuetu/geodata/geometry';
import type { AreaShape, Catchment, CatchmentRepair, Locale, Position } from '@xuetu/geodata/model';
import type { Refusal } from '@xuetu/geodata/scenario';
import { circleAround } from '../../evidence/circle-around.ts';
import type { PenState } from '../../state/pen/pen-state.ts';
import { penText } from '../../words/pen-words.ts';
import { classOf, NO_DATA, PRESSURE_CLASSES } from '../colours.ts';
import { changedCatchments } from '../modes/changed-catchments.ts';
import type { Draft, Paper } from '../modes/mode.ts';
import { compoundsMoved } from '../modes/moved-compounds.ts';
import type { Snap } from '../modes/snap-at.ts';
import { collect, feature, type MapFeature, type MapFeatures, pointFeature } from '../sources/feature-collection.ts';
import type { SideNumbers } from './side-numbers.ts';

/** Sources of the drawing tools: the draft, the corners of the borders, the borders before, what is locked, and a repair of the import. */
export const PEN_SOURCES = ['pen-before', 'pen', 'pen-corners', 'pen-locks', 'pen-marked'] as const;
export type PenSource = (typeof PEN_SOURCES)[number];

/** More corners than any plan has. */
const MOST_CORNERS = 2 ** 26;

const SNAPS = {
  vertex: 'snapVertex',
  border: 'snapBorder',
  street: 'snapStreet',
  water: 'snapWater',
  railway: 'snapRailway',
  compound: 'snapCompound',
} as const satisfies Record<Snap['kind'], string>;

/** What is drawn, what it would change, and what the pen takes hold of. */
export function penSource(
  { draft, refusal }: Pick<PenState, 'draft' | 'refusal'>,
  paper: Paper,
  sides: readonly SideNumbers[],
  locale: Locale,
): MapFeatures {
  const refusedAt = refusedOf(refusal ?? draft?.refusal ?? null);
  if (!draft) return collect(refusedAt);
  return collect([
    ...afterOf(draft, paper, sides),
    ...takenOf(draft, paper),
    ...linesOfDraft(draft, locale),
    ...refusedAt,
  ]);
}

/** Where a refusal stands, and what would be detached. */
function refusedOf(refusal: Refusal | null): MapFeature[] {
  const parts = refusal?.refused === 'would-detach' ? refusal.parts : [];
  return [
    ...parts.map((shape, i) => feature(shape, { id: `detached/${i}`, role: 'detached' })),
    ...(refusal && 'at' in refusal ? [spot('refused', refusal.at)] : []),
  ];
}

/** The borders of the catchments that an edit changes, for as long as it is looked at. */
const outlines = new WeakMap<readonly Catchment[], MapFeature>();

function afterOf({ preview }: Draft, paper: Paper, sides: readonly SideNumbers[]): MapFeature[] {
  if (!preview) return [];
  const pressure = new Map(sides.map((side) => [side.id, side.pressure.after]));
  const changed = changedCatchments(paper, preview);
  const areas = changed.map(({ id, shape }) => {
    const colour = classOf(PRESSURE_CLASSES, pressure.get(id) ?? undefined)?.colour ?? NO_DATA.colour;
    return feature(shape, { id: `after/${id}`, role: 'after', colour });
  });
  const moved = compoundsMoved(paper, preview).map(({ index }) => spot('moved', paper.plan.compounds[index]!.point));
  let outline = outlines.get(changed);
  if (!outline) {
    outline = bordersOnce(
      'after-line',
      changed.map(({ shape }) => shape),
    );
    outlines.set(changed, outline);
  }
  return [...areas, ...(changed.length > 0 ? [outline] : []), ...moved];
}

function takenOf({ area, catchmentIds, compoundIds }: Draft, { plan }: Paper): MapFeature[] {
  const catchments = plan.catchments.filter(({ id }) => catchmentIds.includes(id));
  const compounds = plan.compounds.filter(({ id }) => compoundIds.includes(id));
  const drawn = area ? [{ id: 'area', shape: area }] : [];
  return [...drawn, ...catchments, ...compounds].map(({ id, shape }) =>
    shape.type === 'Point' ? spot('vertex', shape.coordinates) : feature(shape, { id: `taken/${id}`, role: 'taken' }),
  );
}

function linesOfDraft(
  { legs, ahead, isStroke, vertex, snap, pointer, brushMetres }: Draft,
  locale: Locale,
): MapFeature[] {
  const line = legs.flat();
  const features: MapFeature[] = [];
  if (brushMetres !== null && pointer)
    features.push(feature(circleAround(pointer, brushMetres), { id: 'brush', role: 'brush' }));
  if (vertex) {
    features.push(spot('vertex', ahead[0] ?? vertex));
  } else {
    const next = line.length > 0 ? [line.at(-1)!, ...ahead] : [];
    if (line.length > 1) features.push(lineFeature('line', line));
    if (next.length > 1) features.push(lineFeature('ahead', next));
    if (!isStroke) features.push(...legs.map((leg) => spot('corner', leg.at(-1)!)));
    else if (line[0]) features.push(spot('corner', line[0]));
  }
  if (snap) features.push(spot('snap', snap.at, snap.name || penText(locale, SNAPS[snap.kind])));
  return features;
}

function lineFeature(role: string, coordinates: Position[]): MapFeature {
  return feature({ type: 'LineString', coordinates }, { id: role, role });
}

function spot(role: string, at: Position, label = ''): MapFeature {
  return pointFeature(at, { id: `${role}/${at.join()}`, role, label });
}

/** Every corner of the borders of a paper, once. */
export function cornersSource({ plan, stage, sector }: Paper): MapFeatures {
  const seen = new Map<string, Position>();
  for (const each of plan.catchments) {
    if (each.stage !== stage || each.sector !== sector) continue;
    for (const ring of polygonsOf(each.shape).flat()) for (const at of ring) seen.set(cornerId(at), at);
  }
  return collect([...seen].map(([id, at]) => pointFeature(at, { id })));
}

/** A repair of the import: its ground, and a ring around a place in it, so that a strip of some centimetres is found. */
export function markedSource({ id, shape, at }: CatchmentRepair): MapFeatures {
  return collect([feature(shape, { id }), pointFeature(at, { id: `${id}/at` })]);
}

/** One small feature of every kind that a stroke draws, at a place. */
export function oneOfEach(at: Position): MapFeatures {
  const area = circleAround(at, 1);
  const line: Position[] = [at, [at[0] + 1e-5, at[1]]];
  const lines = ['after-line', 'line', 'ahead'].map((role) => lineFeature(role, line));
  const areas = ['after', 'taken', 'brush', 'detached'].map((role) =>
    feature(area, { id: role, role, colour: NO_DATA.colour }),
  );
  const spots = ['moved', 'corner', 'vertex', 'snap', 'refused'].map((role) => spot(role, at));
  return collect([...lines, ...areas, ...spots]);
}

const cornerIds = new WeakMap<Position, string>();

/** A name for the place of a corner, made once. */
function cornerId(at: Position): string {
  const id = cornerIds.get(at) ?? at.join();
  cornerIds.set(at, id);
  return id;
}

/** The borders of the catchments of a stage and sector, each stretch once, so that dashes of two neighbours do not fill one another up. */
export function bordersSource({ plan, stage, sector }: Paper): MapFeatures {
  const own = plan.catchments.filter((each) => each.stage === stage && each.sector === sector);
  if (own.length === 0) return collect([]);
  return collect([
    bordersOnce(
      'before',
      own.map(({ shape }) => shape),
    ),
  ]);
}

function bordersOnce(role: string, shapes: readonly AreaShape[]): MapFeature {
  const corners = new Map<number, Map<number, number>>();
  let count = 0;
  const cornerOf = ([lng, lat]: Position): number => {
    const column = corners.get(lng) ?? new Map<number, number>();
    corners.set(lng, column);
    const known = column.get(lat) ?? count++;
    column.set(lat, known);
    return known;
  };
  const seen = new Set<number>();
  const lines: Position[][] = [];
  for (const ring of shapes.flatMap((shape) => linesOf(shape))) {
    let line: Position[] = [];
    let last = cornerOf(ring[0]!);
    for (let i = 1; i < ring.length; i++) {
      const next = cornerOf(ring[i]!);
      const key = Math.min(last, next) * MOST_CORNERS + Math.max(last, next);
      last = next;
      if (seen.has(key)) {
        if (line.length > 1) lines.push(line);
        line = [];
      } else {
        seen.add(key);
        if (line.length === 0) line.push(ring[i - 1]!);
        line.push(ring[i]!);
      }
    }
    if (line.length > 1) lines.push(line);
  }
  return feature({ type: 'MultiLineString', coordinates: lines }, { id: role, role });
}
