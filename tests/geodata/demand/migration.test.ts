import { demandOf, ledgerOf } from '@xuetu/geodata/demand';
import { GRADES, type Grade, type Plan } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const STEADY = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const TEN_OF_EACH_AGE = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, 10]));

/** Two areas alike: ten children of every age in each. */
function withMigration(migration: Record<string, number>): Plan {
  return aPlan()
    .withSchool('凯瑞小学', { pupils: { g1: 20, g2: 20, g3: 20, g4: 20, g5: 20, g6: 20 } })
    .withCatchment('凯瑞小学')
    .withCompound('东苑', { areaId: '东镇', children: TEN_OF_EACH_AGE })
    .withCompound('西苑', { areaId: '西镇', children: TEN_OF_EACH_AGE })
    .withBirths('东镇', STEADY)
    .withBirths('西镇', STEADY)
    .withAssumptions({ migration })
    .build();
}

function children(plan: Plan, compound: number, grade: Grade, year: number): number {
  const demand = demandOf(plan, plan);
  const Y = demand.years.length;
  return demand.children[(compound * GRADES.length + GRADES.indexOf(grade)) * Y + demand.years.indexOf(year)]!;
}

describe('families who move', () => {
  const plan = withMigration({ 东镇: -0.1, default: 0.05 });

  it('take a tenth of the children of every age with them each year', () => {
    expect(children(plan, 0, 'g4', 2025)).toBeCloseTo(10, 9);
    expect(children(plan, 0, 'g4', 2026)).toBeCloseTo(9, 9);
    expect(children(plan, 0, 'g4', 2027)).toBeCloseTo(8.1, 9);
  });

  it('take those who are not at school yet as well', () => {
    expect(children(plan, 0, 'g1', 2026)).toBeCloseTo(9, 9);
    expect(children(plan, 0, 'g1', 2028)).toBeCloseTo(7.29, 9);
  });

  it('take those born later in the six years before they enter', () => {
    expect(children(plan, 0, 'g1', 2035)).toBeCloseTo(10 * 0.9 ** 6, 9);
    expect(children(plan, 0, 'g1', 2040)).toBeCloseTo(10 * 0.9 ** 6, 9);
  });

  it('move by the rate of their own area, else by the default', () => {
    expect(children(plan, 1, 'g4', 2026)).toBeCloseTo(10.5, 9);
    expect(children(withMigration({ 东镇: -0.1 }), 1, 'g4', 2026)).toBeCloseTo(10, 9);
  });

  it('are a cause of their own in the ledger', () => {
    const [, first] = ledgerOf(plan, plan);
    const goingOn = 2 + 6;
    const entering = 2;
    expect(first!.migration).toBeCloseTo((goingOn + entering) * 10 * (-0.1 + 0.05), 9);
    expect(first!.progression).toBe(0);
    expect(first!.entered).toBeCloseTo(2 * entering * 10, 9);
  });

  it('leave boarders and children from other districts where they are', () => {
    const base = withMigration({ default: -0.1 });
    const school = { ...base.schools[0]!, outside: { primary: { boarders: 12 } } };
    const boarding: Plan = { ...base, schools: [school] };
    const [boarders] = demandOf(boarding, boarding).own;
    const Y = 16;
    expect(boarders!.pupils[GRADES.indexOf('g2') * Y + 1]).toBeCloseTo(2, 9);
  });
});
