import type { Plan, School } from '../model/index.ts';
import type { Edit } from '../scenario/index.ts';
import { assignmentsOf } from './assignments-of.ts';
import { newSchool } from './new-school.ts';
import type { Choice, StageProblem } from './stage-problem.ts';

/** One stage of an answer. */
export interface StageChoice {
  problem: StageProblem;
  choice: Choice;
}

/** The edit that carries out an answer: new schools, extended schools, and the compounds that change school. */
export function editOf(plan: Plan, label: string, stages: readonly StageChoice[]): Edit {
  const schools = new Map<string, School>(plan.schools.map((school) => [school.id, school]));
  const changed = new Set<string>();
  for (const { problem, choice } of stages) {
    problem.places.forEach((place, p) => {
      const programme = place.programmes[choice.programme[p]!];
      if (!programme) return;
      const site = plan.sites.find((each) => place.kind === 'site' && each.id === place.id);
      for (const { classes, year } of programme.actions) {
        const school = site
          ? newSchool(plan, site, problem.stage, classes, year, problem.isPooled)
          : extended(schools.get(place.id)!, problem.stage, classes, year);
        schools.set(school.id, school);
        changed.add(school.id);
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

function extended(school: School, stage: StageProblem['stage'], classes: number, year: number): School {
  return {
    ...school,
    stages: school.stages.map((offer) =>
      offer.stage === stage ? { ...offer, expansions: [...(offer.expansions ?? []), { year, classes }] } : offer,
    ),
  };
}
