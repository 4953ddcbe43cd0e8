import { demandOf } from '@xuetu/geodata/demand';
import { GRADES, type Plan } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const STEADY = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 30]));

function entrants(plan: Plan, compoundId: string, year: number): number {
  const { children, years } = demandOf(plan, plan);
  const compound = plan.compounds.findIndex(({ id }) => id === compoundId);
  return children[(compound * GRADES.length + GRADES.indexOf('g1')) * years.length + years.indexOf(year)]!;
}

describe('births of an area become children of its compounds', () => {
  it('by the children who live there now', () => {
    const plan = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 10, g2: 10, g3: 10 } })
      .withCatchment('凯瑞小学')
      .withCompound('多子苑', { areaId: '镇', children: { 6: 6, 7: 6, 8: 6 } })
      .withCompound('少子苑', { areaId: '镇', children: { 6: 4, 7: 4, 8: 4 } })
      .withBirths('镇', STEADY)
      .build();
    expect(entrants(plan, '多子苑', 2035)).toBeCloseTo(6, 9);
    expect(entrants(plan, '少子苑', 2035)).toBeCloseTo(4, 9);
  });

  it('by its households where a compound has neither register nor pupils, and take none from the others', () => {
    const plan = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 10, g2: 10, g3: 10 } })
      .withCompound('甲', { areaId: '镇', households: 600 })
      .withAssignment('甲', '凯瑞小学')
      .withCompound('乙', { areaId: '镇', households: 300 })
      .withBirths('镇', STEADY)
      .build();
    expect(entrants(plan, '甲', 2026)).toBeCloseTo(10, 9);
    expect(entrants(plan, '乙', 2026)).toBeCloseTo(5, 9);
  });

  it('one for one where nobody was counted in the whole area', () => {
    const plan = aPlan()
      .withCompound('甲', { areaId: '镇', households: 200 })
      .withCompound('乙', { areaId: '镇', households: 100 })
      .withBirths('镇', STEADY)
      .build();
    expect(entrants(plan, '甲', 2026)).toBeCloseTo(20, 9);
    expect(entrants(plan, '乙', 2026)).toBeCloseTo(10, 9);
  });

  it('none of a compound that is handed over only later: its children come with its dwellings', () => {
    const plan = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 10, g2: 10, g3: 10 } })
      .withCatchment('凯瑞小学')
      .withCompound('老城', { areaId: '镇' })
      .withCompound('新城', { areaId: '镇', phases: [{ year: 2030, households: 500 }] })
      .withBirths('镇', STEADY)
      .build();
    expect(entrants(plan, '老城', 2026)).toBeCloseTo(10, 9);
    expect(entrants(plan, '新城', 2026)).toBe(0);
  });

  it('in the vintage of the scenario: revised births are more, the children of each are fewer, the pupils are the same', () => {
    const builder = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 10, g2: 10, g3: 10 } })
      .withCatchment('凯瑞小学')
      .withCompound('甲', { areaId: '镇' })
      .withBirths('镇', STEADY)
      .withBirths('镇', Object.fromEntries(Object.keys(STEADY).map((year) => [year, 33])), 'revised');
    const base = builder.build();
    const published: Plan = { ...base, assumptions: { ...base.assumptions, birthsVintage: 'published' } };
    const { children } = demandOf(base, published);
    expect(Math.max(...children.map((each, at) => Math.abs(each - demandOf(base, base).children[at]!)))).toBeLessThan(
      1e-9,
    );
  });
});
