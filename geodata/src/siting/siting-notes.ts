import type { LocalName, Stage } from '../model/index.ts';
import type { SolvedAlternative } from './answer/alternative-of.ts';
import type { P90Draw } from './views/p90-draw.ts';

/** The stages in sentences. */
export const STAGE_WORD: Record<Stage, LocalName> = {
  kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior' },
  senior: { zh: '高中', en: 'Senior' },
};

/** Said where a stage has seats for all. */
export function noShortageNote(stage: Stage, years: readonly number[], pupils: number, seats: number): LocalName {
  const { zh, en } = STAGE_WORD[stage];
  const span = years.length > 0 ? `${years[0]}–${years.at(-1)}` : '';
  return {
    zh: `${zh}没有缺口：${span} 年在校生最多 ${Math.round(pupils)} 人，学位 ${Math.round(seats)} 个，每所学校都够用。`,
    en: `${en}: no shortage. ${span}: at most ${Math.round(pupils)} pupils for ${Math.round(seats)} seats, enough at every school.`,
  };
}

/** Said where nobody knows how many pupils or seats there will be. */
export function noForecastNote(stage: Stage): LocalName {
  const { zh, en } = STAGE_WORD[stage];
  return {
    zh: `${zh}没有可用的预测（缺少分年级在校生、出生人口或学位数），无法判断缺口。`,
    en: `${en}: no forecast to work with (enrolment by grade, births or seats are missing), so no shortage can be told.`,
  };
}

/** Said where a stage has more candidate sites than are looked at. */
export function fewerSitesNote(stage: Stage, looked: number, all: number): LocalName {
  const { zh, en } = STAGE_WORD[stage];
  return {
    zh: `${zh}可用的候选地块有 ${all} 个，只研究其中 ${looked} 个（按学生分布分片，每片取用地、防护和步行总费用最低的一个）；目标值、下界和差距都只就这些地块而言。`,
    en: `${en}: of ${all} candidate sites ${looked} were looked at (one for each part of the district with as many pupils as the others, the cheapest by land, protection and walking); objective, bound and gap are about these only.`,
  };
}

/** Said where there is no stage of which anything is known. */
export const NO_FORECAST_NOTE: LocalName = {
  zh: '没有任何学段有可用的预测（缺少学校、小区、分年级在校生、出生人口或学位数），无法提出选址方案。',
  en: 'No stage has a forecast to work with (schools, compounds, enrolment by grade, births or seats are missing); there is nothing to propose.',
};

/** Said of a stage that pupils enter by choice or examination: what is assumed about who takes the added seats. */
export function pooledNote(stage: Stage, seatsShort: number): LocalName {
  const { zh, en } = STAGE_WORD[stage];
  return {
    zh: `${zh}最多缺 ${Math.round(seatsShort)} 个学位。这一学段不按学区招生：假定新增学位先满足本校超出的学生，其余按各校超出人数的比例接收，不计步行与调整。`,
    en: `${en} is short of up to ${Math.round(seatsShort)} seats and does not go by catchment: added seats are taken to serve their own school's surplus pupils first and then those of the other schools in proportion; walking and moving are not counted.`,
  };
}

/** Said where seats are short but nothing may be built or extended. */
export function noOptionNote(stage: Stage, seatsShort: number): LocalName {
  const { zh, en } = STAGE_WORD[stage];
  return {
    zh: `${zh}最多缺 ${Math.round(seatsShort)} 个学位，但没有可建的候选地块，也没有还能扩建的学校（需要学校的最大班数）。`,
    en: `${en} is short of up to ${Math.round(seatsShort)} seats, but there is no candidate site and no school that may grow (its maximum number of classes must be known).`,
  };
}

/** Said where the forecast ends before anything could be built. */
export const NO_YEARS_NOTE: LocalName = {
  zh: '预测期内没有任何建设能够完成，无法提出选址方案。',
  en: 'The forecast ends before anything could be built; there is nothing to propose.',
};

/** Said where the search was stopped before all alternatives were looked at. */
export const STOPPED_NOTE: LocalName = {
  zh: '计算已停止，只给出停止前得到的方案。',
  en: 'Stopped early: only the alternatives found until then are given.',
};

/** Said where the search was stopped before it had come to anything. */
export const STOPPED_EMPTY_NOTE: LocalName = {
  zh: '计算已停止，停止前还没有得到方案。',
  en: 'Stopped early, before any alternative was found.',
};

/** Said once where there are several: objectives under different weights are not to be compared. */
export const WEIGHTS_NOTE: LocalName = {
  zh: '各方案的目标值按各自的权重计算，不能直接比较；请比较费用、缺口、步行距离和调整人数。',
  en: 'Each objective is at the weights of its alternative and does not compare across them; compare cost, shortage, walking and pupils moved.',
};

/** Said where stages of a school share rooms. */
export const SHARED_ROOMS_NOTE: LocalName = {
  zh: '各学段共用的教室随人数调剂，选址计算时不计入任何学段的学位；方案实施后的模拟会计入。',
  en: 'Rooms that stages of a school share go where they are needed; the search counts them for none, the simulation of an answer does.',
};

/** Up to this part of its objective an answer may be regretted and still be called robust. */
const ROBUST = 0.05;

/** How far an alternative can be regretted, where that was asked and is little. */
export function regretNotes({
  alternative,
  regretWan,
}: Pick<SolvedAlternative, 'alternative' | 'regretWan'>): LocalName[] {
  if (regretWan === undefined || regretWan > Math.abs(alternative.objective) * ROBUST) return [];
  const { zh, en } = alternative.name;
  const most = Math.ceil(regretWan).toLocaleString('en-US');
  return [
    {
      zh: `“${zh}”的措施在各出生情景下都稳妥：无论走哪个情景，至多比该情景下的最优方案多花 ${most} 万元（已证明）。`,
      en: `"${en}" is robust: whichever births come, it costs at most ${most} x 10,000 CNY more than the best for them (proven).`,
    },
  ];
}

/** Part by which an alternative with further kinds of actions has to be cheaper than the first to be worth telling. */
const CHEAPER = 0.01;

/** Alternatives that may do more than the goal asks for, and cost less for that at the weights of the goal. */
export function furtherKindsNotes(found: readonly Pick<SolvedAlternative, 'alternative' | 'profile'>[]): LocalName[] {
  const wanOf = ({ views }: SolvedAlternative['alternative']) =>
    views.reduce((sum, { weight, objectiveWan }) => sum + weight * objectiveWan, 0);
  const [first] = found;
  return found.flatMap(({ alternative, profile }) => {
    const saves = first ? wanOf(first.alternative) - wanOf(alternative) : 0;
    if (!first || !(profile.births || profile.isReuse) || saves < wanOf(first.alternative) * CHEAPER) return [];
    const wan = Math.round(saves).toLocaleString('en-US');
    return [
      {
        zh: `“${alternative.name.zh}”用了目标没有点名的措施（临时班或转设），按同样权重合计比“${first.alternative.name.zh}”低 ${wan} 万元；要让其他方案也能用，请在措施类型中选上。`,
        en: `"${alternative.name.en}" uses kinds of actions that the goal does not name (temporary classes, conversions) and at the same weights costs ${wan} x 10,000 CNY less than "${first.alternative.name.en}"; name these kinds to allow them everywhere.`,
      },
    ];
  });
}

/** How many compounds walk farther than the goal allows, where nothing else could be done. */
export function stillFarNotes({
  alternative: { name },
  stillFar,
}: Pick<SolvedAlternative, 'alternative' | 'stillFar'>): LocalName[] {
  if (stillFar === 0) return [];
  return [
    {
      zh: `“${name.zh}”中仍有 ${stillFar} 个小区超过限定的步行距离：较近的学校受预算、地块或措施类型所限建不起来。`,
      en: `In "${name.en}" ${stillFar} compounds still walk farther than the limit: budget, sites or kinds of actions do not let a nearer school be built.`,
    },
  ];
}

/** Said where it was asked what new schools can do for walks, of a stage of which that cannot be told. */
export function noCoverageNote(stage: Stage): LocalName {
  const { zh, en } = STAGE_WORD[stage];
  return {
    zh: `${zh}算不出新校对就近入学的帮助：没有可用的候选地块、不按学区招生，或规则里没有服务半径。`,
    en: `${en}: what new schools can do for walks cannot be told; there are no sites, it does not go by catchment, or no rule sets a service radius.`,
  };
}

/** A gap above this many per cent says little about what is best. */
const WIDE_GAP_PERCENT = 5;

/** What an alternative leaves open: a wide gap, seats short after it, compounds that share several schools, large classes. */
export function leftOpenNotes({
  alternative,
  splitCompounds,
  largeClasses,
}: Pick<SolvedAlternative, 'alternative' | 'splitCompounds' | 'largeClasses'>): LocalName[] {
  const { name, shortage, gapPercent } = alternative;
  const worst = shortage.reduce((a, b) => (b.after > a.after ? b : a), shortage[0]!);
  const notes: LocalName[] = [];
  if (gapPercent > WIDE_GAP_PERCENT)
    notes.push({
      zh: `“${name.zh}”在时限内没有算完：目标值比已证明的下界高出其 ${gapPercent.toFixed(1)}%，可能还有好得多的方案；请延长时限或减少措施类型、学段。`,
      en: `"${name.en}" was not finished in time: its objective is ${gapPercent.toFixed(1)} % of itself above the proven bound, so a much better one may exist; allow more time, or fewer kinds of actions or stages.`,
    });
  if (worst.after > 0)
    notes.push({
      zh: `“${name.zh}”之后 ${worst.year} 年仍缺 ${Math.ceil(worst.after)} 个学位（原缺 ${Math.ceil(worst.before)} 个）。`,
      en: `"${name.en}" leaves ${Math.ceil(worst.after)} seats short in ${worst.year} (${Math.ceil(worst.before)} before).`,
    });
  if (splitCompounds > 0)
    notes.push({
      zh: `“${name.zh}”中有 ${splitCompounds} 个小区须由多所学校共同接收，否则学位不够。`,
      en: `In "${name.en}" ${splitCompounds} compounds go to several schools; seats do not suffice otherwise.`,
    });
  if (largeClasses) {
    const { year, before, after } = largeClasses;
    notes.push({
      zh: `“${name.zh}”按总学位计算，各年级人数不均：${year} 年仍有 ${after} 所学校出现大班额（现状 ${before} 所）。`,
      en: `"${name.en}" counts seats of all grades together; grades differ in size: in ${year} schools with large classes (大班额) number ${after} (${before} as things are).`,
    });
  }
  return notes;
}

/** Said where a goal asks for seats as short as in the ninetieth of a hundred draws: which draw stands for them. */
export function p90Note({ draw, seatsShort }: P90Draw, years: readonly number[]): LocalName {
  const short = Math.round(seatsShort).toLocaleString('en-US');
  const span = `${years[0]}–${years.at(-1)}`;
  return {
    zh: `按“需求偏多（P90）”求解：300 次抽样按现状缺的学位排序，取第 90 百分位附近最有代表性的一次（第 ${draw + 1} 次，${span} 年各学段最缺时合计缺 ${short} 个）。它是一种可能的未来，不是每个学段、每一年都多的最坏情形；仍会缺的概率、均值和 P90 见各方案的风险。`,
    en: `Solved for high demand (P90): of 300 draws by the seats short as things are, the most typical of those around the ninetieth per cent (draw ${draw + 1}; ${short} seats short in ${span}, each stage in its worst year). It is one possible future, not one that is worst in every stage and year; how likely seats stay short, mean and P90 stand with the risks of each alternative.`,
  };
}
