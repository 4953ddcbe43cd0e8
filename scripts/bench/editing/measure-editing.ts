import { boundsOf, polygonsOf, preparedArea } from '@xuetu/geodata/geometry';
import { DEFAULT_SECTOR, type Plan, type Position } from '@xuetu/geodata/model';
import {
  applyEdit,
  type Edit,
  isRefusal,
  type Layer,
  layerOf,
  moveVertex,
  planOf,
  type Refusal,
  reshapeCatchmentBorder,
} from '@xuetu/geodata/scenario';
import { compoundPupilsAt, type Results, simulatePlan } from '@xuetu/geodata/simulation';
import { seededRandom } from '../../demo/random.ts';
import { rounded, type Spread, spreadOf, timedOnThread } from '../timed.ts';
import { DRAWINGS } from './drawn-at-random.ts';

/** What drawing on one plan costs: milliseconds of the thread, and how many were measured. */
export interface Measured {
  plan: string;
  catchments: number;
  compounds: number;
  /** Corners of the catchments drawn on, each once. */
  corners: number;
  /** Laying out the catchments of a plan just read, before the first edit. */
  openMs: number;
  /** A shared vertex on its way: the operation, then the children of every catchment it changes. */
  moving: Counted;
  /** A border on its way under the pen: the same for a line that grows. */
  drawing: Counted;
  /** From the drawing to the next plan, by operation. */
  commit: Record<string, Counted>;
  /** A saved scenario read and replayed, and its catchments laid out for the next edit. */
  replay: { edits: number; bytes: number; ms: number; layOutMs: number };
}

interface Counted extends Spread {
  count: number;
}

const LAYER: Layer = { stage: 'primary', sector: DEFAULT_SECTOR };
/** Steps of one drag of the pointer. */
const STEPS = 10;
const EDITS = 500;
/** Work done before measuring, so that the code is compiled. */
const WARM_UP = 20;

/** Measures drawing on a plan; so many drags, and so many commits of each operation. */
export function measureEditing(base: Plan, drags: number, commits: number): Measured {
  const { plan, first } = read(base);
  const opened = openedLayer(plan);
  const results = simulatePlan(plan, plan);
  const moving = movingTimes(plan, results, drags);
  const drawing = drawingTimes(plan, results, drags);
  const { commit, edits } = commitTimes(plan, commits);
  return {
    plan: base.district.id,
    catchments: opened.catchments.length,
    compounds: plan.compounds.length,
    corners: new Set(opened.catchments.flatMap(({ shape }) => polygonsOf(shape).flat(2).map(String))).size,
    openMs: first,
    moving,
    drawing,
    commit,
    replay: replayTimes(base, edits),
  };
}

/** The plan as it comes from the server, and the time until its catchments can be edited. */
function read(base: Plan): { plan: Plan; first: number } {
  const plan: Plan = JSON.parse(JSON.stringify(base));
  return { plan, first: rounded(timedOnThread(() => openedLayer(plan)).ms) };
}

function openedLayer(plan: Plan) {
  const layer = layerOf(plan, LAYER);
  if (isRefusal(layer)) throw new Error(JSON.stringify(layer));
  return layer;
}

/** Children of the stage in each catchment that an edit draws anew, by its id. */
function totalsOf(plan: Plan, results: Results, { putCatchments = [] }: Edit): Map<string, number> {
  const year = plan.district.baseYear;
  return new Map(
    putCatchments.map(({ id, shape }) => {
      const [west, south, east, north] = boundsOf(shape);
      const isIn = preparedArea(shape);
      let children = 0;
      plan.compounds.forEach(({ point: [lng, lat] }, index) => {
        if (lng < west || lng > east || lat < south || lat > north || !isIn([lng, lat])) return;
        children += compoundPupilsAt(results, index, LAYER.stage, year);
      });
      return [id, children];
    }),
  );
}

function counted(times: readonly number[]): Counted {
  return { ...spreadOf(times), count: times.length };
}

function movingTimes(plan: Plan, results: Results, drags: number): Counted {
  const random = seededRandom(1);
  const times: number[] = [];
  const own = openedLayer(plan).catchments;
  while (times.length < (WARM_UP + drags) * STEPS) {
    const { shape } = random.pick(own);
    const [west, south, east, north] = boundsOf(shape);
    const from = random.pick(random.pick(polygonsOf(shape)[0]!));
    const [dx, dy] = [random.between(-1, 1) * (east - west), random.between(-1, 1) * (north - south)];
    for (let step = 1; step <= STEPS; step++) {
      const to: Position = [from[0] + dx * step * 2e-4, from[1] + dy * step * 2e-4];
      const { ms, result } = timedOnThread(() => shown(plan, results, moveVertex(plan, { ...LAYER, from, to })));
      if (!result) break;
      times.push(ms);
    }
  }
  return counted(times.slice(WARM_UP * STEPS));
}

function drawingTimes(plan: Plan, results: Results, drags: number): Counted {
  const random = seededRandom(2);
  const times: number[] = [];
  const own = openedLayer(plan).catchments;
  while (times.length < (WARM_UP + drags) * STEPS) {
    const one = random.pick(own);
    const [west, south, east, north] = boundsOf(one.shape);
    const ring = polygonsOf(one.shape)[0]![0]!;
    const at = random.whole(0, ring.length - 1);
    const bend = random.between(-0.1, 0.1);
    const line = Array.from({ length: STEPS + 2 }, (_, i): Position => {
      const corner = ring[(at + 4 * i) % ring.length]!;
      const side = (i % 2 === 0 ? 1 : -1) * bend;
      return [corner[0] + side * (east - west), corner[1] + side * (north - south)];
    });
    for (let step = 2; step < line.length; step++) {
      const so = line.slice(0, step);
      const { ms, result } = timedOnThread(() =>
        shown(plan, results, reshapeCatchmentBorder(plan, { ...LAYER, line: so, mayDetach: true })),
      );
      if (result) times.push(ms);
    }
  }
  return counted(times.slice(WARM_UP * STEPS));
}

/** What a frame of drawing shows; undefined where the answer is a refusal. */
function shown(plan: Plan, results: Results, answer: Edit | Refusal): Map<string, number> | undefined {
  return isRefusal(answer) ? undefined : totalsOf(plan, results, answer);
}

/** All operations in turn, each on what the one before left. */
function commitTimes(base: Plan, commits: number): { commit: Record<string, Counted>; edits: Edit[] } {
  const random = seededRandom(3);
  const times = new Map(Object.keys(DRAWINGS).map((name): [string, number[]] => [name, []]));
  const edits: Edit[] = [];
  let plan = base;
  for (let round = 0; round < commits || edits.length < EDITS; round++) {
    for (const [name, drawingOf] of Object.entries(DRAWINGS)) {
      const drawing = drawingOf(plan, LAYER, random);
      const { ms, result } = timedOnThread(() => {
        const answer = drawing(plan);
        return isRefusal(answer) ? answer : { edit: answer, after: applyEdit(plan, answer) };
      });
      if (isRefusal(result)) continue;
      if (round > 0) times.get(name)!.push(ms);
      edits.push(result.edit);
      plan = result.after;
    }
  }
  return {
    commit: Object.fromEntries([...times].map(([name, own]) => [name, counted(own)])),
    edits: edits.slice(0, EDITS),
  };
}

function replayTimes(base: Plan, edits: readonly Edit[]): Measured['replay'] {
  const saved = JSON.stringify(edits);
  const { ms, result } = timedOnThread(() => planOf(base, { edits: JSON.parse(saved), cursor: edits.length }));
  const layOutMs = timedOnThread(() => layerOf(result, LAYER)).ms;
  return { edits: edits.length, bytes: saved.length, ms: rounded(ms), layOutMs: rounded(layOutMs) };
}
