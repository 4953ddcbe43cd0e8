import type { Finding } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { compareTotals } from '../../../web/src/panels/compare-strip/compare-totals.ts';
import { peakShortage } from '../../../web/src/panels/shared/peak-shortage.ts';
import { aPlan } from '../../support/a-plan.ts';

test('the most seats short are those of the first worst year after the base year', () => {
  const years = [900, Number.NaN, 40, 70, 70].map((short, y) => ({ year: 2026 + y, short }));
  expect(peakShortage(years)).toEqual({ year: 2029, short: 70 });
  expect(peakShortage(years.slice(0, 2))).toBeUndefined();
  expect(peakShortage([])).toBeUndefined();
});

test('a comparison counts the rules broken in its stage and year, and no notes', () => {
  const plan = aPlan()
    .withSchool('凯瑞小学', { pupilsByStage: { primary: 120 } })
    .build();
  const finding = (year: number, severity: Finding['severity'], stage: Finding['stage'] = 'primary') =>
    ({
      rule: 'large-class',
      subject: { kind: 'school', id: 'x', name: '' },
      metric: 'largest-class',
      year,
      severity,
      stage,
    }) as Finding;
  const findings = [
    finding(2025, 'severe'),
    finding(2025, 'warning'),
    finding(2025, 'info'),
    finding(2026, 'severe'),
    finding(2025, 'severe', 'junior'),
  ];
  expect(compareTotals({ plan, results: simulatePlan(plan, plan), findings }, 'primary', 2025).findings).toBe(2);
});
