import { type Demand, demandOf } from '@xuetu/geodata/demand';
import { FIVE_FOUR, GRADES, type Grade, type Plan, STAGES } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { numbersAt, type Results, simulate, simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const SCHOOLS = ['凯瑞小学', '潘南小学', '五四实验小学'];
const JUNIORS = ['张店八中', '五四中学'];
const ALL_SCHOOLS = SCHOOLS.map((schoolId) => ({ schoolId, share: 1 / 3 }));
/** 1 for the stages that go by assignment here: primary and junior. */
const PLANNED = STAGES.map((stage) => Number(stage === 'primary' || stage === 'junior'));
const BIRTHS = { 2016: 400, 2017: 390, 2018: 330, 2019: 300, 2020: 260, 2021: 240, 2022: 220, 2023: 200, 2024: 210 };

/** Three primaries and two juniors, 六三 and 五四 side by side, eight compounds; who goes where is drawn. */
const anyDistrict = fc
  .record({
    primaryOf: fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
    juniorOf: fc.array(fc.nat(1), { minLength: 8, maxLength: 8 }),
    children: fc.array(fc.array(fc.nat(60), { minLength: 15, maxLength: 15 }), { minLength: 8, maxLength: 8 }),
    households: fc.array(fc.nat(900), { minLength: 8, maxLength: 8 }),
    pupils: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 9, maxLength: 9 }),
  })
  .map((drawn) => districtOf(drawn));

function districtOf(drawn: {
  primaryOf: number[];
  juniorOf: number[];
  children: number[][];
  households: number[];
  pupils: number[];
}): Plan {
  const counted = (first: number, last: number) =>
    Object.fromEntries(drawn.pupils.slice(first - 1, last).map((pupils, i) => [`g${first + i}`, pupils]));
  const plan = aPlan()
    .withSchool('凯瑞小学', { pupils: counted(1, 6), rooms: 36 })
    .withSchool('潘南小学', { pupils: counted(1, 6), rooms: 24 })
    .withSchool('五四实验小学', { system: FIVE_FOUR.id, pupils: counted(1, 5), rooms: 25 })
    .withSchool('张店八中', { stage: 'junior', pupils: counted(7, 9), rooms: 24 })
    .withSchool('五四中学', { stage: 'junior', system: FIVE_FOUR.id, pupils: counted(6, 9), rooms: 24 })
    .withBirths('张店', BIRTHS);
  for (const [i, ages] of drawn.children.entries()) {
    plan.withCompound(`小区${i}`, {
      areaId: '张店',
      children: { ...ages },
      households: drawn.households[i]!,
      phases: [{ year: 2023 + (i % 5), households: i === 7 ? -100 : drawn.households[i]! }],
    });
    plan.withAssignment(`小区${i}`, SCHOOLS[drawn.primaryOf[i]!]!);
    plan.withAssignment(`小区${i}`, JUNIORS[drawn.juniorOf[i]!]!, { stage: 'junior' });
  }
  return plan.build();
}

function totalByGrade(results: Results, grade: Grade, y: number): number {
  let total = 0;
  for (const row of results.rows) {
    const g = row.grades.indexOf(grade);
    if (g >= 0) total += results.gradePupils[(row.gradeStart + g) * results.years.length + y]!;
  }
  return total;
}

/** Pupils of schools without compounds. */
function fromElsewhere(demand: Demand, y: number): number {
  const Y = demand.years.length;
  return demand.own.reduce(
    (sum, { pupils }) => sum + GRADES.reduce((all, _, grade) => all + pupils[grade * Y + y]!, 0),
    0,
  );
}

function everybody(results: Results, y: number): number {
  const Y = results.years.length;
  const seated = results.rows.reduce((sum, _, r) => sum + results.enrolment[r * Y + y]!, 0);
  return seated + STAGES.reduce((sum, _, s) => sum + results.unassigned[s * Y + y]!, 0);
}

describe('every child is in exactly one place', () => {
  it('moving compounds between schools of either grade system moves pupils and loses none', () => {
    fc.assert(
      fc.property(anyDistrict, fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), (base, moves) => {
        const moved = applyEdit(base, {
          label: '调整学区',
          putAssignments: moves.map((to, i) => ({
            compoundId: `小区${i}`,
            stage: 'primary',
            schools: [{ schoolId: SCHOOLS[to]!, share: 1 }],
          })),
        });
        const before = simulatePlan(base, base);
        const after = simulatePlan(base, moved);
        for (const y of before.years.keys()) {
          expect(everybody(after, y)).toBeCloseTo(everybody(before, y), 4);
          for (const grade of GRADES) {
            expect(totalByGrade(after, grade, y)).toBeCloseTo(totalByGrade(before, grade, y), 4);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the children who live in compounds are those who sit in schools or have none, but for pupils from elsewhere', () => {
    fc.assert(
      fc.property(anyDistrict, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), fc.boolean(), (base, left, isShared) => {
        const plan: Plan = {
          ...base,
          assignments: base.assignments
            .filter(({ compoundId }) => !left.includes(Number(compoundId.slice(-1))))
            .map((each) => (isShared && each.stage === 'primary' ? { ...each, schools: ALL_SCHOOLS } : each)),
        };
        const demand = demandOf(base, plan);
        const results = simulate(plan, demand);
        const Y = results.years.length;
        for (const y of results.years.keys()) {
          const living = plan.compounds.reduce(
            (sum, _, c) =>
              sum +
              STAGES.reduce((all, _stage, s) => all + PLANNED[s]! * results.compoundPupils[(c * 4 + s) * Y + y]!, 0),
            0,
          );
          expect(everybody(results, y)).toBeCloseTo(living + fromElsewhere(demand, y), 1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the base year has exactly the pupils that each school counted', () => {
    const base = districtOf({
      primaryOf: [0, 0, 1, 1, 2, 2, 0, 1],
      juniorOf: [0, 1, 0, 1, 1, 0, 0, 1],
      children: Array.from({ length: 8 }, (_, i) => Array.from({ length: 15 }, (_, age) => 5 + i + age)),
      households: Array.from({ length: 8 }, (_, i) => 100 * (i + 1)),
      pupils: [120, 110, 105, 100, 95, 90, 85, 80, 75],
    });
    const results = simulatePlan(base, base);
    expect(numbersAt(results, '凯瑞小学', 'primary', 2025)?.enrolment).toBeCloseTo(620, 9);
    expect(numbersAt(results, '五四实验小学', 'primary', 2025)?.enrolment).toBeCloseTo(530, 9);
    expect(numbersAt(results, '张店八中', 'junior', 2025)?.enrolment).toBeCloseTo(240, 9);
  });
});
