import type { School, Stage } from '../../model/index.ts';
import type { SchoolYear } from './measure.ts';

const COMPULSORY: readonly Stage[] = ['primary', 'junior'];

/** Whether a school offers both stages of compulsory education (一贯制). */
export function isMultiStage(school: School): boolean {
  return COMPULSORY.every((stage) => school.stages.some((offer) => offer.stage === stage));
}

/**
 * The stages that a limit on the whole school adds up. A 一贯制 school is judged once, on its primary stage, for both
 * compulsory stages together; its junior stage then answers nothing.
 */
export function judgedStages({ school, row }: SchoolYear): readonly Stage[] {
  if (!isMultiStage(school) || !COMPULSORY.includes(row.stage)) return [row.stage];
  return row.stage === 'primary' ? COMPULSORY : [];
}
