import type { Plan } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { numbersAt, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));

/** Two schools share one catchment (多校划片); each counted its own pupils. */
const shared = aPlan()
  .withSchool('东校', { rooms: 30, pupils: { g1: 90, g2: 60, g3: 30 } })
  .withSchool('西校', { rooms: 10, pupils: { g1: 10, g2: 40, g3: 70 } })
  .withCatchment(['东校', '西校'])
  .withCompound('甲', { children: { 5: 40, 6: 50, 7: 50, 8: 50 } })
  .withCompound('乙', { children: { 5: 40, 6: 50, 7: 50, 8: 50 } })
  .withBirths('镇', BIRTHS)
  .build();

describe('schools that share a catchment', () => {
  const results = simulatePlan(shared, shared);

  it('start from exactly what each of them counted', () => {
    expect(numbersAt(results, '东校', 'primary', 2025)?.enrolment).toBe(180);
    expect(numbersAt(results, '西校', 'primary', 2025)?.enrolment).toBe(120);
  });

  it('keep the children they have and share those who enter by seats', () => {
    expect(numbersAt(results, '东校', 'primary', 2026)?.enrolment).toBeCloseTo(180 + 60, 6);
    expect(numbersAt(results, '西校', 'primary', 2026)?.enrolment).toBeCloseTo(120 + 20, 6);
  });

  it('take back all of the compound when the other closes', () => {
    const alone = applyEdit(shared, {
      label: '撤并',
      putSchools: [{ ...shared.schools.find(({ id }) => id === '西校')!, closedFrom: 2026 }],
    });
    const after = simulatePlan(shared, alone);
    expect(numbersAt(after, '东校', 'primary', 2026)?.enrolment).toBeCloseTo(380, 6);
    expect(numbersAt(after, '西校', 'primary', 2026)).toMatchObject({ enrolment: 0, seats: 0, classes: 0 });
  });
});

describe('a school that opens in a scenario', () => {
  const opened = applyEdit(shared, {
    label: '新建',
    putSchools: [{ ...shared.schools[0]!, id: '新校', name: '新校', openFrom: 2027, enrolment: [] }],
    putAssignments: [{ compoundId: '甲', stage: 'primary', schools: [{ schoolId: '新校', share: 1 }], fromYear: 2027 }],
  });
  const results = simulatePlan(shared, opened);

  it('has neither pupils nor seats before its year and takes its compounds from then on', () => {
    expect(numbersAt(results, '新校', 'primary', 2026)).toMatchObject({ enrolment: 0, seats: 0 });
    expect(numbersAt(results, '新校', 'primary', 2027)?.enrolment).toBeGreaterThan(100);
    expect(numbersAt(results, '新校', 'primary', 2027)?.seats).toBe(1350);
  });
});

describe('classes', () => {
  function withPupils(words: { rooms?: number; classes?: number; classesByGrade?: object }, pupils: object): Plan {
    return aPlan()
      .withSchool('凯瑞小学', { ...words, pupils })
      .withBirths('镇', BIRTHS)
      .build();
  }

  it('of the base year are those that the school counted, by grade', () => {
    const plan = withPupils({ rooms: 12, classesByGrade: { g1: 6, g2: 5 } }, { g1: 312, g2: 240 });
    const results = simulatePlan(plan, plan);
    expect(numbersAt(results, '凯瑞小学', 'primary', 2025)).toMatchObject({ classes: 11, largestClass: 52 });
  });

  it('of the base year are shared among the grades where only their total was counted', () => {
    const plan = withPupils({ classes: 5 }, { g1: 60, g2: 40 });
    const results = simulatePlan(plan, plan);
    expect(numbersAt(results, '凯瑞小学', 'primary', 2025)).toMatchObject({ classes: 5, largestClass: 20 });
  });

  it('of later years are as many as the class size asks for, as far as the rooms go', () => {
    const plan = withPupils({ rooms: 3 }, { g1: 100, g2: 90 });
    const roomy = withPupils({ rooms: 30 }, { g1: 100, g2: 90 });
    const short = numbersAt(simulatePlan(plan, plan), '凯瑞小学', 'primary', 2025);
    expect(short).toMatchObject({ classes: 3, largestClass: 90 });
    const enough = numbersAt(simulatePlan(roomy, roomy), '凯瑞小学', 'primary', 2025);
    expect(enough).toMatchObject({ classes: 5, largestClass: 45 });
  });

  it('of a kindergarten are formed by age: 52 of the youngest need three groups, 60 and 70 older ones two each', () => {
    const plan = aPlan()
      .withSchool('幼儿园', { stage: 'kindergarten', rooms: 9, pupils: { k1: 60, k2: 70, k3: 70 } })
      .withCatchment('幼儿园', { stage: 'kindergarten' })
      .withCompound('甲', { children: { 2: 52, 3: 60, 4: 70, 5: 70 } })
      .withBirths('镇', BIRTHS)
      .build();
    const results = simulatePlan(plan, plan);
    const { gradeStart } = results.rows[0]!;
    const classes = [0, 1, 2].map((g) => results.gradeClasses[(gradeStart + g) * results.years.length + 1]);
    expect(classes).toEqual([3, 2, 2]);
  });

  it('of a school with fewer rooms than grades teach grades together', () => {
    const plan = withPupils({ rooms: 2 }, { g1: 10, g2: 12, g3: 8 });
    expect(numbersAt(simulatePlan(plan, plan), '凯瑞小学', 'primary', 2025)).toMatchObject({
      classes: 2,
      largestClass: 15,
    });
  });
});

describe('the seat shortage', () => {
  it('adds what each school lacks and the pupils whom no school takes', () => {
    const plan = aPlan()
      .withSchool('满校', { seats: 100, pupils: { g1: 130 } })
      .withSchool('空校', { seats: 500, pupils: { g1: 20 } })
      .withCatchment('满校', { box: [116.9, 35.9, 117.1, 36.1] })
      .withCompound('甲', { children: { 6: 130 } })
      .withCompound('远村', { at: [118, 36], children: { 6: 7 } })
      .withBirths('镇', BIRTHS)
      .build();
    const results = simulatePlan(plan, plan);
    expect(seatShortage(results, 'primary', 2025)).toBeCloseTo(37, 9);
    expect(results.missing).toContainEqual(
      expect.objectContaining({ what: 'assignment', because: 'no-catchment', compoundIds: ['远村'] }),
    );
  });
});

describe('the order in which things were imported', () => {
  it('changes no number', () => {
    const turned: Plan = {
      ...shared,
      schools: [...shared.schools].reverse(),
      compounds: [...shared.compounds].reverse(),
      catchments: [...shared.catchments].reverse(),
      births: [...shared.births].reverse(),
    };
    const before = simulatePlan(shared, shared);
    const after = simulatePlan(turned, turned);
    for (const school of ['东校', '西校']) {
      for (const year of before.years) {
        expect(numbersAt(after, school, 'primary', year)?.enrolment).toBeCloseTo(
          numbersAt(before, school, 'primary', year)!.enrolment,
          9,
        );
      }
    }
  });
});
