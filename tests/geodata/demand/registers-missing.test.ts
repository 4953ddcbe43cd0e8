import { demandOf } from '@xuetu/geodata/demand';
import { GRADES, type Grade, type Plan } from '@xuetu/geodata/model';
import { simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const STEADY = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 30]));
const SIX_OF_EACH_AGE = Object.fromEntries(Array.from({ length: 18 }, (_, age) => [age, 6]));
const NINE = { g1: 9, g2: 9, g3: 9, g4: 9, g5: 9, g6: 9 };

function childrenIn(plan: Plan, compoundId: string, grade: Grade, year: number): number {
  const { children, years } = demandOf(plan, plan);
  const compound = plan.compounds.findIndex(({ id }) => id === compoundId);
  return children[(compound * GRADES.length + GRADES.indexOf(grade)) * years.length + years.indexOf(year)]!;
}

describe('a compound without a register at a school whose other compounds have one', () => {
  const besides = (second: { households?: number }, first: { households?: number } = { households: 100 }) =>
    aPlan()
      .withSchool('凯瑞小学', { pupils: NINE })
      .withCatchment('凯瑞小学')
      .withCompound('在册苑', { areaId: '镇', children: SIX_OF_EACH_AGE, ...first })
      .withCompound('无册苑', { areaId: '镇', ...second })
      .withBirths('镇', STEADY)
      .build();

  it('starts with as many children for each household as they have', () => {
    const plan = besides({ households: 50 });
    expect(childrenIn(plan, '在册苑', 'g3', 2025)).toBeCloseTo(6, 9);
    expect(childrenIn(plan, '无册苑', 'g3', 2025)).toBeCloseTo(3, 9);
  });

  it('starts with as many as one of them where households are not counted', () => {
    expect(childrenIn(besides({}), '无册苑', 'g3', 2025)).toBeCloseTo(4.5, 9);
    expect(childrenIn(besides({ households: 50 }, {}), '无册苑', 'g3', 2025)).toBeCloseTo(4.5, 9);
  });

  it('starts with none where it has no households', () => {
    expect(childrenIn(besides({ households: 0 }), '无册苑', 'g3', 2025)).toBe(0);
    expect(childrenIn(besides({ households: 0 }), '在册苑', 'g3', 2025)).toBeCloseTo(9, 9);
  });

  it('has its part of a school that counted only its total', () => {
    const plan = besides({ households: 50 });
    const enrolment = [{ year: 2025, byStage: { primary: 54 } }];
    const total = { ...plan, schools: plan.schools.map((each) => ({ ...each, enrolment })) };
    expect(childrenIn(total, '无册苑', 'g3', 2025)).toBeCloseTo(3, 9);
    expect(simulatePlan(total, total).enrolment[0]).toBeCloseTo(54, 9);
  });
});

describe('births of an area where some compounds have a register', () => {
  /** 30 births a year; in each compound of 100 households six children of every age. */
  const area = (isRegistered: boolean[], households = 100) => {
    const builder = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 18, g2: 18, g3: 18, g4: 18, g5: 18, g6: 18 } })
      .withCatchment('凯瑞小学')
      .withBirths('镇', STEADY);
    for (const [i, registered] of isRegistered.entries()) {
      const words = { areaId: '镇', households: i === 0 ? households : 100 };
      builder.withCompound(`小区${i}`, registered ? { ...words, children: SIX_OF_EACH_AGE } : words);
    }
    return builder.build();
  };
  const g1In2035 = (plan: Plan) => plan.compounds.map(({ id }) => childrenIn(plan, id, 'g1', 2035));

  it('become as many children when a compound loses its register: births are not counted twice', () => {
    for (const child of g1In2035(area([true, true, true]))) expect(child).toBeCloseTo(6, 9);
    for (const child of g1In2035(area([false, true, true]))) expect(child).toBeCloseTo(6, 9);
    for (const child of g1In2035(area([false, false, true]))) expect(child).toBeCloseTo(6, 9);
  });

  it('come to a compound without a register by its households, not all of them', () => {
    const children = g1In2035(area([false, true, true], 50));
    const factor = 18 / 15;
    expect(children[0]).toBeCloseTo(3 * factor, 9);
    expect(children[1]).toBeCloseTo(6 * factor, 9);
  });

  it('come to none of its households twice where its school counted nobody', () => {
    const plan = area([false, true, true], 50);
    const unknown = { ...plan, schools: plan.schools.map((each) => ({ ...each, enrolment: [] })) };
    expect(childrenIn(unknown, '小区0', 'g1', 2035)).toBeCloseTo(3, 9);
    const nowhere = { ...plan, schools: [], catchments: [] };
    expect(childrenIn(nowhere, '小区0', 'g1', 2035)).toBeCloseTo(3, 9);
    expect(childrenIn(nowhere, '小区1', 'g1', 2035)).toBeCloseTo(6, 9);
  });

  it('are shared with all compounds of the district where the area of one is not known', () => {
    const plan = { ...area([false, true, true], 50), schools: [], catchments: [] };
    const { areaId: _, ...nowhere } = plan.compounds[0]!;
    const without = { ...plan, compounds: [nowhere, ...plan.compounds.slice(1)] };
    expect(childrenIn(without, '小区0', 'g1', 2035)).toBeCloseTo(3, 9);
    expect(childrenIn(without, '小区1', 'g1', 2035)).toBeCloseTo(6, 9);
  });

  it('are no more children by those who lose their register than their households would have at the others’ rate', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ perAge: fc.nat(9), households: fc.integer({ min: 1, max: 500 }) }), {
          minLength: 2,
          maxLength: 5,
        }),
        (compounds) => {
          const without = (registered: (i: number) => boolean) => {
            const builder = aPlan().withBirths('镇', STEADY);
            for (const [i, { perAge, households }] of compounds.entries()) {
              const children = Object.fromEntries(Array.from({ length: 18 }, (_, age) => [age, perAge]));
              builder.withCompound(`小区${i}`, {
                areaId: '镇',
                households,
                ...(registered(i) ? { children } : {}),
              });
            }
            return g1In2035(builder.build());
          };
          const [lost, ...others] = compounds;
          const children = others.reduce((sum, { perAge }) => sum + perAge, 0);
          fc.pre(children > 0);
          const living = others.reduce((sum, { households }) => sum + households, 0);
          const after = without((i) => i > 0);
          expect(after[0]).toBeCloseTo((lost!.households * children) / living, 6);
          for (const [i, { perAge }] of others.entries()) expect(after[i + 1]).toBeCloseTo(perAge, 6);
        },
      ),
      { numRuns: 50 },
    );
  });
});
