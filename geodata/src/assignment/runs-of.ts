import type { Compound, Plan, Stage } from '../model/index.ts';
import { assignmentOf } from './assignment-of.ts';
import type { Group } from './group-of.ts';
import { KeptBy } from './kept-by.ts';
import type { SchoolShare } from './school-share.ts';

/** Years in which a compound has the same schools in a stage: from `from` on, until the next run begins. */
export interface Run {
  from: number;
  schools: readonly SchoolShare[];
}

/** Answers the runs of a compound in a stage, in order; the first begins before all years. */
type RunsOf = (compound: Compound, stage: Stage) => readonly Run[];

const known = new KeptBy<WeakMap<Group, Map<Stage, readonly Run[]>>>();

/** The schools of compounds by runs of years; found once for all compounds of a group. */
export function runsOf(plan: Plan): RunsOf {
  const { turns, schoolsOf, groupOf } = assignmentOf(plan);
  const byGroup = known.at([plan.district.gradeSystems, plan.schools], () => new WeakMap());
  const years = [Number.NEGATIVE_INFINITY, ...turns];
  return (compound, stage) => {
    const group = groupOf(compound);
    let byStage = byGroup.get(group);
    if (!byStage) {
      byStage = new Map();
      byGroup.set(group, byStage);
    }
    let runs = byStage.get(stage);
    if (!runs) {
      const found = years.map((from) => ({ from, schools: schoolsOf(compound, stage, from) }));
      runs = found.filter(({ schools }, i) => i === 0 || schools !== found[i - 1]!.schools);
      byStage.set(stage, runs);
    }
    return runs;
  };
}
