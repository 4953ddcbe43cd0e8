import type { LocalName } from '../model/index.ts';
import { DEFAULT_WEIGHTS, type SitingWeights } from './weights.ts';

/** One way to look at the same question: what matters more, or what is not allowed. */
export interface SitingProfile {
  id: string;
  name: LocalName;
  rationale: LocalName;
  weights: SitingWeights;
  /** Sites may be built on. */
  buildsOnSites: boolean;
  /** Sites and schools, by id, where nothing is built. */
  without?: string[];
}

/** The alternatives that a proposal looks for, in this order; one that comes to the same actions as an earlier one is dropped. */
export const SITING_PROFILES: readonly SitingProfile[] = [
  {
    id: 'lowest-cost',
    name: { zh: '综合代价最低', en: 'Lowest total cost' },
    rationale: {
      zh: '建设费、用地费、步行、调整就读按标准权重合计最低。',
      en: 'Building, land, walking and moved pupils at the standard weights add up to the least.',
    },
    weights: DEFAULT_WEIGHTS,
    buildsOnSites: true,
  },
  {
    id: 'shortest-walks',
    name: { zh: '步行最短', en: 'Shortest walks' },
    rationale: {
      zh: '步行距离按标准权重的 5 倍计，愿意为就近入学多花建设费。',
      en: 'Walking counts five times the standard weight: pays more building for schools that are nearer.',
    },
    weights: { ...DEFAULT_WEIGHTS, walkingWanPerPupilKmYear: DEFAULT_WEIGHTS.walkingWanPerPupilKmYear * 5 },
    buildsOnSites: true,
  },
  {
    id: 'no-new-land',
    name: { zh: '不用新地', en: 'No new land' },
    rationale: {
      zh: '只扩建现有学校并调整学区，不占用候选地块。',
      en: 'Extends schools that stand and moves compounds between them; no candidate site is used.',
    },
    weights: DEFAULT_WEIGHTS,
    buildsOnSites: false,
  },
  {
    id: 'fewest-moved',
    name: { zh: '调整学生最少', en: 'Fewest children moved' },
    rationale: {
      zh: '每名学生换校按标准权重的 10 倍计，尽量让孩子留在现在的学校。',
      en: 'A changed school counts ten times the standard weight: children stay where they are as far as possible.',
    },
    weights: { ...DEFAULT_WEIGHTS, movingWanPerPupil: DEFAULT_WEIGHTS.movingWanPerPupil * 10 },
    buildsOnSites: true,
  },
];

/** Another answer where all the profiles came to the same: one that leaves out what the first one uses. */
export function withoutProfile(ids: string[]): SitingProfile {
  return {
    id: 'other-places',
    name: { zh: '另选位置', en: 'Other places' },
    rationale: {
      zh: '不使用首选方案的地块和扩建学校，看还有什么办法。',
      en: 'Leaves out the sites and extensions of the first alternative, to see what else would do.',
    },
    weights: DEFAULT_WEIGHTS,
    buildsOnSites: true,
    without: ids,
  };
}
