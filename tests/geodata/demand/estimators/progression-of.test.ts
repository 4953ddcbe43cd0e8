import { progressionOf } from '@xuetu/geodata/demand';
import { FIRST_GRADE_INDEX, type Plan, type ProgressionEstimate } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../../support/a-plan.ts';

/** Second-graders for each hundred first-graders of the year before, by school, the oldest first; the last in 2025. */
function aDistrict(ratios: Record<string, number[]>): Plan {
  const builder = aPlan();
  for (const [name, own] of Object.entries(ratios)) {
    const enrolment = [100, ...own].map((g2, i) => ({ year: 2025 - own.length + i, byGrade: { g1: 100, g2 } }));
    builder.withSchool(name, { enrolment, progression: { g1: 0.5 }, areaId: name.slice(0, 1) });
  }
  return builder.build();
}

function ratioAt(plan: Plan, school: string, words: Partial<ProgressionEstimate> = {}): number {
  const progressionEstimate = { ...plan.assumptions.progressionEstimate, ...words };
  const goingOn = progressionOf(plan, { assumptions: { ...plan.assumptions, progressionEstimate } });
  return goingOn(plan.schools.find(({ name }) => name === school)!, FIRST_GRADE_INDEX);
}

describe('the progression of a school', () => {
  const plan = aDistrict({ 东一: [92, 88, 90, 90], 东二: [96, 104, 100, 100], 西一: [110, 110, 110, 110] });

  it('is its own, its area’s or the district’s, as the plan asks', () => {
    expect(ratioAt(plan, '东一', { estimator: 'mean', level: 'school' })).toBeCloseTo(0.9, 12);
    expect(ratioAt(plan, '东一', { estimator: 'mean', level: 'area' })).toBeCloseTo(0.95, 12);
    expect(ratioAt(plan, '东一', { estimator: 'mean', level: 'district' })).toBeCloseTo(1, 12);
  });

  it('is drawn towards the district’s where pooled, the less the more schools differ', () => {
    const drawn = ratioAt(plan, '东一', { estimator: 'mean', level: 'pooled' });
    expect(drawn).toBeGreaterThan(0.9);
    expect(drawn).toBeLessThan(0.91);
  });

  it('is the district’s where schools differ no more than years do', () => {
    const chance = aDistrict({ 东一: [90, 110, 110, 90], 西一: [110, 90, 90, 110] });
    expect(ratioAt(chance, '东一', { estimator: 'last', level: 'school' })).toBeCloseTo(0.9, 12);
    expect(ratioAt(chance, '东一', { estimator: 'mean', level: 'pooled' })).toBeCloseTo(1, 12);
  });

  it('is the imported one where history is too short or the plan takes what is given', () => {
    expect(ratioAt(aDistrict({ 东一: [90, 90] }), '东一')).toBe(0.5);
    expect(ratioAt(plan, '东一', { estimator: 'given' })).toBe(0.5);
  });

  it('says nothing of years after the base year', () => {
    const later = { ...plan, district: { ...plan.district, baseYear: 2024 } };
    expect(ratioAt(later, '东二', { estimator: 'last', level: 'school' })).toBeCloseTo(1, 12);
    expect(ratioAt(later, '东二', { estimator: 'mean', level: 'school' })).toBeCloseTo(1, 12);
    expect(ratioAt(later, '东一', { estimator: 'mean', years: 3, level: 'school' })).toBeCloseTo(0.9, 12);
  });
});
