import type { LocalName, Plan } from '@xuetu/geodata/model';
import type { ActionPattern, SitingGoal } from '@xuetu/geodata/siting';
import { Failure } from '../http/failure.ts';

/** One thing that a goal says and that does not fit the plan. */
interface Misfit extends LocalName {
  field: string;
}

/** Names told in one message at most, and fields told at most. */
const MOST_NAMES = 5;
const MOST_FIELDS = 20;
/** Probabilities written with two decimals may miss 1 by so much. */
const ROUNDING = 0.02;

/** Refuses (400) a goal that speaks of schools, sites, compounds or births scenarios that the plan does not have, or contradicts itself. */
export function refuseUnknownNames(goal: SitingGoal, plan: Plan): void {
  const misfits = [
    ...patternMisfits(goal, plan),
    ...lockMisfits(goal, plan),
    ...birthsMisfits(goal, plan),
    ...yearMisfits(goal),
  ];
  if (misfits.length === 0) return;
  const fields = misfits.slice(0, MOST_FIELDS);
  throw new Failure(
    400,
    'invalid-request',
    {
      zh: `请求有误：${fields.map(({ zh }) => zh).join('；')}`,
      en: `The request is not valid: ${fields.map(({ en }) => en).join('; ')}`,
    },
    { fields: fields.map(({ field, zh, en }) => ({ field, zh, en })) },
  );
}

const KINDS = {
  school: { zh: '学校', en: 'school' },
  site: { zh: '候选地块', en: 'candidate site' },
  compound: { zh: '小区', en: 'compound' },
  births: { zh: '出生情景', en: 'births scenario' },
} as const;

function patternMisfits({ required = [], forbidden = [] }: SitingGoal, plan: Plan): Misfit[] {
  const schools = idsOf(plan.schools);
  const sites = idsOf(plan.sites);
  const of = (patterns: readonly ActionPattern[], list: string) =>
    patterns.flatMap(({ siteId, schoolId }, at) => [
      ...unknown('site', sites, siteId === undefined ? [] : [siteId], `goal.${list}.${at}.siteId`),
      ...unknown('school', schools, schoolId === undefined ? [] : [schoolId], `goal.${list}.${at}.schoolId`),
    ]);
  return [...of(required, 'required'), ...of(forbidden, 'forbidden')];
}

function lockMisfits({ lock = {} }: SitingGoal, plan: Plan): Misfit[] {
  return [
    ...unknown('compound', idsOf(plan.compounds), lock.compoundIds ?? [], 'goal.lock.compoundIds'),
    ...unknown('school', idsOf(plan.schools), lock.schoolIds ?? [], 'goal.lock.schoolIds'),
  ];
}

function birthsMisfits({ births, weighBirths }: SitingGoal, plan: Plan): Misfit[] {
  if (!births) return weighBirths === 'expected' ? [UNWEIGHED] : [];
  const misfits = unknown('births', idsOf(plan.assumptions.birthsScenarios), Object.keys(births), 'goal.births');
  const sum = Object.values(births).reduce((total, each) => total + each, 0);
  if (Math.abs(sum - 1) <= ROUNDING) return misfits;
  const told = Number(sum.toFixed(3));
  const wrong = {
    field: 'goal.births',
    zh: `各出生情景的概率之和须为 1，现在是 ${told}`,
    en: `the probabilities of the births scenarios must add up to 1; they add up to ${told}`,
  };
  return [...misfits, wrong];
}

const UNWEIGHED: Misfit = {
  field: 'goal.weighBirths',
  zh: '按期望值加权须给出各出生情景的概率 (goal.births)',
  en: 'an expected value needs how likely each births scenario is (goal.births)',
};

function yearMisfits({ budgetByYear = [] }: SitingGoal): Misfit[] {
  const years = budgetByYear.map(({ year }) => year);
  const twice = [...new Set(years.filter((year, at) => years.indexOf(year) !== at))];
  return twice.map((year) => ({
    field: 'goal.budgetByYear',
    zh: `${year} 年的预算给了两次`,
    en: `the budget of ${year} is given twice`,
  }));
}

function idsOf(items: readonly { id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}

function unknown(kind: keyof typeof KINDS, known: Set<string>, ids: readonly string[], field: string): Misfit[] {
  const absent = [...new Set(ids.filter((id) => !known.has(id)))];
  if (absent.length === 0) return [];
  const more = absent.length > MOST_NAMES;
  const names = absent.slice(0, MOST_NAMES);
  const { zh, en } = KINDS[kind];
  return [
    {
      field,
      zh: `没有${zh}${names.map((id) => `“${id}”`).join('、')}${more ? ` 等 ${absent.length} 个` : ''}`,
      en: `there is no ${en} ${names.map((id) => `"${id}"`).join(', ')}${more ? ` and ${absent.length - MOST_NAMES} more` : ''}`,
    },
  ];
}
