import type { Plan } from '@xuetu/geodata/model';
import { findingsOf, RULE_PACKS } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aBox, aPlan } from '../../support/a-plan.ts';

const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const SHANDONG = [RULE_PACKS['cn-shandong']!];

function rulesOf(plan: Plan): string[] {
  return findingsOf(plan, simulatePlan(plan, plan), SHANDONG)
    .filter((each) => each.year === 2025)
    .map((each) => each.rule);
}

describe('the service radius', () => {
  /** One degree of latitude at 36 degrees north is 110,959 m. */
  function livingAway(metres: number): Plan {
    return aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 10 } })
      .withSchool('远校', { at: [117.05, 36] })
      .withCatchment('凯瑞小学')
      .withCompound('山水居', { at: [117, 36 + metres / 110_959], children: { 5: 10, 6: 10 } })
      .withAssignment('山水居', '远校', { fromYear: 2028 })
      .withBirths('镇', BIRTHS)
      .build();
  }

  it.each([
    [498, []],
    [503, ['service-radius-primary']],
  ])('of a primary school in town at %i m in a straight line', (metres, rules) => {
    expect(rulesOf(livingAway(metres)).filter((rule) => rule.startsWith('service'))).toEqual(rules);
  });

  it('is told once for each school that a compound is sent to, not every year', () => {
    const plan = livingAway(615);
    const findings = findingsOf(plan, simulatePlan(plan, plan), SHANDONG).filter(
      (each) => each.subject.kind === 'compound',
    );
    expect(findings.map((each) => each.year)).toEqual([2025, 2028]);
    expect(findings[0]).toMatchObject({ severity: 'info', effectiveFrom: '2018' });
    expect(findings[0]?.sentence.zh).toMatch(
      /^山水居 2025年 小学到凯瑞小学 直线61\d米（步行约 61\d × 1.3 = \d{3}米），超过500米/,
    );
  });

  it.each([
    ['in a town', [116.9, 35.9, 117.1, 36.1], 600, ['service-radius-primary']],
    ['in a village', [116.8, 35.9, 116.9, 36.1], 2490, []],
    ['in a village', [116.8, 35.9, 116.9, 36.1], 2510, ['service-radius-country-primary']],
  ] as const)('of a compound %s (towns in %j) at %i m', (_, town, metres, rules) => {
    const plan = livingAway(metres);
    const landscape: Plan['landscape'] = [{ id: '镇', kind: 'town', shape: aBox([...town]) }];
    expect(rulesOf({ ...plan, landscape }).filter((rule) => rule.startsWith('service'))).toEqual(rules);
  });

  it('does not concern a compound without pupils', () => {
    const plan = livingAway(615);
    const empty = { ...plan, compounds: [{ ...plan.compounds[0]!, childrenByAge: {} }], schools: [plan.schools[1]!] };
    expect(rulesOf(empty)).toEqual([]);
  });
});
