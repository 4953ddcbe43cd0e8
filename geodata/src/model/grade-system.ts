import { z } from 'zod';
import { Grade } from './grade.ts';
import { LocalName } from './local-name.ts';
import { Stage } from './stage.ts';

/**
 * 学制: how a school maps grades to stages, as data, per school, because 六三 and 五四 stand side by side.
 * `entryAge` is the age in full years at the age cut on which a child enters g1 (China: 6 on 31 August).
 * `entryCohort` says which births enter g1 in year t: a share of the births of year t - lag
 * (China, calendar-year births: 1/3 of t-7 and 2/3 of t-6). Shares add up to 1.
 */
export const GradeSystem = z.object({
  id: z.string().min(1),
  name: LocalName,
  stages: z.partialRecord(Stage, z.array(Grade)),
  entryAge: z.number().int().min(3).max(8),
  entryCohort: z.array(z.object({ lag: z.number().int().min(3).max(9), share: z.number().min(0).max(1) })).min(1),
});
export type GradeSystem = z.infer<typeof GradeSystem>;

const chinaEntry = {
  entryAge: 6,
  entryCohort: [
    { lag: 7, share: 1 / 3 },
    { lag: 6, share: 2 / 3 },
  ],
};

/** 六三制: six primary and three junior grades, the default in Shandong. */
export const SIX_THREE: GradeSystem = {
  id: '63',
  name: { zh: '六三制', en: '6+3' },
  stages: {
    kindergarten: ['k1', 'k2', 'k3'],
    primary: ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'],
    junior: ['g7', 'g8', 'g9'],
    senior: ['g10', 'g11', 'g12'],
  },
  ...chinaEntry,
};

/** 五四制: five primary and four junior grades, in Zibo, Yantai, Weihai and others. */
export const FIVE_FOUR: GradeSystem = {
  id: '54',
  name: { zh: '五四制', en: '5+4' },
  stages: {
    kindergarten: ['k1', 'k2', 'k3'],
    primary: ['g1', 'g2', 'g3', 'g4', 'g5'],
    junior: ['g6', 'g7', 'g8', 'g9'],
    senior: ['g10', 'g11', 'g12'],
  },
  ...chinaEntry,
};

/** The systems every district knows without naming them in its import config. */
export const BUILT_IN_GRADE_SYSTEMS: readonly GradeSystem[] = [SIX_THREE, FIVE_FOUR];
