import type { Rule } from '../rule.ts';

const DESIGN_CODE = {
  document: { zh: '《中小学校设计规范》', en: 'Code for design of school' },
  documentNo: 'GB 50099-2011',
  effectiveFrom: '2012',
  mark: 'F',
  scope: {
    zh: '主要教学用房外墙（此处按学校位置点量）；不足时应隔声',
    en: 'outer walls of teaching rooms (measured here from the point of the school); nearer ones need sound insulation',
  },
} satisfies Partial<Rule>;

/** Where a school stands. */
export const SITE_RULES: readonly Rule[] = [
  {
    id: 'site-railway',
    name: { zh: '距铁路过近', en: 'Too near a railway' },
    metric: 'railway-distance',
    breach: 'below',
    value: 300,
    unit: 'metres',
    stages: ['primary', 'junior', 'senior'],
    schools: 'all',
    severity: 'info',
    family: 'site-railway',
    ...DESIGN_CODE,
  },
  {
    id: 'site-arterial',
    name: { zh: '距主干路或快速路过近', en: 'Too near an arterial or expressway' },
    metric: 'arterial-distance',
    breach: 'below',
    value: 80,
    unit: 'metres',
    stages: ['primary', 'junior', 'senior'],
    schools: 'all',
    severity: 'info',
    family: 'site-arterial',
    ...DESIGN_CODE,
  },
];

/** How children get to school. */
export const WAY_RULES: readonly Rule[] = [
  {
    id: 'walking-time-primary',
    name: { zh: '低年级上学步行超过半小时', en: 'More than half an hour on foot for grades 1-3' },
    metric: 'walking-time',
    breach: 'above',
    value: 30,
    unit: 'minutes',
    stages: ['primary'],
    schools: 'all',
    place: 'not-town',
    severity: 'warning',
    family: 'walking-time',
    scope: {
      zh: '乡村小学一至三年级走读学生的路途时间，一般不超过半小时（原文未限定交通方式，此处按步行）',
      en: 'time on the way of day pupils of grades 1-3 in the country, as a rule within half an hour (by whatever means; here on foot)',
    },
    document: {
      zh: '《关于全面加强乡村小规模学校和乡镇寄宿制学校建设的指导意见》',
      en: 'Guidance on small rural schools and township boarding schools',
    },
    effectiveFrom: '2018',
    mark: 'F',
  },
  {
    id: 'no-way-on-foot-primary',
    name: { zh: '上学没有步行通路', en: 'No way to school on foot' },
    metric: 'ways-on-foot',
    breach: 'below',
    value: 1,
    unit: 'ways',
    stages: ['primary'],
    schools: 'all',
    severity: 'warning',
    family: 'ways-on-foot',
    scope: { zh: '小学走读学生', en: 'primary day pupils' },
    document: {
      zh: '系统约定：小学应能步行到达（依据道路数据）',
      en: 'product convention: a primary school can be reached on foot (by the street data)',
    },
    mark: 'D',
  },
  {
    id: 'unguarded-crossing-primary',
    name: { zh: '上学横穿无防护主干路', en: 'Way to school across an unguarded arterial' },
    metric: 'unguarded-crossings',
    breach: 'at-least',
    value: 1,
    unit: 'crossings',
    stages: ['primary'],
    schools: 'all',
    severity: 'info',
    family: 'safe-crossing',
    scope: { zh: '小学走读学生（软性要求）', en: 'primary day pupils (a soft requirement)' },
    document: {
      zh: 'GBJ 99-86“学生上学不应穿越城镇干道”（已废止）；现行《城市居住区规划设计标准》要求安全过街措施',
      en: 'GBJ 99-86, pupils should not cross arterials (superseded); the current standard of residential areas asks for safe crossings',
    },
    documentNo: 'GB 50180-2018',
    effectiveFrom: '2018',
    mark: 'M',
  },
];
