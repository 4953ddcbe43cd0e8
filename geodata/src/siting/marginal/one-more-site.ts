import type { Compound } from '../../model/index.ts';
import type { MarginalValue } from '../answer/proposal.ts';
import type { SitingWeights } from '../cost/weights.ts';
import { unnamedSite, withSites } from '../programmes/with-sites.ts';
import type { SitingGoal } from '../siting-goal.ts';
import type { SitingQuestion } from '../siting-question.ts';
import type { LinearModel, SolveLimits } from '../solving/solver.ts';
import { type Asked, askAgain } from '../stage-problem/ask-stages.ts';
import { FARTHEST_METRES, REACH } from '../stage-problem/reach-limits.ts';
import type { StageProblem, Unit } from '../stage-problem/stage-problem.ts';
import { straightMetres } from '../stage-problem/walking-metres.ts';
import { type Relaxed, relaxedOf } from './relaxed-of.ts';

/**
 * What one more site for a stage would save where it promises most: beside the compound to which pupils could move with the largest
 * saving at the prices of the relaxation, which is then solved again with that site. Nothing where that saves nothing.
 */
export async function oneMoreSite(
  asked: Asked,
  goal: SitingGoal,
  question: SitingQuestion,
  relaxed: Relaxed,
  problem: StageProblem,
  effort: Omit<SolveLimits, 'relativeGap'>,
): Promise<MarginalValue[]> {
  const best = bestPlace(asked, question, relaxed, problem);
  if (!best || effort.isStopped?.()) return [];
  const wider = withSiteAt(best, asked, goal, problem);
  const problems = relaxed.problems.map((each) => (each === problem ? wider : each));
  const again = await relaxedOf(problems, question, effort);
  const saves = again ? relaxed.answer.objective - again.answer.objective : 0;
  const site = wider.places.find(({ id }) => id === unnamedSite(1));
  const seats = Math.max(0, ...(site?.programmes ?? []).flatMap(({ seats: each }) => [...each]));
  return saves > 0
    ? [{ kind: 'site', stage: problem.stage, name: best.name, seats, savesWan: Math.round(saves * 100) / 100 }]
    : [];
}

/** The problem with one more site beside a compound, in reach of whoever is near enough, and nothing else changed. */
function withSiteAt({ point }: Compound, asked: Asked, goal: SitingGoal, problem: StageProblem): StageProblem {
  const plan = withSites(asked.plan, problem.stage, [point]);
  const namedSites = [...(asked.terms.namedSites ?? []), unnamedSite(1)];
  const terms = { ...asked.terms, reach: { ...REACH, sites: Infinity }, namedSites };
  const [wider] = askAgain({ ...asked, plan, terms }, goal, [problem.stage]).problems;
  const p = wider!.places.findIndex(({ id }) => id === unnamedSite(1));
  if (p < 0) return problem;
  const ways = new Map(
    wider!.units.map(({ compoundId, reach }) => [compoundId, reach.filter(({ place }) => place === p)]),
  );
  const place = problem.places.length;
  return {
    ...problem,
    places: [...problem.places, wider!.places[p]!],
    units: problem.units.map((unit) => ({
      ...unit,
      reach: [...unit.reach, ...(ways.get(unit.compoundId) ?? []).map((to) => ({ ...to, place }))],
    })),
  };
}

/** The compound beside which a school would promise most: what pupils cost now, at the prices of their unit, less what they would there. */
function bestPlace(
  { plan }: Asked,
  { weights }: SitingQuestion,
  { problems, columns, model, answer }: Relaxed,
  problem: StageProblem,
): Compound | undefined {
  const compounds = new Map(plan.compounds.map((compound) => [compound.id, compound]));
  const at = problem.units.map(({ compoundId }) => compounds.get(compoundId)!);
  const costs = unitCosts(columns[problems.indexOf(problem)]!.unit, model, answer.rowPrices!);
  const open = plan.district.baseYear + Math.max(1, plan.assumptions.buildLeadYears);
  let best: { compound: Compound; gain: number } | undefined;
  for (const compound of at) {
    let gain = 0;
    for (const [u, unit] of problem.units.entries()) {
      const metres = straightMetres(plan, at[u]!.point, compound.point);
      if (metres <= FARTHEST_METRES)
        gain += Math.max(0, costs[u]! - costThere(unit, metres, problem.years, open, weights));
    }
    if (gain > (best?.gain ?? 0)) best = { compound, gain };
  }
  return best?.compound;
}

/** What the pupils of each unit cost at the margin: the price of the row that gives them a school. */
function unitCosts(first: Int32Array, { rows, rowLower, rowUpper }: LinearModel, prices: Float64Array): Float64Array {
  const unitOf = new Map([...first].map((column, u) => [column, u]));
  const costs = new Float64Array(first.length);
  for (let row = 0; row < rowLower.length; row++) {
    if (rowLower[row] !== 1 || rowUpper[row] !== 1) continue;
    const u = unitOf.get(rows.columns[rows.starts[row]!]!);
    if (u !== undefined) costs[u] = -prices[row]!;
  }
  return costs;
}

function costThere(
  { pupils, todayMetres }: Unit,
  metres: number,
  years: readonly number[],
  open: number,
  weights: SitingWeights,
): number {
  let kilometres = 0;
  let moved = 0;
  for (const [y, year] of years.entries()) {
    kilometres += (pupils[y]! * (year >= open ? metres : todayMetres[y]!)) / 1000;
    if (year >= open) moved = Math.max(moved, pupils[y]!);
  }
  return kilometres * weights.walkingWanPerPupilKmYear + moved * weights.movingWanPerPupil;
}
