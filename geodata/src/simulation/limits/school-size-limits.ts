import type { LocalName, Mark, School, Stage } from '../../model/index.ts';

/** The most pupils that one kind of school should have, with the document that says so. */
export interface SchoolSizeLimit {
  pupils: number;
  document: LocalName;
  mark: Mark;
}

/** Limits on school size (校额), all of them about pupils and none about seats. */
export interface SchoolSizeLimits {
  kindergarten: SchoolSizeLimit;
  /** A school with one stage of compulsory education, and one with both (一贯制) for the two together. */
  singleStage: SchoolSizeLimit;
  multiStage: SchoolSizeLimit;
  senior: SchoolSizeLimit;
}

const BALANCED = {
  document: { zh: '教督〔2017〕6号', en: 'evaluation of balanced compulsory education, 教督〔2017〕6号' },
  mark: 'M',
} as const;

/** 360, 2,000, 2,500 and 3,000 pupils; a caller with rule packs passes theirs instead. */
export const SCHOOL_SIZE_LIMITS: SchoolSizeLimits = {
  kindergarten: {
    pupils: 360,
    document: { zh: '《幼儿园工作规程》', en: 'Kindergarten work regulations' },
    mark: 'F',
  },
  singleStage: { pupils: 2000, ...BALANCED },
  multiStage: { pupils: 2500, ...BALANCED },
  senior: {
    pupils: 3000,
    document: { zh: '《“十四五”县域普通高中发展提升行动计划》', en: 'Action plan for county senior schools 2021-2025' },
    mark: 'F',
  },
};

const COMPULSORY: readonly Stage[] = ['primary', 'junior'];

/** The stages whose pupils are counted together against the size limit of a school, and that limit. */
export function sizeLimitOf(
  school: School,
  stage: Stage,
  limits: SchoolSizeLimits,
): { stages: readonly Stage[]; limit: SchoolSizeLimit } {
  if (stage === 'kindergarten' || stage === 'senior') return { stages: [stage], limit: limits[stage] };
  const isMultiStage = COMPULSORY.every((each) => school.stages.some((offer) => offer.stage === each));
  return isMultiStage
    ? { stages: COMPULSORY, limit: limits.multiStage }
    : { stages: [stage], limit: limits.singleStage };
}
