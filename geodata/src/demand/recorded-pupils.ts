import { GRADES, type Grade, gradeIndex, type School, STAGES, type Stage } from '../model/index.ts';

/** What a school counted in one stage in one year: by grade, or the total only, or nothing. */
export type Recorded = { byGrade: Float64Array } | { total: number } | undefined;

/**
 * Pupils counted at a school in one stage and year. A grade that the school's system puts in a stage it does not offer
 * (g6 at a junior school that takes children from 五四 primaries) belongs to the next stage that it does offer.
 */
export function recordedPupils(
  school: School,
  stage: Stage,
  year: number,
  stageOfGrade: readonly (Stage | undefined)[],
): Recorded {
  const counted = school.enrolment.find((each) => each.year === year);
  const byGrade = new Float64Array(GRADES.length);
  let found = false;
  for (const [grade, pupils] of Object.entries(counted?.byGrade ?? {}) as [Grade, number][]) {
    if (stageAt(school, stageOfGrade[gradeIndex(grade)]) !== stage) continue;
    byGrade[gradeIndex(grade)] = pupils;
    found = true;
  }
  if (found) return { byGrade };
  const total = counted?.byStage?.[stage];
  return total === undefined ? undefined : { total };
}

function stageAt(school: School, stage: Stage | undefined): Stage | undefined {
  const offered = STAGES.filter((each) => school.stages.some((offer) => offer.stage === each));
  if (!stage || offered.includes(stage)) return stage;
  return offered.find((each) => STAGES.indexOf(each) > STAGES.indexOf(stage)) ?? offered.at(-1);
}
