import { comparisonOf, type Side } from '@xuetu/geodata/compare';
import type { Plan } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { applyEdit, type Edit, isRefusal, phaseIn } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../../support/a-plan.ts';

const grades = { g1: 10, g2: 10, g3: 10, g4: 10, g5: 10, g6: 10 };
const ages = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, 10])) as Record<number, number>;
const births = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [2010 + at, 20]));

/** Ten children in every grade of both compounds; 东区 goes to 东小, 西区 to 西小. */
const base = aPlan()
  .withSchool('东小', { seats: 400, pupils: grades, at: [117.05, 36] })
  .withSchool('西小', { seats: 400, pupils: grades, at: [116.95, 36] })
  .withCompound('东区', { at: [117.02, 36], children: ages, areaId: '城' })
  .withCompound('西区', { at: [116.98, 36], children: ages, areaId: '城' })
  .withCatchment('东小', { box: [117, 35.9, 117.1, 36.1] })
  .withCatchment('西小', { box: [116.9, 35.9, 117, 36.1] })
  .withBirths('城', births)
  .build();
/** Everybody to 西小, drawn on the map and so at once. */
const drawn = applyEdit(base, {
  label: '重划',
  putCatchments: base.catchments.map((each) => ({ ...each, schoolIds: ['西小'] })),
});

function edit(answer: ReturnType<typeof phaseIn>): Edit {
  if (isRefusal(answer)) throw new Error(answer.reason.zh);
  return answer;
}
function side(plan: Plan): Side {
  const results = simulatePlan(base, plan);
  return { plan, results, findings: findingsOf(plan, results, packsOf(plan)) };
}
function transfers(plan: Plan): number[] {
  const { transfers: byYear } = comparisonOf(base, side(base), side(plan), 'primary', 2027);
  return byYear.map(({ after }) => Math.round(after));
}

describe('phasing in new catchments', () => {
  it('keeps the compounds that change, and only those, at the schools of today until the autumn named', () => {
    const { putStays } = edit(phaseIn(drawn, { base, stage: 'primary', from: 2027, ends: 'by-grade' }));
    expect(putStays).toEqual([
      {
        compoundId: '东区',
        stage: 'primary',
        schools: [{ schoolId: '东小', share: 1 }],
        until: 2027,
        ends: 'by-grade',
      },
    ]);
  });

  it('takes five grades out of their school where all change at once, and nobody where only those who enter do', () => {
    const phased = (ends: 'by-grade' | 'at-once') =>
      applyEdit(drawn, edit(phaseIn(drawn, { base, stage: 'primary', from: 2027, ends })));
    expect(transfers(base).every((each) => each === 0)).toBe(true);
    expect(transfers(drawn).slice(0, 3)).toEqual([50, 0, 0]);
    expect(transfers(phased('at-once')).slice(0, 3)).toEqual([0, 50, 0]);
    expect(transfers(phased('by-grade')).every((each) => each === 0)).toBe(true);
  });

  it('takes nobody for a transfer who goes on to the next stage by another grade system', () => {
    const shared = aPlan()
      .withSchool('六三小', { seats: 400, system: '63', pupils: grades })
      .withSchool('五四小', { seats: 400, system: '54', pupils: grades })
      .withSchool('中学', { stage: 'junior', seats: 400, system: '54' })
      .withCompound('共享', { children: ages, areaId: '城' })
      .withCatchment(['六三小', '五四小'])
      .withCatchment('中学', { stage: 'junior' })
      .withBirths('城', births)
      .build();
    const results = simulatePlan(shared, shared);
    const same = { plan: shared, results, findings: [] };
    for (const stage of ['primary', 'junior'] as const) {
      const { transfers: byYear } = comparisonOf(shared, same, same, stage, 2027);
      expect(Math.max(...byYear.map(({ after }) => after))).toBe(0);
    }
  });

  it('counts as moved those who are at the new school, grade by grade', () => {
    const plan = applyEdit(drawn, edit(phaseIn(drawn, { base, stage: 'primary', from: 2027, ends: 'by-grade' })));
    const { movedByYear } = comparisonOf(base, side(base), side(plan), 'primary', 2028);
    const inYear = (year: number) => Math.round(movedByYear.find((each) => each.year === year)!.children);
    expect([2026, 2027, 2028, 2032].map(inYear)).toEqual([0, 10, 20, 60]);
  });

  it('begins with a compound when it changes, where that is later', () => {
    const later = applyEdit(base, {
      label: '划给',
      putAssignments: [
        { compoundId: '东区', stage: 'primary', schools: [{ schoolId: '西小', share: 1 }], fromYear: 2030 },
      ],
    });
    const { putStays } = edit(phaseIn(later, { base, stage: 'primary', from: 2027, ends: 'by-grade' }));
    expect(putStays).toMatchObject([{ compoundId: '东区', until: 2030 }]);
  });

  it('keeps nobody at a school that closes in that autumn', () => {
    const closing = drawn.schools.map((each) => (each.id === '东小' ? { ...each, closedFrom: 2027 } : each));
    const answer = phaseIn({ ...drawn, schools: closing }, { base, stage: 'primary', from: 2027, ends: 'by-grade' });
    expect(isRefusal(answer)).toBe(true);
  });

  it('can be taken back, and is refused where nothing changes or the year is past', () => {
    const plan = applyEdit(drawn, edit(phaseIn(drawn, { base, stage: 'primary', from: 2027, ends: 'at-once' })));
    const back = applyEdit(plan, edit(phaseIn(plan, { base, stage: 'primary', from: 2027, ends: 'none' })));
    expect(back.stays).toEqual([]);
    expect(isRefusal(phaseIn(base, { base, stage: 'primary', from: 2027, ends: 'at-once' }))).toBe(true);
    expect(isRefusal(phaseIn(drawn, { base, stage: 'primary', from: 2025, ends: 'at-once' }))).toBe(true);
    expect(isRefusal(phaseIn(drawn, { base, stage: 'junior', from: 2027, ends: 'none' }))).toBe(true);
  });
});
