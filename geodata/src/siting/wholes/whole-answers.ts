import { costOf, totalOf } from '../cost/cost-of.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { Formulation } from '../formulation/formulate.ts';
import { readChoice } from '../formulation/read-choice.ts';
import type { LinearModel, SolveLimits, Solver } from '../solving/solver.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { keepCompoundsWhole } from './keep-compounds-whole.ts';
import { type Guide, searchWholes } from './search-wholes.ts';
import { seatLimits } from './seat-limits.ts';

/** Seats that the final answers keep free at every place, so that the arithmetic of the solver makes no shortage. */
export const SEAT_MARGIN = 0.01;

/** Whole compounds that cost no more than this part of the gap asked for beyond split ones are not searched for better ones. */
const SEARCHED_SHARE = 0.1;
/** Parts of all steps that a search takes, one after the other as long as it takes. */
const SEARCHES = [0.1, 1];

/** Ways that would make an answer of so many compounds, or fewer, dearer by more than this part are not tried when compounds are made whole. */
const WORTHWHILE = { part: 0.004, compounds: 300 };

/** Two forms of an answer with the same actions: compounds split as the solver did, and each with one school where that was found. */
export interface SplitOrWhole {
  split: Choice[];
  whole: (Choice | undefined)[];
  seconds: number;
}

/**
 * Solves the shares anew with the actions of `values` and a hundredth of a seat to spare, then looks for an answer with one
 * school for each compound, led by the prices of that solution.
 */
export async function wholeAnswers(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  formulation: Formulation,
  values: Float64Array,
  solver: Solver,
  effort: SolveLimits,
): Promise<SplitOrWhole> {
  const read = (from: Float64Array) =>
    problems.map((problem, index) => readChoice(problem, formulation.columns[index]!, from));
  const chosen = read(values);
  if (areWhole(chosen)) return { split: chosen, whole: chosen, seconds: 0 };
  const roomy = await solver.solve(held(withMargin(formulation), values), effort);
  const split = roomy.values ? read(roomy.values) : chosen;
  const whole = problems.map((problem, index) => {
    if (areWhole([split[index]!])) return split[index];
    const guide = guideOf(problem, index, split[index]!, weights, formulation, roomy);
    const mended = keepCompoundsWhole(problem, split[index]!, weights, SEAT_MARGIN);
    const least = costIn(problem, split[index]!, weights);
    const goodEnough = least + Math.abs(least) * effort.relativeGap * SEARCHED_SHARE;
    // Whole compounds are counted to the pupil, so the seat that the solver needs to spare may be taken.
    const exact = keepCompoundsWhole(problem, chosen[index]!, weights);
    const candidates = [mended, exact].filter((each) => areWhole([each]));
    const best = () => candidates.sort((a, b) => costIn(problem, a, weights) - costIn(problem, b, weights))[0];
    for (const part of SEARCHES) {
      const now = best();
      if (!guide || (now && costIn(problem, now, weights) <= goodEnough)) break;
      const found = searchWholes(problem, split[index]!, weights, guide, part);
      if (found) candidates.push(found);
    }
    return best();
  });
  return { split, whole, seconds: roomy.seconds };
}

/** Whether no compound is split. */
export function areWhole(choices: readonly Choice[]): boolean {
  return choices.every((choice) => choice.shares.every((shares) => shares.length === 1));
}

function costIn(problem: StageProblem, choice: Choice, weights: SitingWeights): number {
  return totalOf(costOf(problem, choice, weights));
}

function guideOf(
  problem: StageProblem,
  index: number,
  choice: Choice,
  weights: SitingWeights,
  { columns, capacity }: Formulation,
  { reducedCosts, rowPrices, objective }: { reducedCosts?: Float64Array; rowPrices?: Float64Array; objective: number },
): Guide | undefined {
  if (!reducedCosts || !rowPrices) return undefined;
  const years = problem.years.length;
  const least = (weights.movingWanPerPupil + weights.walkingWanPerPupilKmYear) / 2;
  const prices = new Float64Array(problem.places.length * years).fill(least);
  for (const { row, problem: of, place, year } of capacity)
    if (of === index) prices[place * years + year] = Math.max(least, rowPrices[row]!);
  const { unit } = columns[index]!;
  const part = WORTHWHILE.part * Math.min(1, WORTHWHILE.compounds / problem.units.length);
  return {
    limit: seatLimits(problem, choice, SEAT_MARGIN),
    prices,
    isWorthwhile: (u, reach) => reducedCosts[unit[u]! + 1 + reach]! <= Math.abs(objective) * part,
  };
}

/** A hundredth of a seat less at every place that has any, and in every programme. */
export function withMargin({ model, capacity }: Formulation): LinearModel {
  const rowUpper = Float64Array.from(model.rowUpper);
  const values = Float64Array.from(model.rows.values);
  for (const { row } of capacity) {
    if (rowUpper[row]! > SEAT_MARGIN) rowUpper[row]! -= SEAT_MARGIN;
    for (let at = model.rows.starts[row]!; at < model.rows.starts[row + 1]!; at++)
      if (values[at]! < -1) values[at]! += SEAT_MARGIN;
  }
  return { ...model, rows: { ...model.rows, values }, rowUpper };
}

/** The model with the actions of earlier values, which leaves no whole-number columns. */
export function held(model: LinearModel, values: Float64Array): LinearModel {
  const lower = Float64Array.from(model.lower);
  const upper = Float64Array.from(model.upper);
  for (const [i, isAction] of model.integer.entries()) if (isAction) lower[i] = upper[i] = Math.round(values[i]!);
  return { ...model, lower, upper, integer: new Uint8Array(model.integer.length) };
}
