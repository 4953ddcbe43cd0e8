import { STAGES, type Stage } from '../../model/index.ts';
import type { DraftPlan } from '../draft-plan.ts';
import type { ImportProblem } from '../import-problem.ts';
import { rowProblem } from '../layer.ts';
import { areaFinder } from './area-finder.ts';

const STAGE_NAMES: Record<Stage, { zh: string; en: string }> = {
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior' },
  senior: { zh: '高中', en: 'senior' },
};

/** Compounds that lie in no catchment of a stage whose catchments have schools, and have no school named for it. */
export function compoundsWithoutCatchment(draft: DraftPlan): ImportProblem[] {
  return STAGES.flatMap((stage) => {
    const shapes = draft.catchments.flatMap(({ item }) => (item.stage === stage ? [item.shape] : []));
    const isServed = draft.catchments.some(({ item }) => item.stage === stage && item.schoolIds.length > 0);
    if (!isServed) return [];
    const holding = areaFinder(shapes);
    const assigned = new Set(draft.assignments.flatMap(({ item }) => (item.stage === stage ? [item.compoundId] : [])));
    const name = STAGE_NAMES[stage];
    return draft.compounds.flatMap(({ item, layer, row }) => {
      if (assigned.has(item.id) || holding(item.point).length > 0) return [];
      return rowProblem(layer, row, {
        severity: 'warning',
        code: 'compound-without-catchment',
        found: item.name,
        expected: { zh: `${name.zh}学区之内，或写明学校`, en: `inside a ${name.en} catchment, or its school named` },
        message: {
          zh: `小区「${item.name}」不在任何${name.zh}学区内。`,
          en: `compound "${item.name}" lies in no ${name.en} catchment.`,
        },
      });
    });
  });
}

/** Public schools by catchment that no catchment and no assignment names, in stages that have catchments. */
export function schoolsWithoutCatchment(draft: DraftPlan): ImportProblem[] {
  const withCatchments = new Set(draft.catchments.map(({ item }) => item.stage));
  const served = new Set([
    ...draft.catchments.flatMap(({ item }) => item.schoolIds.map((id) => `${item.stage} ${id}`)),
    ...draft.assignments.flatMap(({ item }) => item.schools.map(({ schoolId }) => `${item.stage} ${schoolId}`)),
  ]);
  return draft.schools.flatMap(({ item, layer, row }) => {
    if (item.ownership === 'private' || item.selective) return [];
    const without = item.stages.filter(({ stage }) => withCatchments.has(stage) && !served.has(`${stage} ${item.id}`));
    return without.map(({ stage }) =>
      rowProblem(layer, row, {
        severity: 'warning',
        code: 'school-without-catchment',
        found: item.name,
        expected: { zh: '至少一个学区', en: 'at least one catchment' },
        message: {
          zh: `学校「${item.name}」的${STAGE_NAMES[stage].zh}段没有学区，也没有小区划给它。`,
          en: `school "${item.name}" has no ${STAGE_NAMES[stage].en} catchment and no compound is assigned to it.`,
        },
      }),
    );
  });
}
