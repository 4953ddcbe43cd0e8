import { costOf, totalOf } from './cost-of.ts';
import { type Formulation, formulate, type SitingLimits } from './formulate.ts';
import { keepCompoundsWhole } from './keep-compounds-whole.ts';
import { noChange, readChoice, writeChoice } from './read-choice.ts';
import type { LinearModel, SolveLimits, Solver, SolverAnswer } from './solver.ts';
import type { Choice, StageProblem } from './stage-problem.ts';
import type { SitingWeights } from './weights.ts';

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
  const split = answer.values
    ? problems.map((problem, index) => readChoice(problem, formulation.columns[index]!, answer.values!))
    : problems.map(noChange);
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
  let choices = problems.map((problem, index) => {
    const whole = keepCompoundsWhole(problem, first.split[index]!, weights);
    const nothing = noChange(problem);
    return totalCost([problem], [nothing], weights) < totalCost([problem], [whole], weights) ? nothing : whole;
  });
  let seconds = 0;
  const goodEnough = first.bound / (1 - first.effort.relativeGap * 0.9);
  for (const actions of ['held', 'free'] as const) {
    const left = first.effort.seconds - first.answer.seconds - seconds;
    if (!first.answer.values || left < 0.5 || totalCost(problems, choices, weights) <= goodEnough) break;
    const answer = await solver.solve(
      inWholes(problems, formulation, actions === 'held' ? first.answer.values : null),
      {
        ...first.effort,
        relativeGap: first.effort.relativeGap / 4,
        isBoundFirst: false,
        seconds: actions === 'held' ? left / 2 : left,
        goodEnough,
        start: startOf(problems, formulation, choices),
      },
    );
    seconds += answer.seconds;
    if (!answer.values) continue;
    const values = answer.values;
    const found = problems.map((problem, index) => readChoice(problem, formulation.columns[index]!, values));
    if (totalCost(problems, found, weights) < totalCost(problems, choices, weights)) choices = found;
  }
  return { choices, seconds };
}

/** The columns of an answer that has whole compounds only, to begin a search with. */
function startOf(
  problems: readonly StageProblem[],
  { model, columns }: Formulation,
  choices: readonly Choice[],
): Float64Array | undefined {
  if (choices.some((choice) => choice.shares.some((shares) => shares.length > 1))) return undefined;
  const values = new Float64Array(model.cost.length);
  problems.forEach((problem, index) => {
    writeChoice(problem, columns[index]!, choices[index]!, values);
  });
  return values;
}

/** The model with whole compounds, and with the actions of earlier values where these are given. */
function inWholes(
  problems: readonly StageProblem[],
  { model, columns }: Formulation,
  held: Float64Array | null,
): LinearModel {
  const integer = Uint8Array.from(model.integer);
  const lower = Float64Array.from(model.lower);
  const upper = Float64Array.from(model.upper);
  if (held)
    for (const [i, isOption] of model.integer.entries()) if (isOption) lower[i] = upper[i] = Math.round(held[i]!);
  problems.forEach((problem, index) => {
    problem.units.forEach((unit, u) => {
      const first = columns[index]!.unit[u]!;
      integer.fill(1, first, first + unit.reach.length + 1);
    });
  });
  return { ...model, integer, lower, upper };
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
