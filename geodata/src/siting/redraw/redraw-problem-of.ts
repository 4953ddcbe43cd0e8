import { walksOf } from '../../access/index.ts';
import { schoolsOf } from '../../assignment/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import type { Compound, Plan } from '../../model/index.ts';
import { compoundPupilsAt, type Results } from '../../simulation/index.ts';
import type { CatchmentProblem } from '../catchments/catchment-problem.ts';
import { crossingsTerm, feedersTerm, movedTerm, walkingTerm } from '../catchments/catchment-terms.ts';
import { type CatchmentTerm, type WeighedTerms, weighedTerms } from '../catchments/weighed-terms.ts';
import { seatsForCompounds } from '../stage-problem/seats-for-compounds.ts';
import { radiusOf } from '../suitability/radius-of.ts';
import { feedersOf } from './feeders-of.ts';
import type { Ground } from './ground.ts';
import type { RedrawGoal } from './redraw-goal.ts';
import { REDRAW_WEIGHTS } from './redraw-weights.ts';
import type { RefusedSite } from './redrawn-sites.ts';
import type { Served } from './served-of.ts';

/** A unit may go to its school of today and to so many others, the nearest, and to candidates that are no farther. */
const NEAREST = 16;
/** Ground without pupils goes to the nearest school: it weighs as little as this many pupils. */
const OF_EMPTY_GROUND = 0.01;

/** Catchments of a stage as a problem for the search, with what its numbers stand for. */
export interface RedrawProblem {
  problem: CatchmentProblem;
  terms: WeighedTerms;
  /** The catchment that each unit is in today, most of its pupils counting; -1 for none. */
  today: Int32Array;
  /** The only catchment that a unit may be in, by a lock or since a school stands there; -1 where there is none such. */
  only: Int32Array;
  /** Way to school in kilometres [unit * catchments + catchment]; weighted by pupils where a unit has several compounds. */
  kilometres: Float64Array;
  /** Seats of each catchment for pupils of compounds; Infinity where they are not known. Of a candidate the most it may have. */
  seats: Float64Array;
  /** Units that no school that stands could reach within the farthest way, and that the nearest may take all the same. */
  beyond: number[];
}

/** Asked is one stage, one autumn, the catchments that it needs (those of candidates last) and the ground to share out. */
export interface RedrawQuestion {
  plan: Plan;
  results: Results;
  goal: RedrawGoal;
  year: number;
  served: readonly Served[];
  ground: Ground;
  /** Sites that were asked for and cannot open. */
  refusedSites: readonly RefusedSite[];
}

/** Puts the question into numbers. */
export function redrawProblemOf(question: RedrawQuestion): RedrawProblem {
  const { plan, results, goal, year, served, ground } = question;
  const units = ground.compoundIds.length;
  const count = served.length;
  const positions = new Map(plan.compounds.map(({ id }, c) => [id, c]));
  const compounds = ground.compoundIds.map((ids) => ids.map((id) => positions.get(id)!));
  const pupilsOf = (c: number) => compoundPupilsAt(results, c, goal.stage, year) || 0;
  const load = Float64Array.from(compounds, (each) => each.reduce((sum, c) => sum + pupilsOf(c), 0));
  const home = Int32Array.from(served, ({ schools }) => ground.unitOfSchool.get(schools[0]!.id)!);
  const nearest = nearestOf(ground, served);
  const today = Int32Array.from(compounds, (each) => todayOf(question, each, pupilsOf));
  const only = lockedUnits(question, today);
  const ways = waysOf(question, { compounds, pupilsOf, nearest, today });
  const { allowed, beyond } = allowedIn(question, { ways, nearest, today, only, home, load });
  const seatsBySchool = seatsForCompounds(plan, results, goal.stage, [year]);
  const seats = Float64Array.from(served, ({ schools, candidate }) =>
    candidate
      ? candidate.sizes.at(-1)!.seats
      : schools.reduce((sum, { id }) => sum + (seatsBySchool.get(id)?.[0] ?? Infinity), 0),
  );
  const total = load.reduce((sum, each) => sum + each, 0);
  const { most, least } = goal.use ?? { most: 1, least: 0 };
  const capacity = seats.map((each) => (each === Infinity ? total : Math.max(0, each) * most));
  const terms = weighedTerms(units, count, termsOf(question, { load, ways, today }));
  const border = goal.weights?.border ?? REDRAW_WEIGHTS.border;
  return {
    problem: {
      load,
      capacity,
      least: capacity.map((each, s) => (seats[s] === Infinity ? 0 : Math.min(each, Math.max(0, seats[s]!) * least))),
      cost: terms.cost,
      starts: ground.starts,
      units: ground.units,
      home,
      allowed,
      ...(border > 0 && { border: ground.borderMetres.map((metres) => (metres / 1000) * border) }),
    },
    terms,
    today,
    only,
    kilometres: ways.kilometres,
    seats,
    beyond,
  };
}

interface Ways {
  kilometres: Float64Array;
  crossings: Float64Array;
  /** 1 where there is a way on foot at all. */
  isThere: Uint8Array;
}

/**
 * The nearest catchments of each unit by straight line, nearest first: those of schools that stand, then candidates no farther. Which
 * candidates are among them hangs on no other candidate, so that a choice of sites leaves the rest of the problem as it is.
 */
function nearestOf({ points }: Ground, served: readonly Served[]): number[][] {
  return points.map((point) => {
    const far = served.map(({ schools }) =>
      Math.min(...schools.map(({ location }) => distanceMetres([point[0], point[1]], location))),
    );
    const inOrder = [...far.keys()].sort((a, b) => far[a]! - far[b]! || a - b);
    const standing = inOrder.filter((s) => !served[s]!.candidate).slice(0, NEAREST);
    const reach = standing.length < NEAREST ? Infinity : far[standing.at(-1)!]!;
    return [...standing, ...inOrder.filter((s) => served[s]!.candidate && far[s]! <= reach)];
  });
}

/** The catchment that takes most pupils of some compounds today; where they have no pupils, the one of the first compound. */
function todayOf(
  { plan, goal, year, served }: RedrawQuestion,
  compounds: readonly number[],
  pupilsOf: (c: number) => number,
): number {
  const byServed = new Float64Array(served.length);
  for (const c of compounds) {
    for (const { schoolId, share } of schoolsOf(plan, plan.compounds[c]!, goal.stage, year)) {
      const s = served.findIndex(({ schools }) => schools.some(({ id }) => id === schoolId));
      if (s >= 0) byServed[s]! += share * (pupilsOf(c) + 1e-6);
    }
  }
  const most = byServed.reduce((best, each, s) => (each > byServed[best]! ? s : best), 0);
  return byServed[most]! > 0 ? most : -1;
}

function lockedUnits({ goal, served, ground }: RedrawQuestion, today: Int32Array): Int32Array {
  const compounds = new Set(goal.lock?.compoundIds);
  const schools = new Set(goal.lock?.schoolIds);
  const isHeld = (s: number) => s >= 0 && served[s]!.schools.some(({ id }) => schools.has(id));
  const only = today.map((s, u) => (isHeld(s) || ground.compoundIds[u]!.some((id) => compounds.has(id)) ? s : -1));
  for (const [s, { schools: those, candidate }] of served.entries())
    if (!candidate) for (const { id } of those) only[ground.unitOfSchool.get(id)!] = s;
  return only;
}

/** Ways of the pupils of each unit to its nearest schools and to that of today; for the others by straight line. */
function waysOf(
  { plan, served, ground }: RedrawQuestion,
  {
    compounds,
    pupilsOf,
    nearest,
    today,
  }: { compounds: number[][]; pupilsOf: (c: number) => number; nearest: number[][]; today: Int32Array },
): Ways {
  const walks = walksOf(plan);
  const count = served.length;
  const kilometres = new Float64Array(compounds.length * count);
  const crossings = new Float64Array(kilometres.length);
  const isThere = new Uint8Array(kilometres.length).fill(1);
  const detour = plan.assumptions.detourFactor;
  for (const [u, each] of compounds.entries()) {
    const near = new Set(nearest[u]).add(today[u]!);
    const total = each.reduce((sum, c) => sum + pupilsOf(c), 0);
    const parts: { compound: Compound; part: number }[] = each.map((c) => ({
      compound: plan.compounds[c]!,
      part: total > 0 ? pupilsOf(c) / total : 1 / each.length,
    }));
    for (const [s, { schools }] of served.entries()) {
      const at = u * count + s;
      const straight = (from: readonly [number, number]) =>
        (detour * Math.min(...schools.map(({ location }) => distanceMetres([from[0], from[1]], location)))) / 1000;
      if (parts.length === 0) kilometres[at] = straight(ground.points[u]!);
      for (const { compound, part } of parts) {
        const ways = near.has(s) ? schools.map(({ location }) => walks.between(compound.point, location)) : [];
        const way = ways.reduce((best, next) => (next.metres < best.metres ? next : best), ways[0]!);
        if (way && way.metres === Infinity && part > 0 && total > 0) isThere[at] = 0;
        const isKnown = way !== undefined && way.metres < Infinity;
        kilometres[at]! += part * (isKnown ? way.metres / 1000 : straight(compound.point));
        crossings[at]! += part * (isKnown ? way.crossings : 0);
      }
    }
  }
  return { kilometres, crossings, isThere };
}

interface Known {
  ways: Ways;
  nearest: number[][];
  today: Int32Array;
  only: Int32Array;
  home: Int32Array;
  load: Float64Array;
}

function allowedIn(
  { goal, served }: RedrawQuestion,
  { ways, nearest, today, only, home, load }: Known,
): { allowed: Uint8Array; beyond: number[] } {
  const count = served.length;
  const allowed = new Uint8Array(today.length * count);
  const farthest = (goal.farthestMetres ?? Infinity) / 1000;
  const beyond: number[] = [];
  for (let u = 0; u < today.length; u++) {
    const near = nearest[u]!;
    const isBearable = (s: number) => ways.isThere[u * count + s]! > 0 && ways.kilometres[u * count + s]! <= farthest;
    const bearable = load[u]! > 0 ? near.filter(isBearable) : near;
    const isStanding = (s: number) => !served[s]!.candidate;
    const isBeyond = !bearable.some(isStanding);
    if (isBeyond) beyond.push(u);
    const walked = near
      .filter(isStanding)
      .sort((a, b) => ways.kilometres[u * count + a]! - ways.kilometres[u * count + b]!);
    const may = only[u]! >= 0 ? [only[u]!] : isBeyond ? [...bearable, ...walked.slice(0, 1)] : bearable;
    for (const s of may) allowed[u * count + s] = 1;
    if (only[u]! < 0 && today[u]! >= 0) allowed[u * count + today[u]!] = 1;
  }
  for (const [s, u] of home.entries()) allowed[u * count + s] = 1;
  return { allowed, beyond };
}

function termsOf(
  question: RedrawQuestion,
  { load, ways, today }: { load: Float64Array; ways: Ways; today: Int32Array },
): CatchmentTerm[] {
  const { plan, goal, served } = question;
  const weights = { ...REDRAW_WEIGHTS, ...goal.weights };
  const shared = { load, schools: served.length };
  const radius = radiusOf(plan, goal.stage);
  const at = (u: number, s: number) => u * served.length + s;
  const { feeder, linked } = feedersOf(question);
  return [
    walkingTerm(weights.walking, shared, ways.kilometres),
    movedTerm(weights.moved, shared, today),
    crossingsTerm(weights.crossings, shared, ways.crossings),
    ...(radius === undefined
      ? []
      : [
          {
            name: 'beyondRadius',
            weight: weights.beyondRadius,
            count: (u: number, s: number) => load[u]! * Math.max(0, ways.kilometres[at(u, s)]! - radius / 1000),
          },
        ]),
    ...(weights.feeders > 0 ? [feedersTerm(weights.feeders, shared, feeder, linked)] : []),
    {
      name: 'emptyGround',
      weight: OF_EMPTY_GROUND,
      count: (u, s) => (load[u] === 0 ? ways.kilometres[at(u, s)]! : 0),
    },
  ];
}
