import { moveCost, stayCost } from '../cost/unit-cost.ts';
import type { SitingWeights } from '../cost/weights.ts';
import { closingYear } from '../programmes/programme.ts';
import { type Choice, needsProgramme, type Reach, type Share, STAYING, type StageProblem } from './stage-problem.ts';

/** Sending one unit as a whole somewhere, and what it costs. */
export interface Way {
  /** Position in the reach of the unit; -1 for staying. */
  reach: number;
  shares: readonly Share[];
  cost: number;
}

/** Where a unit can go as a whole with the programmes of an answer, cheapest first. */
export function waysOf(problem: StageProblem, choice: Choice, u: number, weights: SitingWeights): Way[] {
  const unit = problem.units[u]!;
  const stay = stayCost(unit, weights);
  const ways: Way[] = isOpen(problem, choice, u)
    ? [{ reach: -1, shares: STAYING, cost: stay.walking + stay.moving }]
    : [];
  unit.reach.forEach((to, reach) => {
    if (!isOpen(problem, choice, u, to)) return;
    const move = moveCost(unit, to, problem.years, weights);
    ways.push({ reach, shares: [{ place: to.place, share: 1, year: to.year }], cost: move.walking + move.moving });
  });
  return ways.sort((a, b) => a.cost - b.cost);
}

/** Whether every school is open, with the programmes of an answer, when pupils of a unit come that way. */
export function isOpen(problem: StageProblem, choice: Pick<Choice, 'programme'>, u: number, to?: Reach): boolean {
  const chosenAt = (p: number) => problem.places[p]!.programmes[choice.programme[p]!];
  if (to) {
    const chosen = chosenAt(to.place);
    if (needsProgramme(problem.places[to.place]!) && !(chosen && chosen.year <= to.year)) return false;
    if (chosen && closingYear(chosen) !== undefined) return false;
  }
  return problem.units[u]!.today.every(({ place, share }) => {
    const chosen = chosenAt(place);
    const closes = chosen && closingYear(chosen);
    return closes === undefined || !goesThere(problem, share, closes, to?.year ?? Infinity);
  });
}

/** Whether a share of the pupils as today is above 0 in a year from `first` on and before `end`. */
export function goesThere(
  { years }: Pick<StageProblem, 'years'>,
  share: Float64Array,
  first: number,
  end: number,
): boolean {
  return share.some((part, y) => part > 0 && years[y]! >= first && years[y]! < end);
}
