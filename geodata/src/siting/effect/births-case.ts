import type { LocalName, Plan } from '../../model/index.ts';
import { applyEdit, type Edit } from '../../scenario/index.ts';
import { type Results, simulatePlan } from '../../simulation/index.ts';
import type { StageChoice } from '../answer/edit-of.ts';
import type { ViewOutcome } from '../answer/proposal.ts';
import { seatsLacking } from '../answer/seats-lacking.ts';
import { costOf, totalOf } from '../cost/cost-of.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { Requirement } from '../stage-problem/requirement.ts';
import { type Choice, STAYING, type StageProblem } from '../stage-problem/stage-problem.ts';
import { standingEmpty } from './effect-of.ts';

/** A plan as it would be under one births scenario of its assumptions, and the stage problems that this poses. */
export interface BirthsCase {
  id: string;
  name: LocalName;
  /** How likely it is held to be. */
  weight: number;
  plan: Plan;
  results: Results;
  problems: readonly StageProblem[];
  /** How a plan is simulated under it, where that is not by the births of its assumptions. */
  simulate?: (plan: Plan) => Results;
  /** What has to be done, by the programmes of these problems. */
  required: readonly Requirement[];
}

/** Every births scenario of the assumptions, in their order; `ask` asks the question again, stage by stage as for the plan itself. */
export function birthsCasesOf(
  base: Plan,
  plan: Plan,
  weights: Readonly<Record<string, number>> | undefined,
  ask: (plan: Plan, results: Results) => Pick<BirthsCase, 'problems' | 'required'>,
): BirthsCase[] {
  const { birthsScenarios, birthsScenario } = plan.assumptions;
  return birthsScenarios.map(({ id, name }) => {
    const under = { ...plan, assumptions: { ...plan.assumptions, birthsScenario: id } };
    const results = simulatePlan(base, under);
    const weight = weights ? (weights[id] ?? 0) : id === birthsScenario ? 1 : 0;
    return { id, name, weight, plan: under, results, ...ask(under, results) };
  });
}

/** The case with fewest pupils in the years that count. */
export function fewestBirths(cases: readonly BirthsCase[]): BirthsCase | undefined {
  return cases.reduce<BirthsCase | undefined>(
    (fewest, each) => (fewest && pupilsIn(fewest) <= pupilsIn(each) ? fewest : each),
    undefined,
  );
}

function pupilsIn({ problems, results }: BirthsCase): number {
  return problems.reduce((sum, { stage, years }) => {
    const rows = [...results.rows.entries()].filter(([, row]) => row.stage === stage);
    const at = years.map((year) => results.years.indexOf(year));
    return sum + at.reduce((all, y) => all + rows.reduce((of, [r]) => of + pupilsAt(results, r, y), 0), 0);
  }, 0);
}

function pupilsAt(results: Results, row: number, y: number): number {
  return results.enrolment[row * results.years.length + y]! || 0;
}

/** An answer to the problems of one births scenario, with the edit that carries it out. */
export interface CarriedOut {
  stages: readonly StageChoice[];
  edit: Edit;
}

/** How an answer fares under the births that it was carried out for: cost by the model at the given weights, shortage and empty seats by simulating it. */
export function outcomeUnder(
  births: BirthsCase,
  base: Plan,
  { stages: answer, edit }: CarriedOut,
  weights: SitingWeights,
): Omit<ViewOutcome, 'regretWan'> {
  const after = applyEdit(births.plan, edit);
  const results = births.simulate ? births.simulate(after) : simulatePlan(base, after);
  const stages = answer.map(({ problem }) => problem.stage);
  const years = answer[0]?.problem.years ?? [];
  const short = years.map((year) =>
    stages.reduce((sum, stage) => sum + seatsLacking(results, births.plan, after, stage, year), 0),
  );
  const objective = answer.reduce((sum, { problem, choice }) => sum + totalOf(costOf(problem, choice, weights)), 0);
  return {
    births: births.id,
    name: births.name,
    weight: births.weight,
    objectiveWan: tidy(objective),
    worstShortage: tidy(Math.max(0, ...short)),
    emptySeats: tidy(years.length > 0 ? standingEmpty(results, stages, years.at(-1)!) : 0),
  };
}

/**
 * The same actions and moves in the problem of the same stage under other births: compounds and seats may differ; places,
 * what may be done at each, and when compounds may move, are those of the answer.
 */
export function carriedOver(problem: StageProblem, from: StageProblem, choice: Choice): [StageProblem, Choice] {
  const at = new Map(from.units.map(({ compoundId }, u) => [compoundId, u]));
  const units = problem.units.map((unit) => ({
    ...unit,
    reach: from.units[at.get(unit.compoundId) ?? -1]?.reach ?? unit.reach,
  }));
  const seats = new Map(problem.places.map((place) => [`${place.kind}/${place.id}`, place.seats]));
  const places = from.places.map((place) => ({
    ...place,
    seats: seats.get(`${place.kind}/${place.id}`) ?? place.seats,
  }));
  const shares = problem.units.map(({ compoundId }) => choice.shares[at.get(compoundId) ?? -1] ?? STAYING);
  return [
    { ...problem, places, units },
    { programme: choice.programme, shares },
  ];
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
