import { FIVE_FOUR, GRADES, type Grade, type Plan, SIX_THREE, STAGES, type Stage } from '@xuetu/geodata/model';
import { type Results, rowAt, simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const CHILDREN = Object.fromEntries(Array.from({ length: 15 }, (_, age) => [age, 10]));

/** Ten children of every age in one compound, a 六三 primary and a 六三 junior school, which change as said. */
function aDistrict(changes: { primary?: number; junior?: number }): Plan {
  const change = (year: number | undefined) => (year === undefined ? [] : [{ year, system: FIVE_FOUR.id }]);
  return aPlan()
    .withSchool('实验小学', {
      pupils: { g1: 10, g2: 10, g3: 10, g4: 10, g5: 10, g6: 10 },
      systemChanges: change(changes.primary),
    })
    .withSchool('实验初中', {
      stage: 'junior',
      pupils: { g7: 10, g8: 10, g9: 10 },
      systemChanges: change(changes.junior),
    })
    .withCompound('甲', { children: CHILDREN })
    .withAssignment('甲', '实验小学')
    .withAssignment('甲', '实验初中', { stage: 'junior' })
    .withBirths('镇', BIRTHS)
    .build();
}

function pupils(results: Results, school: string, stage: Stage, grade: Grade, year: number): number {
  const row = rowAt(results, school, stage)!;
  const g = row.grades.indexOf(grade);
  return g < 0 ? 0 : results.gradePupils[(row.gradeStart + g) * results.years.length + year - 2025]!;
}

function enrolled(results: Results, school: string, stage: Stage, year: number): number {
  return results.enrolment[rowAt(results, school, stage)!.index * results.years.length + year - 2025]!;
}

describe('a district that changes from 六三 to 五四', () => {
  it('sends two cohorts to junior in that autumn: the old g6 as g7 and the old g5 as g6', () => {
    const plan = aDistrict({ primary: 2028, junior: 2028 });
    const results = simulatePlan(plan, plan);
    expect(enrolled(results, '实验小学', 'primary', 2027)).toBeCloseTo(60, 9);
    expect(enrolled(results, '实验初中', 'junior', 2027)).toBeCloseTo(30, 9);
    expect(enrolled(results, '实验小学', 'primary', 2028)).toBeCloseTo(50, 9);
    expect(enrolled(results, '实验初中', 'junior', 2028)).toBeCloseTo(40, 9);
    expect(pupils(results, '实验初中', 'junior', 'g6', 2028)).toBeCloseTo(10, 9);
    expect(pupils(results, '实验初中', 'junior', 'g7', 2028)).toBeCloseTo(10, 9);
    expect(pupils(results, '实验小学', 'primary', 'g6', 2028)).toBe(0);
  });

  it('has g6 in junior wherever its primary school is 五四, even if the junior school changes later', () => {
    const plan = aDistrict({ primary: 2028, junior: 2030 });
    const results = simulatePlan(plan, plan);
    expect(pupils(results, '实验初中', 'junior', 'g6', 2028)).toBeCloseTo(10, 9);
  });

  it('keeps g6 in primary until its primary school changes', () => {
    const plan = aDistrict({ primary: 2030, junior: 2028 });
    const results = simulatePlan(plan, plan);
    expect(pupils(results, '实验小学', 'primary', 'g6', 2029)).toBeCloseTo(10, 9);
    expect(pupils(results, '实验初中', 'junior', 'g6', 2029)).toBe(0);
    expect(pupils(results, '实验初中', 'junior', 'g6', 2030)).toBeCloseTo(10, 9);
  });

  it('loses no pupil and counts none twice, whatever year each of its schools changes in', () => {
    const system = fc.constantFrom(SIX_THREE.id, FIVE_FOUR.id);
    const changes = fc.array(fc.record({ year: fc.integer({ min: 2020, max: 2042 }), system }), { maxLength: 3 });
    const before = aDistrict({});
    const expected = totals(simulatePlan(before, before));
    fc.assert(
      fc.property(changes, changes, (ofPrimary, ofJunior) => {
        const plan: Plan = {
          ...before,
          schools: before.schools.map((school) => ({
            ...school,
            systemChanges: school.stages[0]!.stage === 'primary' ? ofPrimary : ofJunior,
          })),
        };
        const after = totals(simulatePlan(before, plan));
        for (const [at, pupils] of expected.entries()) expect(after[at]).toBeCloseTo(pupils, 6);
      }),
      { numRuns: 60 },
    );
  });
});

/** Pupils at school or without one, by [grade * years + year], and after them the unassigned by stage and year. */
function totals(results: Results): number[] {
  const Y = results.years.length;
  const byGrade = GRADES.flatMap((grade) =>
    results.years.map((_, y) =>
      results.rows.reduce((sum, row) => {
        const g = row.grades.indexOf(grade);
        return g < 0 ? sum : sum + results.gradePupils[(row.gradeStart + g) * Y + y]!;
      }, 0),
    ),
  );
  return [...byGrade, ...STAGES.flatMap((_, s) => results.years.map((__, y) => results.unassigned[s * Y + y]!))];
}
