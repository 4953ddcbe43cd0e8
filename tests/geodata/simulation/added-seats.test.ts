import type { Plan } from '@xuetu/geodata/model';
import { numbersAt, type Results, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const each = (count: number) => ({ g10: count, g11: count, g12: count });
const BIRTHS = Object.fromEntries(Array.from({ length: 18 }, (_, i) => [2008 + i, 500]));

/** Senior schools without catchments: 600 pupils on 400 seats, 300 on 200, 150 on 300. No births, so the base year stays. */
function seniors(change: { first?: number; second?: number; third?: number; built?: number } = {}): Plan {
  const school = (name: string, pupils: number, seats: number) => ({
    stage: 'senior' as const,
    selective: true,
    pupils: each(pupils / 3),
    seats,
    name,
  });
  const plan = aPlan()
    .withSchool('一中', school('一中', 600, 400 + (change.first ?? 0)))
    .withSchool('二中', school('二中', 300, 200 + (change.second ?? 0)))
    .withSchool('三中', school('三中', 150, 300 + (change.third ?? 0)))
    .withBirths('镇', BIRTHS);
  if (change.built !== undefined)
    plan.withSchool('新校', { stage: 'senior', selective: true, seats: change.built, openFrom: 2025 });
  return plan.build();
}

const enrolled = (results: Results, year = 2025) =>
  ['一中', '二中', '三中', '新校'].flatMap((id) => numbersAt(results, id, 'senior', year)?.enrolment ?? []);

test('a new senior school takes the pupils beyond the seats of the others, from each in proportion to its overflow', () => {
  const results = simulatePlan(seniors(), seniors({ built: 150 }));
  // 200 and 100 pupils have no seat; 150 seats take half of each.
  expect(enrolled(results)).toEqual([500, 250, 150, 150]);
  expect(seatShortage(results, 'senior', 2025)).toBe(150);
});

test('a new senior school that has more seats than are short takes just those who have none', () => {
  const results = simulatePlan(seniors(), seniors({ built: 900 }));
  expect(enrolled(results)).toEqual([400, 200, 150, 300]);
  expect(seatShortage(results, 'senior', 2025)).toBe(0);
});

test('an extension serves the school itself first and draws others with what is left', () => {
  expect(enrolled(simulatePlan(seniors(), seniors({ second: 60 })))).toEqual([600, 300, 150]);
  // 100 of the 160 added seats keep the school's own pupils, 60 draw from the other school.
  expect(enrolled(simulatePlan(seniors(), seniors({ second: 160 })))).toEqual([540, 360, 150]);
});

test('seats that stand empty already draw nobody, those added beside them do', () => {
  expect(enrolled(simulatePlan(seniors(), seniors()))).toEqual([600, 300, 150]);
  expect(enrolled(simulatePlan(seniors(), seniors({ third: 30 })))).toEqual([580, 290, 180]);
});

test('pupils of a senior school that closes find the added seats too', () => {
  const plan = seniors({ built: 450 });
  const closing = { ...plan, schools: plan.schools.map((s) => (s.id === '三中' ? { ...s, closedFrom: 2025 } : s)) };
  const results = simulatePlan(seniors(), closing);
  expect(seatShortage(results, 'senior', 2025)).toBe(0);
  expect(enrolled(results)).toEqual([400, 200, 0, 450]);
});

test('every grade keeps its pupils; never more of them move than have no seat or than there are added seats', () => {
  const seats = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(fc.record({ first: seats, second: seats, third: seats, built: seats }), (change) => {
      const base = seniors();
      const before = simulatePlan(base, base);
      const after = simulatePlan(base, seniors(change));
      const grades = (results: Results, y: number) =>
        ['g10', 'g11', 'g12'].map((grade) =>
          results.rows.reduce(
            (sum, row) =>
              sum +
              results.gradePupils[(row.gradeStart + row.grades.indexOf(grade as 'g10')) * results.years.length + y]!,
            0,
          ),
        );
      for (const [y, year] of before.years.entries()) {
        for (const [g, pupils] of grades(after, y).entries()) expect(pupils).toBeCloseTo(grades(before, y)[g]!, 6);
        const overflow = seatShortage(before, 'senior', year);
        const added = change.first + change.second + change.third + change.built;
        expect(seatShortage(after, 'senior', year)).toBeCloseTo(Math.max(0, overflow - added), 5);
        const moved = enrolled(after, year).reduce(
          (sum, pupils, i) => sum + Math.max(0, (enrolled(before, year)[i] ?? 0) - pupils),
          0,
        );
        expect(moved).toBeLessThanOrEqual(Math.min(overflow, added) + 1e-6);
        for (const [r, row] of after.rows.entries()) {
          const sum = row.grades.reduce(
            (total, _, g) => total + after.gradePupils[(row.gradeStart + g) * after.years.length + y]!,
            0,
          );
          expect(after.enrolment[r * after.years.length + y]).toBeCloseTo(sum, 9);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('seats added in a catchment shared by seats draw those who enter from then on, and nobody who is at school already', () => {
  const ages = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, 78]));
  const pupils = { g1: 39, g2: 39, g3: 39, g4: 39, g5: 39, g6: 39 };
  const base = aPlan()
    .withSchool('甲校', { rooms: 6, pupils })
    .withSchool('乙校', { rooms: 6, pupils })
    .withCompound('花园', { areaId: '镇', children: ages })
    .withCatchment('甲校', { schoolIds: ['甲校', '乙校'] })
    .withBirths('镇', Object.fromEntries(Array.from({ length: 14 }, (_, i) => [2012 + i, 78])))
    .build();
  const expansions = [{ year: 2026, classes: 1 }];
  const schools = base.schools.map((school) =>
    school.id === '甲校' ? { ...school, stages: school.stages.map((offer) => ({ ...offer, expansions })) } : school,
  );
  const results = simulatePlan(base, { ...base, schools });
  const row = results.rows[results.rowIndex.get('甲校/primary')!]!;
  const inYear = (y: number) =>
    row.grades.map((_, g) => results.gradePupils[(row.gradeStart + g) * results.years.length + y]!);
  // 7 of 13 classes: 42 of 78.
  expect(inYear(1).map((each) => Math.round(each * 1e6) / 1e6)).toEqual([42, 39, 39, 39, 39, 39]);
});
