import { newSchool } from '../programmes/new-school.ts';
import type { CandidateSize } from './candidate.ts';
import type { RedrawProblem, RedrawQuestion } from './redraw-problem-of.ts';
import type { Served } from './served-of.ts';
import { withSchools } from './with-schools.ts';

/** What is left to draw once it is settled which sites open. */
export interface OpenedQuestion {
  question: RedrawQuestion;
  numbers: RedrawProblem;
  /** Number in the question with all candidates of each catchment that is left. */
  served: readonly number[];
}

/** Schools that stand and candidates that open, each in its one size; those that stand keep their numbers, since candidates come last. */
export function withOpened(
  question: RedrawQuestion,
  numbers: RedrawProblem,
  opened: ReadonlyMap<number, CandidateSize>,
): OpenedQuestion {
  const { plan, goal, year } = question;
  const served = question.served.flatMap(({ candidate }, s) => (!candidate || opened.has(s) ? [s] : []));
  const { most, least } = goal.use ?? { most: 1, least: 0 };
  const problem = withSchools(numbers.problem, served);
  const kilometres = new Float64Array(problem.cost.length);
  for (let u = 0; u < problem.load.length; u++)
    for (const [at, s] of served.entries())
      kilometres[u * served.length + at] = numbers.kilometres[u * question.served.length + s]!;
  const seats = Float64Array.from(served, (s) => opened.get(s)?.seats ?? numbers.seats[s]!);
  for (const [at, s] of served.entries()) {
    const size = opened.get(s);
    if (!size) continue;
    problem.capacity[at] = size.seats * most;
    problem.least[at] = Math.min(problem.capacity[at], size.seats * least);
  }
  return {
    question: {
      ...question,
      served: served.map((s): Served => {
        const { candidate, schools } = question.served[s]!;
        if (!candidate) return question.served[s]!;
        const size = opened.get(s)!;
        const school = newSchool(plan, candidate.site, schools[0]!.id, goal.stage, size.action.classes, year);
        return { schools: [school], candidate: { ...candidate, sizes: [size] } };
      }),
    },
    numbers: {
      ...numbers,
      problem,
      terms: { cost: problem.cost, shares: (school) => numbers.terms.shares(school.map((at) => served[at]!)) },
      kilometres,
      seats,
    },
    served,
  };
}
