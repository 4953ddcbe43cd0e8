import type { CompoundAssignment, Plan } from '../../model/index.ts';
import { schoolIdAt } from '../programmes/school-id-at.ts';
import { type Choice, STAY, type StageProblem } from '../stage-problem/stage-problem.ts';

/** The explicit assignments (指定划片) that an answer needs, and the ones of the plan that would overrule them later. */
export interface AssignmentChange {
  put: CompoundAssignment[];
  gone: Pick<CompoundAssignment, 'compoundId' | 'stage' | 'fromYear'>[];
}

/** Assignments of every compound that moves, from the year in which it does and from each year in which its schools change again. */
export function assignmentsOf(plan: Plan, problem: StageProblem, choice: Choice): AssignmentChange {
  const change: AssignmentChange = { put: [], gone: [] };
  const later = new Map<string, CompoundAssignment[]>();
  for (const each of plan.assignments) {
    if (each.stage === problem.stage && each.fromYear !== undefined)
      later.set(each.compoundId, [...(later.get(each.compoundId) ?? []), each]);
  }
  problem.units.forEach((unit, u) => {
    if (choice.shares[u]!.every(({ place }) => place === STAY)) return;
    let before = '';
    let isMoved = false;
    const { compoundId } = unit;
    const { stage } = problem;
    const put: CompoundAssignment[] = [];
    problem.years.forEach((year, y) => {
      isMoved ||= choice.shares[u]!.some((share) => share.place !== STAY && share.year <= year);
      const schools = schoolsAt(problem, choice, u, y);
      const key = JSON.stringify(schools);
      if (isMoved && schools.length > 0 && key !== before) put.push({ compoundId, stage, schools, fromYear: year });
      before = isMoved ? key : '';
    });
    const first = put[0]?.fromYear;
    change.put.push(...put);
    for (const old of later.get(compoundId) ?? []) {
      if (first !== undefined && old.fromYear! >= first && !put.some((each) => each.fromYear === old.fromYear))
        change.gone.push({ compoundId, stage, fromYear: old.fromYear });
    }
  });
  return change;
}

/** The schools of one unit in one year, ordered by id, with shares that add up to 1; nothing where it has none. */
function schoolsAt(problem: StageProblem, choice: Choice, u: number, y: number) {
  const shares = new Map<string, number>();
  const add = (place: number, share: number) => {
    const { kind } = problem.places[place]!;
    const schoolId = schoolIdAt(problem, choice, place);
    if (kind !== 'none' && share > 1e-9) shares.set(schoolId, (shares.get(schoolId) ?? 0) + share);
  };
  for (const { place, share, year } of choice.shares[u]!) {
    if (place !== STAY && year <= problem.years[y]!) add(place, share);
    else for (const today of problem.units[u]!.today) add(today.place, share * today.share[y]!);
  }
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return [...shares]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([schoolId, share]) => ({ schoolId, share: Math.min(1, share / total) }));
}
