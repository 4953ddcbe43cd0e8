import type { Plan, School } from '../../model/index.ts';
import type { Edit } from '../../scenario/index.ts';
import { schoolIdAt } from '../programmes/school-id-at.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { assignmentsOf } from './assignments-of.ts';
import { carriedOut } from './carried-out.ts';

/** One stage of an answer. */
export interface StageChoice {
  problem: StageProblem;
  choice: Choice;
}

/** The edit that carries out an answer: new schools, changed schools, and the compounds that change school. */
export function editOf(plan: Plan, label: string, stages: readonly StageChoice[]): Edit {
  const schools = new Map<string, School>(plan.schools.map((school) => [school.id, school]));
  const changed = new Set<string>();
  for (const { problem, choice } of stages) {
    problem.places.forEach((place, p) => {
      const programme = place.programmes[choice.programme[p]!];
      if (!programme) return;
      const id = schoolIdAt(problem, choice, p);
      for (const action of programme.actions) {
        schools.set(id, carriedOut(plan, schools.get(id), id, action, problem.isPooled));
        changed.add(id);
      }
    });
  }
  const changes = stages.map(({ problem, choice }) => assignmentsOf(plan, problem, choice));
  return {
    label,
    putSchools: [...changed].sort().map((id) => schools.get(id)!),
    putAssignments: changes.flatMap((change) => change.put),
    deleteAssignments: changes.flatMap((change) => change.gone),
  };
}
