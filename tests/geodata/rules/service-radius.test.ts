import type { Plan, Position } from '@xuetu/geodata/model';
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

function kindergartenRadius() {
  const rules = SHANDONG[0]!.rules.filter(({ id }) => id === 'service-radius-kindergarten');
  return { ...SHANDONG[0]!, rules: rules.map((rule) => ({ ...rule, stages: ['primary' as const] })) };
}

function aBarrier(...coordinates: Position[]): Plan['landscape'][number] {
  return { id: '铁路', kind: 'railway', shape: { type: 'LineString', coordinates } };
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

  it('names the walk whose printed factors multiply: 349 m × 1.3 = 453.7 m are 454 m', () => {
    const near = livingAway(349.05);
    const [finding] = findingsOf(near, simulatePlan(near, near), [kindergartenRadius()]);
    expect(finding?.sentence.zh).toContain('直线349米（步行约 349 × 1.3 = 454米），超过300米');
  });

  it('names the walk along the streets where there are some, and says where no way leads', () => {
    const plan = livingAway(615);
    const home: Position = [117, 36 + 615 / 110_959];
    const east = 117 + 1000 / 90_166;
    const said = (road: Position[], landscape: Plan['landscape'] = []) => {
      const streets: Plan['streets'] = [{ id: '路', class: 'local', shape: { type: 'LineString', coordinates: road } }];
      const onFoot = { ...plan, streets, landscape };
      return findingsOf(onFoot, simulatePlan(onFoot, onFoot), SHANDONG)[0]?.sentence.zh;
    };
    // 1,000 m west, 615 m south and 1,000 m back.
    expect(said([[117, 36], [east, 36], [east, home[1]], home])).toMatch(
      /直线615米（沿道路步行约 261\d米），超过500米/,
    );
    const railway = aBarrier([116.9, 36.003], [117.1, 36.003]);
    expect(said([[117, 36], home], [railway])).toContain('直线615米（没有可以步行的路），超过500米');
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
