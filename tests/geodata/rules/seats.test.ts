import { FIVE_FOUR, type Plan } from '@xuetu/geodata/model';
import { type Finding, findingsOf, RULE_PACKS, type RulePack } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan, type SchoolWords } from '../../support/a-plan.ts';

const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const SEATS = [RULE_PACKS.seats!];

function found(plan: Plan, packs: RulePack[], year = 2025): Finding[] {
  return findingsOf(plan, simulatePlan(plan, plan), packs).filter((each) => each.year === year);
}

function schoolWith(words: SchoolWords): Plan {
  return aPlan().withSchool('凯瑞小学', words).withBirths('镇', BIRTHS).build();
}

function rulesOf(plan: Plan, packs: RulePack[], year = 2025): string[] {
  return found(plan, packs, year).map((each) => each.rule);
}

describe('seats', () => {
  const flat = (pupils: number) => ({ g1: 1, g2: pupils - 1 });

  it.each([
    [899, []],
    [900, ['near-capacity']],
    [1000, ['near-capacity']],
    [1001, ['over-capacity']],
  ])('of a school with 1,000: %i pupils', (pupils, rules) => {
    const plan = schoolWith({ seats: 1000, pupils: flat(pupils) });
    expect(found(plan, SEATS).map((each) => each.rule)).toEqual(rules);
  });

  it('are told as pupils ÷ seats', () => {
    const plan = schoolWith({ seats: 630, pupils: flat(662) });
    expect(found(plan, SEATS)[0]?.sentence.zh).toContain('在校生 662人 ÷ 学位 630个 = 105.1%，超过100%');
  });

  it.each([
    [89, []],
    [90, ['early-warning-yellow']],
    [99, ['early-warning-yellow']],
    [100, ['early-warning-red']],
  ])('for new pupils: %i for the 100 of one grade', (pupils, rules) => {
    const plan = schoolWith({ seats: 600, pupils: { g1: pupils } });
    expect(rulesOf(plan, SEATS)).toEqual(rules);
  });

  it('for new pupils are exact where the seats of one grade are no whole number: 96 ÷ (640 ÷ 6) is 90 %', () => {
    expect(rulesOf(schoolWith({ seats: 640, pupils: { g1: 96 } }), SEATS)).toEqual(['early-warning-yellow']);
  });

  it('for new pupils of a kindergarten are those of its youngest groups: 25 of 90, so 24 are near and 28 too many', () => {
    const ofYoungest = (k1: number) =>
      found(schoolWith({ stage: 'kindergarten', rooms: 3, pupils: { k1, k2: 30, k3: 30 } }), SEATS).filter(
        (each) => each.metric === 'intake-utilisation',
      );
    expect(ofYoungest(22)).toEqual([]);
    expect(ofYoungest(24)).toMatchObject([{ rule: 'early-warning-yellow', grade: 'k1', value: 0.96 }]);
    const [red] = ofYoungest(28);
    expect(red).toMatchObject({ rule: 'early-warning-red', grade: 'k1', value: 1.12 });
    expect(red?.sentence.zh).toContain('小班新生 28人 ÷ 小班学位 25个（90 × 25 ÷ (25 + 30 + 35)）= 112%，');
  });

  it('for new pupils are told with seats that divide as they are shown: 20 ÷ 16.7 would be 119.8 %', () => {
    const [red] = found(schoolWith({ seats: 100, pupils: { g1: 20 } }), SEATS);
    expect(red?.sentence.zh).toContain('一年级新生 20人 ÷ 每年级学位 16.67个（100 ÷ 6）= 120%');
  });

  it('for new pupils of a six-three junior school count g7, not its guests in g6 from five-four primaries', () => {
    const plan = aPlan()
      .withSchool('五四小学', { system: FIVE_FOUR.id, pupils: { g5: 10 } })
      .withSchool('六三初中', { stage: 'junior', seats: 300, pupils: { g6: 5, g7: 95, g8: 50, g9: 50 } })
      .withCatchment('五四小学')
      .withCatchment('六三初中', { stage: 'junior' })
      .withCompound('甲', { children: { 10: 10, 11: 5, 12: 95, 13: 50, 14: 50 } })
      .withBirths('镇', BIRTHS)
      .build();
    const [warning] = found(plan, SEATS).filter((each) => each.subject.id === '六三初中');
    expect(warning).toMatchObject({ rule: 'early-warning-yellow', grade: 'g7', value: 0.95 });
  });

  it('warn early for three years and not for four', () => {
    const plan = schoolWith({ seats: 60, pupils: { g1: 100, g2: 100, g3: 100 } });
    const years = findingsOf(plan, simulatePlan(plan, plan), SEATS)
      .filter((each) => each.rule === 'early-warning-red')
      .map((each) => each.year);
    expect(years).toEqual([2025, 2026, 2027, 2028]);
  });
});

describe('an early warning', () => {
  it('says how many years ahead it is', () => {
    const plan = schoolWith({ seats: 60, pupils: { g1: 100, g2: 100, g3: 100 } });
    const warnings = findingsOf(plan, simulatePlan(plan, plan), SEATS).filter(
      (each) => each.rule === 'early-warning-red',
    );
    expect(warnings[0]?.sentence.zh).toMatch(/^凯瑞小学 2025年 一年级新生/);
    expect(warnings[1]?.sentence.en).toMatch(/^凯瑞小学, 2026 \(1 year ahead\), grade 1 intake/);
    expect(warnings[3]?.sentence.zh).toMatch(/^凯瑞小学 2028年（3年后） 一年级新生/);
  });
});
