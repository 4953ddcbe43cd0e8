import { placesIn, seatLockNote, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const ages = (children: number) => Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, children]));

/** A primary school with 300 seats, 50 a grade, and 60 pupils in every grade; one of them without a dwelling. */
function aSchool() {
  return aPlan()
    .withAssumptions({ horizonYears: 2 })
    .withSchool('凯瑞小学', {
      seats: 300,
      pupils: { g1: 60, g2: 60, g3: 60, g4: 60, g5: 60, g6: 60 },
      applicants: [{ year: 2025, stage: 'primary', byGroup: { both: 45, one: 15 }, locked: { both: 20 } }],
    })
    .withSchool('潘南小学', { seats: 300, pupils: { g1: 60 } })
    .withCompound('山水居', { children: ages(60) })
    .withAssignment('山水居', '凯瑞小学')
    .withBirths('镇', { 2018: 60, 2019: 60 });
}

describe('the places of a plan', () => {
  it('are those of the schools with applicants, counted in their year and projected after it', () => {
    const plan = aSchool().build();
    const places = placesIn(plan, simulatePlan(plan, plan));
    expect(places.map(({ schoolId, year, seats, projectedFrom }) => [schoolId, year, seats, projectedFrom])).toEqual([
      ['凯瑞小学', 2025, 50, undefined],
      ['凯瑞小学', 2026, 50, 2025],
      ['凯瑞小学', 2027, 50, 2025],
    ]);
    for (const { groups } of places) {
      expect(groups.map(({ admitted, elsewhere }) => [admitted, elsewhere])).toEqual([
        [45, 0],
        [5, 10],
      ]);
    }
  });

  it('of a kindergarten are 25 of its 90 seats in three groups of 25, 30 and 35', () => {
    const plan = aPlan()
      .withAssumptions({ horizonYears: 1 })
      .withSchool('幼儿园', {
        stage: 'kindergarten',
        rooms: 3,
        pupils: { k1: 28, k2: 30, k3: 35 },
        applicants: [{ year: 2025, stage: 'kindergarten', byGroup: { both: 28 } }],
      })
      .build();
    const [places] = placesIn(plan, simulatePlan(plan, plan));
    expect(places).toMatchObject({ seats: 25, groups: [{ admitted: 25, elsewhere: 3 }] });
  });

  it('say where the seat lock does not reach, once it is on', () => {
    const plan = aSchool().build();
    expect(seatLockNote(plan)).toBeUndefined();
    const { enrolmentOrder } = plan.assumptions;
    const seatLock = { ...enrolmentOrder.seatLock, isOn: true };
    const locked = aSchool().withAssumptions({ enrolmentOrder: { ...enrolmentOrder, seatLock } });
    expect(seatLockNote(locked.build())?.zh).toBe(
      '6年一学位只用于有学位占用数据的 1所学校；其余 1所的小区未计入学位锁定。',
    );
  });
});
