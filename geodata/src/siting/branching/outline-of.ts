import type { SitingWeights } from '../cost/weights.ts';
import { type Formulation, formulate, type SitingLimits } from '../formulation/formulate.ts';
import { isLarge } from '../linear/solve-by-blocks.ts';
import type { SolveLimits, Solver } from '../solving/solver.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { type ProgrammeModel, programmeModelOf } from './programme-model.ts';
import { type ProgrammesFound, searchProgrammes } from './search-programmes.ts';

/** The model of some stages, and what is known of it before anything is searched. */
export interface Outline {
  formulation: Formulation;
  /** Left out where the model is too large for a search by programmes, the solver keeps no models, or there is nothing to choose. */
  whole?: ProgrammeModel;
  found: ProgrammesFound;
  /** The bound without what is paid for seats short, in 万元: the scale on which a gap is small. */
  besides: number;
}

/** Solves the linear model and tries the programmes of earlier answers, and those that it suggests, until one is within `allowed` (万元). */
export async function outlineOf(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  limits: SitingLimits,
  solver: Solver,
  effort: SolveLimits,
  {
    starts = [],
    proven = -Infinity,
    allowed,
  }: { starts?: readonly (readonly Choice[])[]; proven?: number; allowed: number },
): Promise<Outline> {
  const formulation = formulate(problems, weights, limits);
  const { model, columns } = formulation;
  const none = { formulation, found: { bound: proven, seconds: 0 }, besides: 0 };
  if (isLarge(model) || !solver.session || !model.integer.includes(1)) return none;
  const whole = programmeModelOf(problems, formulation);
  const terms = {
    starts: starts.flatMap((start) => valuesOf(problems, formulation, start) ?? []),
    proven,
    allowed,
    solves: 0,
    isOver: (seconds: number) => seconds > effort.seconds || (effort.isStopped?.() ?? false),
  };
  const found = await solver.session(whole.model, whole.columns, whole.rows, effort, (session) =>
    searchProgrammes(session, problems, formulation, whole, terms),
  );
  const { values, objective = 0 } = found.relaxed ?? {};
  const short = columns.reduce((sum, { slack }) => sum + slack.reduce((of, at) => of + (values?.[at] ?? 0), 0), 0);
  return { formulation, whole, found, besides: objective - short * weights.shortageWanPerSeat };
}

/** The programmes of an earlier answer, 1 by column; undefined where these problems do not have them all. */
export function valuesOf(
  problems: readonly StageProblem[],
  { model, columns }: Formulation,
  earlier: readonly Choice[],
): Float64Array | undefined {
  if (earlier.length < problems.length) return undefined;
  const values = new Float64Array(model.cost.length);
  for (const [index, { places }] of problems.entries()) {
    for (const [p, { programmes }] of places.entries()) {
      const chosen = earlier[index]!.programme[p]!;
      if (chosen >= programmes.length) return undefined;
      if (chosen >= 0) values[columns[index]!.programme[p]! + chosen] = 1;
    }
  }
  return values;
}
