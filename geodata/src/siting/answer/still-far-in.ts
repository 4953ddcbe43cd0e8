import { type Choice, STAY, type StageProblem } from '../stage-problem/stage-problem.ts';

/** Compounds that must move and of which some stay. */
export function stillFarIn(problems: readonly StageProblem[], choices: readonly Choice[]): number {
  const stays = ({ units }: StageProblem, { shares }: Choice) =>
    units.filter(({ mustMove }, u) => mustMove && shares[u]!.some(({ place }) => place === STAY)).length;
  return problems.reduce((sum, problem, i) => sum + stays(problem, choices[i]!), 0);
}
