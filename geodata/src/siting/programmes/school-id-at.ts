import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { newSchoolId } from './new-school.ts';
import { isNineYear } from './nine-year.ts';

/** Id of the school at a place after an answer is carried out: that which stands there, or that which is built. */
export function schoolIdAt(problem: StageProblem, choice: Pick<Choice, 'programme'>, place: number): string {
  const { kind, id, programmes } = problem.places[place]!;
  if (kind !== 'site') return id;
  const chosen = programmes[choice.programme[place]!];
  return newSchoolId(id, chosen && isNineYear(chosen) ? 'primary' : problem.stage);
}
