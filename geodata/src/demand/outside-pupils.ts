import type { School, Stage } from '../model/index.ts';
import type { OwnPupils } from './demand.ts';

/** Pupils of one school and stage who come from no compound of the district, by grade. */
interface Outside {
  origin: Exclude<OwnPupils['origin'], 'district'>;
  byGrade: Float64Array;
}

/**
 * The boarders (寄宿) and children from other districts among the `total` pupils that a school counted in a stage, spread over the
 * grades as `shape` is. Where more are named than were counted, all who were counted come from outside.
 */
export function outsidePupils(school: School, stage: Stage, shape: Float64Array, total: number): Outside[] {
  const { boarders = 0, otherDistricts = 0 } = school.outside?.[stage] ?? {};
  const named = boarders + otherDistricts;
  const weight = shape.reduce((sum, each) => sum + each, 0);
  if (named === 0 || weight === 0) return [];
  const part = Math.min(1, total / named) / weight;
  const spread = (pupils: number) => shape.map((each) => each * pupils * part);
  return [
    { origin: 'boarders' as const, byGrade: spread(boarders) },
    { origin: 'other-districts' as const, byGrade: spread(otherDistricts) },
  ].filter(({ byGrade }) => byGrade.some((pupils) => pupils > 0));
}
