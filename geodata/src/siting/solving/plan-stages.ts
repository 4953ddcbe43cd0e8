import { outlineOf } from '../branching/outline-of.ts';
import { costOf, totalOf } from '../cost/cost-of.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { SitingLimits } from '../formulation/formulate.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import type { EarlierAnswer } from './solve-stages.ts';
import { type Known, SEARCH_SHARE } from './solve-together.ts';
import type { Solved } from './solved-stages.ts';
import type { SolveLimits, Solver } from './solver.ts';

/** Part of the time that outlines of all stages may take. */
const OUTLINE_TIME = 0.3;

/** From so many programmes, and ways of compounds, on a model may be one that is solved by blocks. */
const LARGE = { programmes: 150, ways: 18_000 };

/** An answer further above its bound than this part of it says no more of how hard a stage is. */
const MOST_OPEN = 0.1;

/** A stage to be solved, with what is known of it. */
interface PlannedStage {
  problem: StageProblem;
  known: Known;
  /** How much there is to search: how far the best answer tried is above the bound, by how many columns. */
  effort: number;
}

/** In which order stages are solved and how much of the gap asked for each may leave. */
export interface StagesPlan {
  stages: PlannedStage[];
  /** What the first of some stages may leave, in 万元, after those solved; undefined where it is a part of its own cost. */
  allowance(later: readonly PlannedStage[], solved: readonly Solved[]): number | undefined;
  seconds: number;
}

/**
 * Looks at the linear model of every stage first. The gap asked for is one of all stages together, on the scale of what they cost besides
 * seats short: stages with little left to search go first and leave what they do not need to the others.
 */
export async function planStages(
  asked: readonly StageProblem[],
  kept: readonly Solved[],
  problems: readonly StageProblem[],
  weights: SitingWeights,
  limits: SitingLimits,
  solver: Solver,
  effort: SolveLimits,
  earlier: EarlierAnswer,
): Promise<StagesPlan> {
  const stages: PlannedStage[] = [];
  let scale = kept.reduce((sum, { problems: [problem], split: [choice] }) => {
    const terms = costOf(problem!, choice!, weights);
    return sum + totalOf(terms) - terms.shortage;
  }, 0);
  let seconds = 0;
  let isKnown = true;
  for (const problem of asked) {
    if (isLikelyLarge(problem)) {
      isKnown = false;
      stages.push({ problem, known: {}, effort: 0 });
      continue;
    }
    const at = problems.indexOf(problem);
    const start = (earlier.starts ?? earlier.choices)[at];
    const proven = earlier.proven?.[at];
    const outline = await outlineOf([problem], weights, limits, solver, shareOf(effort, asked.length), {
      starts: start ? [[start]] : [],
      ...(proven !== undefined && { proven }),
      allowed: 0,
    });
    const { found, besides } = outline;
    seconds += found.seconds;
    scale += besides;
    isKnown &&= outline.whole !== undefined || !outline.formulation.model.integer.includes(1);
    const open = (found.best?.objective ?? Infinity) - found.bound;
    const columns = outline.formulation.model.cost.length;
    stages.push({
      problem,
      known: { outline, ...(proven !== undefined && { proven }) },
      effort: found.relaxed ? Math.min(open, Math.abs(found.bound) * MOST_OPEN) * columns : 0,
    });
  }
  if (isKnown) stages.sort((a, b) => a.effort - b.effort);
  const budget = Math.max(0, scale) * effort.relativeGap * (earlier.searchShare ?? SEARCH_SHARE);
  const used = (solved: readonly Solved[]) => solved.reduce((sum, { left = 0 }) => sum + left, 0);
  return {
    stages,
    allowance(later, solved) {
      if (!isKnown) return undefined;
      const left = Math.max(0, budget - used(solved));
      const all = later.reduce((sum, stage) => sum + stage.effort, 0);
      return all > 0 ? left * (later[0]!.effort / all) : left;
    },
    seconds,
  };
}

/** Whether a model is too large to be looked at beside those of the other stages; it is solved by blocks when its turn comes. */
function isLikelyLarge({ units, places }: StageProblem): boolean {
  const programmes = places.reduce((sum, place) => sum + place.programmes.length, 0);
  const ways = units.reduce((sum, { reach }) => sum + 1 + reach.length, 0);
  return programmes >= LARGE.programmes && ways >= LARGE.ways;
}

function shareOf(effort: SolveLimits, count: number): SolveLimits {
  return { ...effort, onBound: undefined, seconds: Math.max(0.5, (effort.seconds * OUTLINE_TIME) / count) };
}
