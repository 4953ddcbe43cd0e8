import { costOf, seatsShortByPeriod, totalOf } from './cost-of.ts';
import { type Formulation, formulate, type SitingLimits } from './formulate.ts';
import { keepCompoundsWhole } from './keep-compounds-whole.ts';
import { noChange, readChoice, writeChoice } from './read-choice.ts';
import type { LinearModel, SolveLimits, Solver, SolverAnswer } from './solver.ts';
import type { Choice, StageProblem } from './stage-problem.ts';
import type { SitingWeights } from './weights.ts';

/** Seats that the final answers keep free at every place, so that the arithmetic of the solver makes no shortage. */
const SEAT_MARGIN = 0.01;

/** Time for making the last split compounds whole where the answer is cheap enough already. */
const MENDING_SECONDS = 2;

/** An answer to several stage problems together, with its proof. */
export interface StagesAnswer {
  /** By stage problem. */
  choices: Choice[];
  objective: number;
  /** No answer to these problems has a smaller objective. */
  lowerBound: number;
  /** Time inside the solver. */
  seconds: number;
}

/**
 * Solves the stages one by one, which is exact as long as they neither want the same site nor pass the budget together;
 * otherwise solves them again as one model. The objective is that of the answer as it is handed back.
 */
export async function solveStages(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  limits: SitingLimits,
  solver: Solver,
  effort: SolveLimits,
): Promise<StagesAnswer> {
  const alone: StagesAnswer[] = [];
  let rest = effort.seconds;
  for (const [index, problem] of problems.entries()) {
    const share = { ...effort, seconds: Math.max(0.5, rest / (problems.length - index)) };
    const answer = await solveTogether([problem], weights, limits, solver, share);
    alone.push(answer);
    rest -= answer.seconds;
  }
  const apart = combined(alone);
  if (problems.length === 1 || agree(problems, apart.choices, limits)) return apart;
  const left = Math.max(1, effort.seconds - apart.seconds);
  const joint = await solveTogether(problems, weights, limits, solver, { ...effort, seconds: left });
  return {
    ...joint,
    lowerBound: Math.max(joint.lowerBound, apart.lowerBound),
    seconds: apart.seconds + joint.seconds,
  };
}

async function solveTogether(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  limits: SitingLimits,
  solver: Solver,
  effort: SolveLimits,
): Promise<StagesAnswer> {
  const formulation = formulate(problems, weights, limits);
  const answer = await solver.solve(formulation.model, {
    ...effort,
    relativeGap: effort.relativeGap / 2,
    isBoundFirst: true,
  });
  const bound = Math.max(0, answer.bound);
  const split = answer.values ? readChoices(problems, formulation, answer.values) : problems.map(noChange);
  const whole = await wholeCompounds(problems, weights, formulation, solver, { split, answer, bound, effort });
  const objective = totalCost(problems, whole.choices, weights);
  return {
    choices: whole.choices,
    objective,
    lowerBound: Math.min(objective, bound),
    seconds: answer.seconds + whole.seconds,
  };
}

interface FirstAnswer {
  split: Choice[];
  answer: SolverAnswer;
  bound: number;
  effort: SolveLimits;
}

/**
 * The same with one school for each compound: first by local repair, then, as long as that leaves more than half the gap
 * asked for, by the solver with the actions held, and at last with the actions free. Takes the cheapest of what they give.
 */
async function wholeCompounds(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  formulation: Formulation,
  solver: Solver,
  first: FirstAnswer,
): Promise<{ choices: Choice[]; seconds: number }> {
  let { split } = first;
  let seconds = 0;
  if (first.answer.values && !areWhole(split)) {
    const roomy = await solver.solve(held(withMargin(formulation), first.answer.values), first.effort);
    seconds += roomy.seconds;
    if (roomy.values) split = readChoices(problems, formulation, roomy.values);
  }
  let choices = problems.map((problem, index) => {
    const whole = keepCompoundsWhole(problem, split[index]!, weights);
    const nothing = noChange(problem);
    return totalCost([problem], [nothing], weights) < totalCost([problem], [whole], weights) ? nothing : whole;
  });
  const goodEnough = first.bound / (1 - first.effort.relativeGap * 0.9);
  const isGood = (each: readonly Choice[]) => areWhole(each) && totalCost(problems, each, weights) <= goodEnough;
  for (const actions of ['held', 'free'] as const) {
    const left = first.effort.seconds - first.answer.seconds - seconds;
    if (!first.answer.values || left < 0.5 || isGood(choices)) break;
    const isCheap = totalCost(problems, choices, weights) <= goodEnough;
    if (actions === 'free' && isCheap) break;
    const model = actions === 'held' ? held(withMargin(formulation), first.answer.values) : withMargin(formulation);
    const answer = await solver.solve(inWholes(problems, formulation, model), {
      ...first.effort,
      relativeGap: first.effort.relativeGap / 4,
      seconds: isCheap ? Math.min(MENDING_SECONDS, left) : actions === 'held' ? left * 0.8 : left,
      goodEnough,
      start: startOf(problems, formulation, choices),
    });
    seconds += answer.seconds;
    if (!answer.values) continue;
    const found = readChoices(problems, formulation, answer.values);
    if (isBetter(problems, found, choices, weights, goodEnough)) choices = found;
  }
  return { choices, seconds };
}

function areWhole(choices: readonly Choice[]): boolean {
  return choices.every((choice) => choice.shares.every((shares) => shares.length === 1));
}

/** Whether whole compounds cost less than what there is, or little enough to be preferred to split ones, and leave no more seats short. */
function isBetter(
  problems: readonly StageProblem[],
  found: readonly Choice[],
  now: readonly Choice[],
  weights: SitingWeights,
  goodEnough: number,
): boolean {
  const cost = totalCost(problems, found, weights);
  if (cost < totalCost(problems, now, weights)) return true;
  const short = (choices: readonly Choice[]) =>
    problems.reduce((sum, problem, index) => sum + seatsShortByPeriod(problem, choices[index]!), 0);
  return !areWhole(now) && cost <= goodEnough && short(found) <= short(now) + SEAT_MARGIN;
}

/** A hundredth of a seat less at every place that has any, and in every option. */
function withMargin({ model, capacity }: Formulation): LinearModel {
  const rowUpper = Float64Array.from(model.rowUpper);
  const values = Float64Array.from(model.rows.values);
  for (const row of capacity) {
    if (rowUpper[row]! > SEAT_MARGIN) rowUpper[row]! -= SEAT_MARGIN;
    for (let at = model.rows.starts[row]!; at < model.rows.starts[row + 1]!; at++)
      if (values[at]! < -1) values[at]! += SEAT_MARGIN;
  }
  return { ...model, rows: { ...model.rows, values }, rowUpper };
}

/** The columns of an answer that has whole compounds only, to begin a search with. */
function startOf(
  problems: readonly StageProblem[],
  { model, columns }: Formulation,
  choices: readonly Choice[],
): Float64Array | undefined {
  if (!areWhole(choices)) return undefined;
  const values = new Float64Array(model.cost.length);
  problems.forEach((problem, index) => {
    writeChoice(problem, columns[index]!, choices[index]!, 2 * SEAT_MARGIN, values);
  });
  return values;
}

/** The model with the actions of earlier values. */
function held(model: LinearModel, values: Float64Array): LinearModel {
  const lower = Float64Array.from(model.lower);
  const upper = Float64Array.from(model.upper);
  for (const [i, isOption] of model.integer.entries()) if (isOption) lower[i] = upper[i] = Math.round(values[i]!);
  return { ...model, lower, upper };
}

/** The model with whole compounds. */
function inWholes(problems: readonly StageProblem[], { columns }: Formulation, model: LinearModel): LinearModel {
  const integer = Uint8Array.from(model.integer);
  problems.forEach((problem, index) => {
    problem.units.forEach((unit, u) => {
      const first = columns[index]!.unit[u]!;
      integer.fill(1, first, first + unit.reach.length + 1);
    });
  });
  return { ...model, integer };
}

function readChoices(problems: readonly StageProblem[], { columns }: Formulation, values: Float64Array): Choice[] {
  return problems.map((problem, index) => readChoice(problem, columns[index]!, values));
}

function totalCost(problems: readonly StageProblem[], choices: readonly Choice[], weights: SitingWeights): number {
  return problems.reduce((sum, problem, index) => sum + totalOf(costOf(problem, choices[index]!, weights)), 0);
}

function combined(answers: readonly StagesAnswer[]): StagesAnswer {
  return {
    choices: answers.flatMap((each) => each.choices),
    objective: answers.reduce((sum, each) => sum + each.objective, 0),
    lowerBound: answers.reduce((sum, each) => sum + each.lowerBound, 0),
    seconds: answers.reduce((sum, each) => sum + each.seconds, 0),
  };
}

function agree(problems: readonly StageProblem[], choices: readonly Choice[], limits: SitingLimits): boolean {
  const sites = new Set<string>();
  let spent = 0;
  for (const [index, problem] of problems.entries()) {
    for (const [p, place] of problem.places.entries()) {
      const option = place.options[choices[index]!.option[p]!];
      if (!option) continue;
      spent += option.buildWan + option.landWan;
      if (place.kind === 'site' && sites.has(place.id)) return false;
      if (place.kind === 'site') sites.add(place.id);
    }
  }
  return spent <= (limits.budgetWan ?? Infinity);
}
