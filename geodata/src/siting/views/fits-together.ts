import type { SitingLimits } from '../formulation/formulate.ts';
import { jointProgrammes } from '../programmes/joint-programmes.ts';
import { onceCostOf, type Programme } from '../programmes/programme.ts';
import { programmeKey } from '../stage-problem/requirement.ts';
import type { Place, StageProblem } from '../stage-problem/stage-problem.ts';
import type { Programmes } from './flows-given.ts';

/** 万元 that is arithmetic. */
const CENT = 1e-6;

/** Whether what is to be done in each stage can be done together: no site used twice, budgets kept, nothing left undone or done in part. */
export function fitsTogether(problems: readonly StageProblem[], programmes: Programmes, limits: SitingLimits): boolean {
  const done = problems.flatMap((problem, s) =>
    problem.places.flatMap((place, p) => {
      const programme = place.programmes[programmes[s]![p]!];
      return programme ? [{ problem, place, programme }] : [];
    }),
  );
  const keys = new Set(done.map(({ problem, place, programme }) => programmeKey(problem, place, programme)));
  const isWhole = jointProgrammes(problems).every((parts) => {
    const chosen = parts.filter(({ problem, place, programme }) => programmes[problem]![place] === programme);
    return chosen.length === 0 || chosen.length === parts.length;
  });
  const spent = done.reduce((sum, { programme }) => sum + onceCostOf(programme.costs), 0);
  const spentIn = (year: number) =>
    done.reduce((sum, { problem, programme }) => sum + (programme.spending[problem.years.indexOf(year)] ?? 0), 0);
  return (
    isWhole &&
    isOneEach(done) &&
    spent <= (limits.budgetWan ?? Infinity) + CENT &&
    (limits.budgetByYear ?? []).every(({ year, wan }) => spentIn(year) <= wan + CENT) &&
    (limits.required ?? []).every((each) => [...each].some((key) => keys.has(key)))
  );
}

/** Whether every site has one programme at most, which several stages may share. */
function isOneEach(done: readonly { place: Place; programme: Programme }[]): boolean {
  const used = new Map<string, string>();
  for (const { place, programme } of done) {
    if (place.kind !== 'site') continue;
    const known = used.get(place.id);
    if (known !== undefined && !(programme.isShared && known === programme.id)) return false;
    used.set(place.id, programme.id);
  }
  return true;
}
