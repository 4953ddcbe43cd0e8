import type { Rule, RulePack } from '../rule.ts';
import { BALANCED, BALANCED_RULES } from './balanced.ts';
import { LARGE_CLASS_SHARES } from './large-class-share.ts';
import { SITE_RULES, WAY_RULES } from './site-and-way.ts';
import { SITE_SUITABILITY } from './where-schools-stand.ts';

const CLASS_SIZE = {
  metric: 'largest-class',
  unit: 'pupils/class',
  schools: 'all',
  family: 'class-size',
} satisfies Partial<Rule>;

const SCHOOL_CODE = {
  document: { zh: '《中小学校设计规范》', en: 'Code for design of school' },
  documentNo: 'GB 50099-2011 3.0.1',
  mark: 'F',
} satisfies Partial<Rule>;

const BULLETIN = {
  document: {
    zh: '全国教育事业发展统计公报（统计口径）',
    en: 'MOE statistical bulletin (threshold of the statistics)',
  },
  mark: 'F',
} satisfies Partial<Rule>;

const KINDERGARTEN = {
  document: { zh: '《幼儿园工作规程》', en: 'Kindergarten work regulations' },
  mark: 'F',
} satisfies Partial<Rule>;

/** Evaluation limits on school size; not to be merged with planning caps or with seats. */
const EVALUATION = {
  breach: 'above',
  unit: 'pupils',
  severity: 'severe',
  family: 'school-size',
} satisfies Partial<Rule>;

const SENIOR_PLAN = {
  scope: { zh: '普通高中（新建学校的规模）', en: 'senior schools (size of new ones)' },
  document: { zh: '《“十四五”县域普通高中发展提升行动计划》', en: 'Action plan for county senior schools 2021-2025' },
  mark: 'F',
} satisfies Partial<Rule>;

function kindergartenClass(
  id: string,
  value: number,
  groups: Rule['name'],
  scope: Rule['scope'],
  grades: Rule['grades'],
): Rule {
  return {
    id: `class-standard-${id}`,
    name: { zh: `超标准班额（${groups.zh}）`, en: `Class above standard (${groups.en})` },
    breach: 'above',
    value,
    stages: ['kindergarten'],
    grades,
    severity: 'warning',
    scope,
    ...CLASS_SIZE,
    ...KINDERGARTEN,
  };
}

const classSizeRules: Rule[] = [
  {
    id: 'class-standard-primary',
    name: { zh: '超标准班额', en: 'Class above standard' },
    breach: 'above',
    value: 45,
    stages: ['primary'],
    severity: 'warning',
    scope: { zh: '小学', en: 'primary' },
    ...CLASS_SIZE,
    ...SCHOOL_CODE,
  },
  {
    id: 'class-standard-secondary',
    name: { zh: '超标准班额', en: 'Class above standard' },
    breach: 'above',
    value: 50,
    stages: ['junior', 'senior'],
    severity: 'warning',
    scope: { zh: '初中、高中', en: 'junior and senior' },
    ...CLASS_SIZE,
    ...SCHOOL_CODE,
  },
  kindergartenClass(
    'k1',
    25,
    { zh: '小班', en: 'youngest group' },
    { zh: '幼儿园小班', en: 'kindergarten, youngest group' },
    ['k1'],
  ),
  kindergartenClass(
    'k2',
    30,
    { zh: '中班、混合班', en: 'middle or mixed group' },
    { zh: '幼儿园中班、混合班', en: 'kindergarten, middle or mixed group' },
    ['k2', 'mixed'],
  ),
  kindergartenClass(
    'k3',
    35,
    { zh: '大班', en: 'oldest group' },
    { zh: '幼儿园大班', en: 'kindergarten, oldest group' },
    ['k3'],
  ),
  {
    id: 'large-class',
    name: { zh: '大班额', en: 'Large class' },
    breach: 'at-least',
    value: 56,
    stages: ['primary', 'junior', 'senior'],
    severity: 'severe',
    scope: { zh: '中小学', en: 'primary, junior and senior' },
    ...CLASS_SIZE,
    ...BULLETIN,
  },
  {
    id: 'very-large-class',
    name: { zh: '超大班额', en: 'Very large class' },
    breach: 'at-least',
    value: 66,
    stages: ['primary', 'junior', 'senior'],
    severity: 'severe',
    scope: { zh: '中小学', en: 'primary, junior and senior' },
    ...CLASS_SIZE,
    ...BULLETIN,
  },
];

const schoolSizeRules: Rule[] = [
  {
    id: 'large-school-single-stage',
    name: { zh: '大校额', en: 'Oversized school' },
    metric: 'school-enrolment',
    value: 2000,
    stages: ['primary', 'junior'],
    schools: 'single-stage',
    ...EVALUATION,
    ...BALANCED,
    mark: 'M',
  },
  {
    id: 'large-school-multi-stage',
    name: { zh: '大校额（一贯制）', en: 'Oversized school (nine-year)' },
    metric: 'school-enrolment',
    value: 2500,
    stages: ['primary', 'junior'],
    schools: 'multi-stage',
    ...EVALUATION,
    ...BALANCED,
    mark: 'M',
  },
  {
    id: 'large-school-senior',
    name: { zh: '大校额（高中）', en: 'Oversized senior school' },
    metric: 'stage-enrolment',
    value: 3000,
    stages: ['senior'],
    schools: 'all',
    ...EVALUATION,
    ...SENIOR_PLAN,
  },
  {
    id: 'large-kindergarten',
    name: { zh: '幼儿园规模超限', en: 'Oversized kindergarten' },
    metric: 'stage-enrolment',
    value: 360,
    stages: ['kindergarten'],
    schools: 'all',
    scope: { zh: '幼儿园', en: 'kindergartens' },
    ...EVALUATION,
    ...KINDERGARTEN,
    severity: 'over',
  },
];

/** National limits on class size, school size, resources, site and way to school, and the small rural school. */
export const CN_NATIONAL: RulePack = {
  id: 'cn-national',
  version: '2026-2',
  name: { zh: '国家规则', en: 'National rules' },
  standardClassSize: { kindergarten: 30, primary: 45, junior: 50, senior: 50 },
  siteRules: [...SITE_SUITABILITY],
  rules: [
    ...classSizeRules,
    ...LARGE_CLASS_SHARES,
    ...schoolSizeRules,
    ...BALANCED_RULES,
    ...SITE_RULES,
    ...WAY_RULES,
    {
      id: 'small-school',
      name: { zh: '小规模学校', en: 'Small school' },
      metric: 'small-school',
      breach: 'below',
      value: 100,
      unit: 'pupils',
      stages: ['primary'],
      schools: 'single-stage',
      place: 'not-town',
      severity: 'info',
      family: 'small-school',
      scope: { zh: '村小学和教学点', en: 'village schools and teaching points' },
      document: {
        zh: '《关于全面加强乡村小规模学校和乡镇寄宿制学校建设的指导意见》',
        en: 'Guidance on small rural schools and township boarding schools',
      },
      effectiveFrom: '2018',
      mark: 'F',
    },
  ],
};
