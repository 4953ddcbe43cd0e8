import { decidedBy, flowsOf, schoolsOf } from '@xuetu/geodata/assignment';
import { gradeIndex, type Plan, type Stay } from '@xuetu/geodata/model';
import { reasonsFor } from '@xuetu/geodata/reasons';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const grades = (each: number) => ({ g1: each, g2: each, g3: each, g4: each, g5: each, g6: each });
const ages = (each: number) =>
  Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, each])) as Record<number, number>;

/** 新校 takes the only compound; ten children in every grade, every year. */
const after = aPlan()
  .withSchool('老校', { seats: 400, pupils: grades(10) })
  .withSchool('新校', { seats: 400, openFrom: 2026 })
  .withCompound('山水居', { children: ages(10), areaId: '城' })
  .withCatchment('新校')
  .withBirths('城', Object.fromEntries(Array.from({ length: 16 }, (_, at) => [2010 + at, 10])))
  .build();
const before: Plan = { ...after, catchments: after.catchments.map((each) => ({ ...each, schoolIds: ['老校'] })) };

function staying(ends: Stay['ends'], schools = ['老校']): Plan {
  const shares = schools.map((schoolId) => ({ schoolId, share: 1 / schools.length }));
  return { ...after, stays: [{ compoundId: '山水居', stage: 'primary', schools: shares, until: 2027, ends }] };
}

function pupilsAt(plan: Plan, schoolId: string): Record<number, number> {
  const { years, rowIndex, enrolment } = simulatePlan(before, plan);
  const row = rowIndex.get(`${schoolId}/primary`);
  return Object.fromEntries(
    years.map((year, y) => [year, row === undefined ? 0 : Math.round(enrolment[row * years.length + y]!)]),
  );
}

describe('a compound that changes school by and by', () => {
  it('is taken by the school of before until the change, and says so', () => {
    const plan = staying('by-grade');
    const [compound] = plan.compounds;
    expect(schoolsOf(plan, compound!, 'primary', 2026)).toEqual([{ schoolId: '老校', share: 1 }]);
    expect(schoolsOf(plan, compound!, 'primary', 2027)).toEqual([{ schoolId: '新校', share: 1 }]);
    expect(decidedBy(plan, compound!, 'primary', 2026)).toMatchObject({ kind: 'stay', stay: { until: 2027 } });
    expect(decidedBy(plan, compound!, 'primary', 2027)).toMatchObject({ kind: 'catchment' });
  });

  it('sends one more grade to the new school every autumn, and the last of the old ones leaves after grade six', () => {
    const plan = staying('by-grade');
    expect(pupilsAt(plan, '新校')).toMatchObject({
      2025: 0,
      2026: 0,
      2027: 10,
      2028: 20,
      2031: 50,
      2032: 60,
      2033: 60,
    });
    expect(pupilsAt(plan, '老校')).toMatchObject({ 2025: 60, 2026: 60, 2027: 50, 2028: 40, 2031: 10, 2032: 0 });
  });

  it('lets a part of those who enter follow an elder sibling, while children of before are there, and loses nobody', () => {
    const plan = staying('by-grade');
    const following: Plan = { ...plan, stays: plan.stays!.map((each) => ({ ...each, siblings: 0.2 })) };
    const [olds, news] = [pupilsAt(following, '老校'), pupilsAt(following, '新校')];
    expect(news).toMatchObject({ 2026: 0, 2027: 8, 2028: 16, 2031: 40, 2032: 50, 2036: 58, 2037: 60 });
    expect(olds).toMatchObject({ 2026: 60, 2027: 52, 2031: 20, 2032: 10, 2036: 2, 2037: 0 });
    for (const year of Object.keys(olds).map(Number)) expect(olds[year]! + news[year]!).toBe(60);
    const reasons = reasonsFor(before, { edits: [], cursor: 0 }, following);
    const said = (year: number) => reasons({ compoundId: '山水居', stage: 'primary', year })!.by.sentence.zh;
    expect(said(2028)).toContain('新生的 20% 随哥哥姐姐入读老校');
    expect(said(2038)).not.toContain('随哥哥姐姐');
  });

  it('sends all grades in one autumn where everybody changes at once', () => {
    const plan = staying('at-once');
    expect(pupilsAt(plan, '新校')).toMatchObject({ 2026: 0, 2027: 60, 2028: 60 });
    expect(pupilsAt(plan, '老校')).toMatchObject({ 2026: 60, 2027: 0 });
  });

  it('keeps nobody at a school that is closed', () => {
    const plan = staying('by-grade');
    const closing = plan.schools.map((each) => (each.id === '老校' ? { ...each, closedFrom: 2029 } : each));
    expect(pupilsAt({ ...plan, schools: closing }, '新校')).toMatchObject({ 2027: 10, 2028: 20, 2029: 60 });
  });

  it('counts grades by the grade system of the school where children stay', () => {
    const plan = staying('by-grade');
    const fiveFour = plan.schools.map((each) => ({ ...each, system: '54' }));
    const flows = flowsOf({ ...plan, schools: fiveFour })(plan.compounds[0]!, 2031);
    const at = (grade: 'g1' | 'g5') => flows.filter((each) => each.gradeIndex === gradeIndex(grade));
    expect(at('g5')).toMatchObject([{ schoolId: '新校' }]);
    expect(at('g1')).toMatchObject([{ schoolId: '新校' }]);
  });

  it('leaves the base year as it was counted, also where several schools shared the compound', () => {
    const shared: Plan = {
      ...after,
      schools: after.schools.map((each) => ({
        ...each,
        enrolment: [{ year: 2025, byGrade: grades(each.id === '老校' ? 8 : 2) }],
      })),
      catchments: after.catchments.map((each) => ({ ...each, schoolIds: ['老校', '新校'] })),
    };
    const moved: Plan = {
      ...shared,
      catchments: after.catchments,
      stays: staying('by-grade', ['老校', '新校']).stays!,
    };
    const { rowIndex, enrolment, years } = simulatePlan(shared, moved);
    const old = (y: number) => enrolment[rowIndex.get('老校/primary')! * years.length + y]!;
    expect(old(0)).toBeCloseTo(48, 6);
    expect(old(years.indexOf(2032))).toBe(0);
  });
});
