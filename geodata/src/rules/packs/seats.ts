import { STAGES } from '../../model/index.ts';
import type { Rule, RulePack } from '../rule.ts';

const ours: Pick<Rule, 'scope' | 'document' | 'mark' | 'stages' | 'schools' | 'unit'> = {
  scope: { zh: '所有学校', en: 'all schools' },
  document: { zh: '系统约定：学位预警分级', en: 'product convention: seat warning levels' },
  mark: 'D',
  stages: [...STAGES],
  schools: 'all',
  unit: 'share',
};

/** Holds everywhere: more pupils than seats, and early warning by the seats for new pupils. */
export const SEATS: RulePack = {
  id: 'seats',
  version: '1',
  name: { zh: '学位', en: 'Seats' },
  standardClassSize: {},
  rules: [
    {
      id: 'over-capacity',
      name: { zh: '超容量', en: 'Over capacity' },
      metric: 'utilisation',
      breach: 'above',
      value: 1,
      severity: 'over',
      family: 'utilisation',
      ...ours,
    },
    {
      id: 'near-capacity',
      name: { zh: '学位紧张', en: 'Near capacity' },
      metric: 'utilisation',
      breach: 'at-least',
      value: 0.9,
      severity: 'warning',
      family: 'utilisation',
      ...ours,
    },
    {
      id: 'early-warning-red',
      name: { zh: '学位红色预警', en: 'Early warning, red' },
      metric: 'intake-utilisation',
      breach: 'at-least',
      value: 1,
      severity: 'over',
      family: 'early-warning',
      withinYears: 3,
      ...ours,
    },
    {
      id: 'early-warning-yellow',
      name: { zh: '学位黄色预警', en: 'Early warning, yellow' },
      metric: 'intake-utilisation',
      breach: 'at-least',
      value: 0.9,
      severity: 'warning',
      family: 'early-warning',
      withinYears: 3,
      ...ours,
    },
  ],
};
