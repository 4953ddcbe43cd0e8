import type { LocalName } from '../../model/index.ts';
import { STAGE_WORD } from '../siting-notes.ts';
import type { StageProblem, Unit } from '../stage-problem/stage-problem.ts';

/**
 * The problem in which nobody is sent farther than a limit, in metres of walking, and whoever would walk farther in the last year as things
 * are goes elsewhere as soon as there is somewhere.
 */
export function keepNear(problem: StageProblem, limit: number | undefined): StageProblem {
  if (limit === undefined) return problem;
  const units = problem.units.map((unit): Unit => {
    const reach = unit.reach.filter(({ metres }) => metres <= limit);
    const isFar = unit.todayMetres.at(-1)! > limit && unit.pupils.some((count) => count > 0);
    return isFar ? { ...unit, reach, mustMove: true } : { ...unit, reach };
  });
  return { ...problem, units };
}

/** Compounds that must go elsewhere and have nowhere to go. */
export function strandedIn({ units }: StageProblem): Unit[] {
  return units.filter(({ mustMove, reach }) => mustMove && reach.length === 0);
}

/** Why nobody can be kept as near as that: how many compounds have nowhere to go, and the least limit that can be kept with every site built. */
export function tooFar(problem: StageProblem, limit: number | undefined): LocalName[] {
  if (limit === undefined) return [];
  const stranded = strandedIn(keepNear(problem, limit)).length;
  if (stranded === 0) return [];
  const { zh, en } = STAGE_WORD[problem.stage];
  const [most, least] = [limit, leastLimit(problem)].map((metres) => Math.ceil(metres).toLocaleString('en-US'));
  return [
    {
      zh: `${zh}：有 ${stranded} 个小区在 ${most} 米内没有学校或候选地块可去；所有候选地块都建校，最小也要 ${least} 米。`,
      en: `${en}: ${stranded} compounds have neither a school nor a site within ${most} m to go to; with a school on every site ${least} m is the least that can be kept.`,
    },
  ];
}

/** The longest of everybody's shortest ways, in metres, with every school and site open. */
function leastLimit({ units }: StageProblem): number {
  const shortest = units
    .filter(({ pupils }) => pupils.some((count) => count > 0))
    .map(({ todayMetres, reach }) => Math.min(todayMetres.at(-1)!, ...reach.map(({ metres }) => metres)));
  return Math.max(0, ...shortest);
}
