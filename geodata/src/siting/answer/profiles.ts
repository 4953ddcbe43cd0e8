import type { LocalName, Stage } from '../../model/index.ts';
import type { SitingWeights } from '../cost/weights.ts';
import { STAGE_WORD } from '../siting-notes.ts';
import type { Weighing } from '../views/weighed-costs.ts';
import type { Coverage } from './proposal.ts';

/** One way to look at the same question: what matters more, or what is not allowed. */
export interface SitingProfile {
  id: string;
  name: LocalName;
  rationale: LocalName;
  weights: SitingWeights;
  /** Makes do with the schools that stand: no site is built on, and their rooms may be converted and bridged with temporary classes. */
  isReuse?: boolean;
  /** Sites and schools, by id, where nothing is done. */
  without?: string[];
  /** New schools of a stage stand on all of these sites, and on no other. */
  sites?: { stage: Stage; siteIds: readonly string[] }[];
  /** All one-off cost together, in 万元. */
  budgetWan?: number;
  /** Births scenario, by id, for which it is solved; left out: that of the plan. */
  births?: string;
  /** Where it comes to the sites of an earlier alternative, what it would do on others is told too. */
  isToldElsewhere?: boolean;
  /** How all births scenarios are weighed in one model; left out: it is solved for one. */
  weighing?: Weighing;
}

/** How much more walking and moving count where they are what matters. */
const WALKING_FACTOR = 5;
const MOVING_FACTOR = 10;
/** The same of empty seats where births are few: a building stands for fifty years, of which the forecast sees fifteen. */
const EMPTY_FACTOR = 10;
/** Part of the cost of the first alternative that the one within a budget may spend. */
const BUDGET_SHARE = 0.7;

/** The alternative that every proposal begins with. */
export function lowestCost(weights: SitingWeights, weighing?: Weighing): SitingProfile {
  return withWeighing(
    {
      id: 'lowest-cost',
      name: { zh: '综合代价最低', en: 'Lowest total cost' },
      rationale: {
        zh: '各项费用与步行、调整就读、空余学位按给定权重合计最低。',
        en: 'All costs, walking, moved pupils and empty seats at the weights given add up to the least.',
      },
      weights,
    },
    weighing,
  );
}

/** Sites that the first alternative uses and others could stand in for, or where it uses no site the schools at which it acts, by id. */
export interface Replaceable {
  sites: string[];
  schools: string[];
}

/** The alternatives looked for after the first one, in this order; one that comes to the same actions as an earlier one is dropped. */
export function furtherProfiles(
  weights: SitingWeights,
  first: { costWan: number } & Replaceable,
  { fewestBirths, weighing, isUncertain }: BirthsTerms,
): SitingProfile[] {
  const alike = (profile: SitingProfile) => withWeighing(profile, weighing);
  return [
    alike(shortestWalks(weights)),
    alike(fewestMoved(weights)),
    alike(noNewLand(weights)),
    ...(fewestBirths ? [forFewBirths(weights, fewestBirths)] : []),
    ...(first.costWan > 0 ? [alike(withinBudget(weights, Math.floor(first.costWan * BUDGET_SHARE)))] : []),
    ...(isUncertain && weighing !== 'regret' ? [leastRegret(weights)] : []),
    ...(first.sites.length + first.schools.length > 0 ? [alike(elsewhere(weights, first))] : []),
  ];
}

/** What is asked of births. */
export interface BirthsTerms {
  /** The scenario with fewest, where that is not the one of the plan. */
  fewestBirths?: { id: string; name: LocalName };
  weighing?: Weighing;
  /** Whether there are several scenarios. */
  isUncertain: boolean;
}

function withWeighing(profile: SitingProfile, weighing: Weighing | undefined): SitingProfile {
  if (!weighing) return profile;
  const said =
    weighing === 'expected'
      ? { zh: '各出生情景按其概率加权；', en: 'Births scenarios are weighed by how likely they are. ' }
      : {
          zh: '无论出生走哪个情景，比该情景下的最优方案多花得最少；',
          en: 'Whichever births come, it costs least more than the best for them. ',
        };
  const { zh, en } = profile.rationale;
  return { ...profile, weighing, rationale: { zh: `${said.zh}${zh}`, en: `${said.en}${en}` } };
}

function leastRegret(weights: SitingWeights): SitingProfile {
  return {
    id: 'most-robust',
    name: { zh: '各出生情景下最稳妥', en: 'Robust to all births' },
    rationale: {
      zh: '所有出生情景放在一个模型里求解：建什么对各情景都一样，学区可随情景调整；无论走哪个情景，比该情景下的最优方案多花得最少（最大遗憾值最小）。',
      en: 'All births scenarios are solved in one model: what is built is the same in all, catchments may follow the births. Whichever comes, it costs least more than the best for it (minimax regret).',
    },
    weights,
    weighing: 'regret',
  };
}

function shortestWalks(weights: SitingWeights): SitingProfile {
  return {
    id: 'shortest-walks',
    name: { zh: '步行最短', en: 'Shortest walks' },
    rationale: {
      zh: `步行距离按给定权重的 ${WALKING_FACTOR} 倍计，愿意为就近入学多花建设费。`,
      en: `Walking counts ${WALKING_FACTOR} times its weight: pays more building for schools that are nearer.`,
    },
    weights: { ...weights, walkingWanPerPupilKmYear: weights.walkingWanPerPupilKmYear * WALKING_FACTOR },
  };
}

function fewestMoved(weights: SitingWeights): SitingProfile {
  return {
    id: 'fewest-moved',
    name: { zh: '调整学生最少', en: 'Fewest children moved' },
    rationale: {
      zh: `每名学生换校按给定权重的 ${MOVING_FACTOR} 倍计，尽量让孩子留在现在的学校。`,
      en: `A changed school counts ${MOVING_FACTOR} times its weight: children stay where they are as far as possible.`,
    },
    weights: { ...weights, movingWanPerPupil: weights.movingWanPerPupil * MOVING_FACTOR },
  };
}

function noNewLand(weights: SitingWeights): SitingProfile {
  return {
    id: 'no-new-land',
    name: { zh: '不用新地', en: 'No new land' },
    rationale: {
      zh: '只利用现有学校：扩建、把空余教室转给缺学位的学段、高峰用临时班过渡，并调整学区；不占用候选地块。',
      en: 'Makes do with the schools that stand: extends them, gives empty rooms to the stage that lacks seats, bridges the peak with temporary classes and moves compounds; no candidate site is used.',
    },
    weights,
    isReuse: true,
  };
}

function forFewBirths(weights: SitingWeights, { id, name }: { id: string; name: LocalName }): SitingProfile {
  return {
    id: 'low-births',
    name: { zh: '为少子化而建', en: 'Built for low births' },
    rationale: {
      zh: `按出生最少的情景（${name.zh}）求解，空余学位按给定权重的 ${EMPTY_FACTOR} 倍计：房子比预测期用得久，先用足现有学位，高峰可用临时班过渡，只建那时也用得上的；其他情景下还缺多少见各情景结果。`,
      en: `Solved for the scenario with fewest births (${name.en}), with empty seats at ${EMPTY_FACTOR} times their weight, since buildings outlast the forecast: fills the seats there are, bridges the peak with temporary classes and builds only what is used even then. What is short under the other scenarios stands with their outcomes.`,
    },
    weights: { ...weights, emptyWanPerSeatYear: weights.emptyWanPerSeatYear * EMPTY_FACTOR },
    births: id,
    isToldElsewhere: true,
  };
}

/** The same in other places: sites that it does without, and what that costs more, found and at least, in per cent. */
export function onOtherSitesProfile(
  profile: SitingProfile,
  { sites, percent, leastPercent }: { sites: readonly string[]; percent: number; leastPercent: number },
): SitingProfile {
  const [more, least] = [percent, leastPercent].map((each) => each.toFixed(2));
  const { name, rationale } = profile;
  return {
    ...profile,
    id: `${profile.id}-elsewhere`,
    name: { zh: `${name.zh}（另选地块）`, en: `${name.en}, on other sites` },
    rationale: {
      zh: `“${name.zh}”与前面的方案用了相同的地块；不用其中的 ${sites.join('、')} 时最省的做法是这样，按同样的目标贵 ${more}%（已证明至少贵 ${least}%）。${rationale.zh}`,
      en: `"${name.en}" comes to the sites of an earlier alternative; without ${sites.join(', ')} this is the cheapest, dearer by ${more} % in the same terms (proven: at least ${least} %). ${rationale.en}`,
    },
  };
}

/** The alternative that brings most children within the service radius with so many new schools. */
export function mostCovered(weights: SitingWeights, coverage: readonly Coverage[]): SitingProfile {
  const told = coverage.map(({ newSchools, pupils, covered, coveredAtMost, stage }) => ({
    zh: `${STAGE_WORD[stage].zh} ${newSchools} 所新校，${amount(pupils)} 名中 ${amount(covered)} 名（已证明最多 ${amount(coveredAtMost)} 名）`,
    en: `${STAGE_WORD[stage].en.toLowerCase()}: ${newSchools} new, ${amount(covered)} of ${amount(pupils)} (proven: at most ${amount(coveredAtMost)})`,
  }));
  return {
    id: 'most-covered',
    name: { zh: '就近覆盖最多', en: 'Most within reach' },
    rationale: {
      zh: `新校建在使服务半径内孩子最多的地块上，不论费用：${told.map(({ zh }) => zh).join('；')}。其余按给定权重最省。`,
      en: `New schools stand where most children come to be within the service radius, whatever that costs: ${told.map(({ en }) => en).join('; ')}. All else costs least at the weights given.`,
    },
    weights,
    sites: coverage.map(({ stage, siteIds }) => ({ stage, siteIds })),
  };
}

function withinBudget(weights: SitingWeights, budgetWan: number): SitingProfile {
  const percent = Math.round(BUDGET_SHARE * 100);
  return {
    id: 'within-budget',
    name: { zh: `投资不超过${percent}%`, en: `Within ${percent} % of the cost` },
    rationale: {
      zh: `一次性投资不超过首选方案的 ${percent}%，即 ${amount(budgetWan)} 万元，看能解决多少缺口。`,
      en: `One-off cost is at most ${percent} % of the first alternative's, ${amount(budgetWan)} x 10,000 CNY, to see how much of the shortage that removes.`,
    },
    weights,
    budgetWan,
  };
}

function elsewhere(weights: SitingWeights, { sites, schools }: Replaceable): SitingProfile {
  const what =
    sites.length > 0
      ? { zh: '有替代的候选地块', en: 'the sites that others can stand in for' }
      : { zh: '学校扩建等措施', en: 'what is done at the schools' };
  return {
    id: 'other-sites',
    name: { zh: '另选位置', en: 'Other places' },
    rationale: {
      zh: `不使用首选方案的${what.zh}，看还有什么办法。`,
      en: `Leaves out ${what.en} of the first alternative, to see what else would do.`,
    },
    weights,
    without: sites.length > 0 ? sites : schools,
  };
}

function amount(wan: number): string {
  return Math.round(wan).toLocaleString('en-US');
}
