import { demandOf, housingPartOf } from '@xuetu/geodata/demand';
import { FIVE_FOUR, GRADES, type Grade, type Plan } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const FALLING = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, i < 10 ? 100 : 50]));

/** 1,000 dwellings handed over in 2026 with 0.12 primary pupils each; births halve from 2020 on. */
function newQuarter(yieldFollowsBirths: boolean, phases = [{ year: 2026, households: 1000 }]): Plan {
  return aPlan()
    .withSchool('凯瑞小学', { pupils: { g1: 60, g2: 60, g3: 60, g4: 60, g5: 60, g6: 60 } })
    .withSchool('第一高中', { stage: 'senior', pupils: { g10: 60, g11: 60, g12: 60 } })
    .withCatchment('凯瑞小学')
    .withCompound('新城', { phases })
    .withCompound('老城', { households: 2000 })
    .withBirths('镇', FALLING)
    .withAssumptions({ yieldFollowsBirths, housingYield: { default: { primary: [0.12], senior: [0.03] } } })
    .build();
}

function inNewQuarter(
  plan: Plan,
  year: number,
  grades: readonly Grade[] = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'],
): number {
  const { children, years } = demandOf(plan, plan);
  const at = (grade: Grade) => GRADES.indexOf(grade) * years.length + years.indexOf(year);
  return grades.reduce((sum, grade) => sum + children[at(grade)]!, 0);
}

describe('the children of new dwellings', () => {
  it('are as many as their yield says while the cohorts at school are those of the base year', () => {
    expect(inNewQuarter(newQuarter(false), 2033)).toBeCloseTo(120, 9);
    expect(inNewQuarter(newQuarter(true, [{ year: 2026, households: 1000 }]), 2026)).toBeCloseTo(
      (120 * (500 + 200 / 3)) / 600,
      9,
    );
  });

  it('are half as many once every grade holds a cohort of half the size: new quarters empty when births fall', () => {
    expect(inNewQuarter(newQuarter(true), 2033)).toBeCloseTo(60, 9);
    expect(inNewQuarter(newQuarter(false), 2040)).toBeCloseTo(120, 9);
  });

  it('are spread over the grades as the cohorts are: small ones below, large ones above', () => {
    const plan = newQuarter(true);
    expect(inNewQuarter(plan, 2028, ['g1'])).toBeCloseTo(10, 9);
    expect(inNewQuarter(plan, 2028, ['g3'])).toBeCloseTo((20 * 2) / 3, 9);
    expect(inNewQuarter(plan, 2028, ['g6'])).toBeCloseTo(20, 9);
    expect(inNewQuarter(plan, 2029, ['g2'])).toBeCloseTo(10, 9);
  });

  it('reach senior school only where its compounds are known', () => {
    const plan = newQuarter(false);
    const assigned: Plan = {
      ...plan,
      assignments: [{ compoundId: '新城', stage: 'senior', schools: [{ schoolId: '第一高中', share: 1 }] }],
    };
    expect(inNewQuarter(assigned, 2030, ['g10', 'g11', 'g12'])).toBeCloseTo(30, 9);
    expect(demandOf(assigned, assigned).planned).toContain('senior');
    expect(demandOf(plan, plan).planned).not.toContain('senior');
  });

  it('are told apart from those of standing dwellings', () => {
    for (const follows of [true, false]) {
      const plan = newQuarter(follows, [
        { year: 2020, households: 800 },
        { year: 2028, households: 500 },
        { year: 2030, households: -100 },
      ]);
      const before = newQuarter(follows, [
        { year: 2020, households: 800 },
        { year: 2030, households: -100 },
      ]);
      const part = housingPartOf(plan, plan);
      expect([...part.keys()]).toEqual([0]);
      const { children } = demandOf(plan, plan);
      const without = demandOf(before, before).children;
      for (const [at, pupils] of part.get(0)!.entries()) {
        expect(without[at]! + pupils).toBeCloseTo(children[at]!, 9);
      }
    }
  });

  it('are as many whatever grade system their school changes to: children change their stage, not their number', () => {
    const plan = newQuarter(true);
    const changing: Plan = {
      ...plan,
      schools: plan.schools.map((each) => ({ ...each, systemChanges: [{ year: 2028, system: FIVE_FOUR.id }] })),
    };
    expect(demandOf(changing, changing).children).toEqual(demandOf(plan, plan).children);
  });
});
