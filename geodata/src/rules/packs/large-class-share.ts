import type { Rule } from '../rule.ts';

function target(id: string, name: Rule['name'], classFrom: number, value: number): Rule {
  return {
    id,
    name,
    metric: 'large-class-share',
    classFrom,
    breach: 'above',
    value,
    unit: 'share',
    stages: ['primary', 'junior'],
    schools: 'all',
    severity: 'over',
    family: id,
    scope: { zh: '区域内义务教育班级', en: 'classes of compulsory education in the district' },
    document: { zh: '消除大班额目标（“基本消除”）', en: 'national targets on large classes ("basically eliminated")' },
    mark: 'F',
  };
}

/** 超大班额 was to be at most 2 % of classes by the end of 2018, 大班额 at most 5 % by the end of 2020. */
export const LARGE_CLASS_SHARES: readonly Rule[] = [
  {
    ...target('large-class-share', { zh: '大班额比例超限', en: 'Too many large classes' }, 56, 0.05),
    effectiveFrom: '2020',
  },
  {
    ...target('very-large-class-share', { zh: '超大班额比例超限', en: 'Too many very large classes' }, 66, 0.02),
    effectiveFrom: '2018',
  },
];
