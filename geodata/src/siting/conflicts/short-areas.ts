import { loadsOf } from '../stage-problem/loads-of.ts';
import { seatsOf } from '../stage-problem/seats-of.ts';
import { type Choice, STAY, type StageProblem } from '../stage-problem/stage-problem.ts';

/** Fewer seats than this are not a shortage that anybody could name. */
export const SHORT = 0.5;
/** A place with fewer seats left than this is full. */
const ROOM = 1;

/** Places among which seats are short after an answer: whoever is at one of them could go to the others only, and these are full. */
export interface ShortArea {
  /** Positions in the problem. */
  places: number[];
  /** Those of them where pupils exceed seats. */
  short: number[];
  /** Units with pupils at the short ones. */
  units: number[];
  /** The year in which most seats are short, all places together, and how many. */
  year: number;
  seatsShort: number;
}

/** Where an answer leaves seats short, each area apart, the worst first. */
export function shortAreas(problem: StageProblem, choice: Choice): ShortArea[] {
  const Y = problem.years.length;
  const loads = loadsOf(problem, choice.shares);
  const over = seatsOf(problem, choice).map((seats, i) => loads[i]! - seats);
  const worst = problem.places.map((_, p) => worstYear(over, p, Y));
  const areas: Set<number>[] = [];
  for (const [p, y] of worst.entries()) {
    if (over[p * Y + y]! <= SHORT || areas.some((area) => area.has(p))) continue;
    const grown = grownFrom(p, y, problem, choice, (place) => over[place * Y + y]! > -ROOM);
    const touching = areas.filter((area) => [...grown].some((place) => area.has(place)));
    for (const area of touching) {
      areas.splice(areas.indexOf(area), 1);
      for (const place of area) grown.add(place);
    }
    areas.push(grown);
  }
  return areas
    .map((area) =>
      described(
        [...area].sort((a, b) => a - b),
        problem,
        choice,
        over,
      ),
    )
    .sort((a, b) => b.seatsShort - a.seatsShort);
}

function described(places: number[], problem: StageProblem, choice: Choice, over: Float64Array): ShortArea {
  const Y = problem.years.length;
  const shortIn = (y: number) => places.reduce((sum, p) => sum + Math.max(0, over[p * Y + y]!), 0);
  const y = problem.years.reduce((most, _, each) => (shortIn(each) > shortIn(most) ? each : most), 0);
  const short = places.filter((p) => over[p * Y + y]! > SHORT);
  const units = problem.units.flatMap((_, u) =>
    placesOfUnit(problem, choice, u, y).some((p) => short.includes(p)) ? [u] : [],
  );
  return { places, short, units, year: problem.years[y]!, seatsShort: Math.round(shortIn(y) * 100) / 100 };
}

function worstYear(over: Float64Array, p: number, Y: number): number {
  let worst = 0;
  for (let y = 1; y < Y; y++) if (over[p * Y + y]! > over[p * Y + worst]!) worst = y;
  return worst;
}

/** Every place to which pupils could be passed on from one, from full place to full place. */
function grownFrom(
  from: number,
  y: number,
  problem: StageProblem,
  choice: Choice,
  isFull: (place: number) => boolean,
): Set<number> {
  const area = new Set([from]);
  const at = problem.units.map((_, u) => new Set(placesOfUnit(problem, choice, u, y)));
  for (let size = 0; size < area.size; ) {
    size = area.size;
    for (const [u, { reach }] of problem.units.entries()) {
      if (![...at[u]!].some((place) => area.has(place))) continue;
      for (const { place } of reach) {
        const isThere = problem.places[place]!.kind === 'school' || choice.programme[place]! >= 0;
        if (isThere && isFull(place)) area.add(place);
      }
    }
  }
  return area;
}

/** Where pupils of a unit are in a year. */
function placesOfUnit(problem: StageProblem, choice: Choice, u: number, y: number): number[] {
  const { pupils, today } = problem.units[u]!;
  if (pupils[y]! <= 0) return [];
  return choice.shares[u]!.flatMap(({ place, year }) =>
    place === STAY || year > problem.years[y]!
      ? today.flatMap((each) => (each.share[y]! > 0 ? [each.place] : []))
      : [place],
  );
}
