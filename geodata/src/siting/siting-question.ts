import type { Plan } from '../model/index.ts';
import type { Finding, RulePack } from '../rules/index.ts';
import type { Coverage } from './answer/proposal.ts';
import type { SitingWeights } from './cost/weights.ts';
import type { PathCase } from './effect/along-path.ts';
import type { BirthsCase } from './effect/births-case.ts';
import type { Simulated } from './effect/effect-of.ts';
import type { SitingLimits } from './formulation/formulate.ts';
import type { Solver } from './solving/solver.ts';
import type { Requirement } from './stage-problem/requirement.ts';
import type { StageProblem } from './stage-problem/stage-problem.ts';
import type { AskedViews } from './views/ask-views.ts';
import type { Weighing } from './views/weighed-costs.ts';

/** The stage problems of a question asked in another way, and what has to be done by their programmes. */
interface AskedAnew {
  problems: readonly StageProblem[];
  required: readonly Requirement[];
}

/** What all alternatives of a proposal have in common. */
export interface SitingQuestion {
  base: Plan;
  /** The plan that is started from, and what simulating it gave. */
  before: Simulated;
  problems: readonly StageProblem[];
  /** The same question where rooms of the schools that stand may be converted and bridged with temporary classes too. */
  reuse: AskedAnew;
  limits: SitingLimits;
  /** At which alternatives are compared; those of a profile may differ. */
  weights: SitingWeights;
  packs: readonly RulePack[];
  /** By the plan as it is, in the stages and years of the problems. */
  limitsPassed: readonly Finding[];
  births: readonly BirthsCase[];
  /** The plan along the class-size path that it does not follow; left out where there is none. */
  alongPath?: PathCase;
  /** The case that the problems are of, where it is not that of the plan: demand as in the ninetieth of a hundred draws. */
  under?: BirthsCase;
  /** How the goal weighs births; left out: for those of the plan alone. */
  weighing?: Weighing;
  /** The question under every births scenario, with programmes in common; that of `reuse` where that is asked. */
  viewsOf: (isReuse: boolean) => AskedViews;
  solver: Solver;
  /** Whether each compound goes to one school whatever that costs. */
  wholeCompounds?: boolean;
  /** What so many new schools as the goal says can do for walks, by stage. */
  coverage: readonly Coverage[];
}
