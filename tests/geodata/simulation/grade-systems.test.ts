import { FIVE_FOUR, type Grade, SIX_THREE, type Stage } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { type Results, rowAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const CHILDREN = Object.fromEntries(Array.from({ length: 15 }, (_, age) => [age, 10]));

/** 六三 and 五四 side by side: one compound for each primary, ten children of every age. */
const base = aPlan()
  .withSchool('六年小学', { pupils: { g1: 10, g2: 10, g3: 10, g4: 10, g5: 10, g6: 10 } })
  .withSchool('五年小学', { system: FIVE_FOUR.id, pupils: { g1: 10, g2: 10, g3: 10, g4: 10, g5: 10 } })
  .withSchool('三年初中', { stage: 'junior', system: SIX_THREE.id, pupils: { g7: 10, g8: 10, g9: 10 } })
  .withSchool('四年初中', { stage: 'junior', system: FIVE_FOUR.id, pupils: { g6: 10, g7: 10, g8: 10, g9: 10 } })
  .withCompound('甲', { children: CHILDREN })
  .withCompound('乙', { children: CHILDREN })
  .withAssignment('甲', '六年小学')
  .withAssignment('甲', '三年初中', { stage: 'junior' })
  .withAssignment('乙', '五年小学')
  .withAssignment('乙', '四年初中', { stage: 'junior' })
  .withBirths('镇', BIRTHS)
  .build();

function pupils(results: Results, school: string, stage: Stage, grade: Grade, year = 2025): number {
  const row = rowAt(results, school, stage)!;
  const g = row.grades.indexOf(grade);
  return g < 0 ? 0 : results.gradePupils[(row.gradeStart + g) * results.years.length + year - 2025]!;
}

function moved(compoundId: string, schoolId: string, stage: Stage, fromYear?: number) {
  return applyEdit(base, {
    label: '调整',
    putAssignments: [{ compoundId, stage, schools: [{ schoolId, share: 1 }], fromYear }],
  });
}

describe('六三 and 五四 side by side', () => {
  it('g6 sits in the six-year primary for one compound and in the four-year junior for the other', () => {
    const results = simulatePlan(base, base);
    expect(pupils(results, '六年小学', 'primary', 'g6')).toBeCloseTo(10, 9);
    expect(pupils(results, '五年小学', 'primary', 'g6')).toBe(0);
    expect(pupils(results, '四年初中', 'junior', 'g6')).toBeCloseTo(10, 9);
    expect(pupils(results, '三年初中', 'junior', 'g6')).toBe(0);
  });

  it('a compound that moves to a five-year primary sends its g6 to its junior school, once', () => {
    const results = simulatePlan(base, moved('甲', '五年小学', 'primary'));
    expect(pupils(results, '五年小学', 'primary', 'g5')).toBeCloseTo(20, 9);
    expect(pupils(results, '六年小学', 'primary', 'g6')).toBe(0);
    expect(pupils(results, '三年初中', 'junior', 'g6')).toBeCloseTo(10, 9);
    expect(pupils(results, '三年初中', 'junior', 'g7')).toBeCloseTo(10, 9);
  });

  it('a compound that moves to a six-year primary keeps its g6 there and leaves no g6 in the junior school', () => {
    const results = simulatePlan(base, moved('乙', '六年小学', 'primary'));
    expect(pupils(results, '六年小学', 'primary', 'g6')).toBeCloseTo(20, 9);
    expect(pupils(results, '四年初中', 'junior', 'g6')).toBe(0);
    expect(pupils(results, '四年初中', 'junior', 'g7')).toBeCloseTo(10, 9);
  });

  it('a compound that moves in a later year has been at its old school before', () => {
    const results = simulatePlan(base, moved('甲', '五年小学', 'primary', 2028));
    expect(pupils(results, '六年小学', 'primary', 'g6', 2027)).toBeCloseTo(10, 9);
    expect(pupils(results, '三年初中', 'junior', 'g6', 2027)).toBe(0);
    expect(pupils(results, '三年初中', 'junior', 'g6', 2028)).toBeCloseTo(10, 9);
  });
});
