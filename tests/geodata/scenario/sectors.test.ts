import type { Plan } from '@xuetu/geodata/model';
import { applyEdit, copyCatchments, rebuildFromNearest } from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';
import { done } from '../../support/two-schools.ts';

const WEST: [number, number, number, number] = [116.9, 35.9, 117, 36.1];
const EAST: [number, number, number, number] = [117, 35.9, 117.1, 36.1];

/** Two schools of the city (nd), and one of the church (rc) that is nearer to most and has one catchment over all. */
const plan: Plan = aPlan()
  .withSchool('西小', { at: [116.91, 36] })
  .withSchool('东小', { at: [117.09, 36] })
  .withSchool('教会小学', { at: [117, 36] })
  .withSchool('西中', { stage: 'junior', at: [116.95, 36] })
  .withSchool('教会中学', { stage: 'junior', at: [117, 36.01] })
  .withCompound('甲', { at: [116.98, 36] })
  .withCompound('乙', { at: [117.02, 36] })
  .withCatchment('西小', { id: 'nd-w', sector: 'nd', box: WEST })
  .withCatchment('东小', { id: 'nd-e', sector: 'nd', box: EAST })
  .withCatchment('教会小学', { id: 'rc', sector: 'rc' })
  .withCatchment('西中', { id: 'nd-j', stage: 'junior', sector: 'nd' })
  .withCatchment('教会中学', { id: 'rc-j', stage: 'junior', sector: 'rc' })
  .withAssignment('甲', '教会小学')
  .build();

const of = (next: Plan, stage: string, sector: string) =>
  next.catchments.filter((each) => each.stage === stage && each.sector === sector).map(({ schoolIds }) => schoolIds);

describe('parallel sets of catchments', () => {
  test('made anew from the nearest go to the schools of their own sector, and the others stay as they are', () => {
    const city = applyEdit(plan, done(rebuildFromNearest(plan, { stage: 'primary', sector: 'nd', year: 2026 })));
    expect(of(city, 'primary', 'nd').sort()).toEqual([['东小'], ['西小']]);
    expect(city.catchments.find(({ id }) => id === 'rc')).toBe(plan.catchments.find(({ id }) => id === 'rc'));
    const edit = done(rebuildFromNearest(plan, { stage: 'primary', sector: 'rc', year: 2026 }));
    expect(of(applyEdit(plan, edit), 'primary', 'rc')).toEqual([['教会小学']]);
    expect(edit.deleteAssignments).toBeUndefined();
  });

  test('copied to another stage are served by schools of their own sector', () => {
    const to = (sector: string) => ({ from: { stage: 'primary', sector }, to: { stage: 'junior', sector } }) as const;
    const city = applyEdit(plan, done(copyCatchments(plan, to('nd'))));
    expect(of(city, 'junior', 'nd')).toEqual([['西中'], ['西中']]);
    expect(of(city, 'junior', 'rc')).toEqual([['教会中学']]);
  });

  test('are refused by name where their sector has no school', () => {
    const closed = { ...plan, schools: plan.schools.map((each) => ({ ...each, closedFrom: 2020 })) };
    expect(rebuildFromNearest(closed, { stage: 'primary', sector: 'rc', year: 2026 })).toEqual({
      refused: 'said',
      reason: {
        zh: '2026年没有可以划片的“rc”公办学校。',
        en: 'No public “rc” school of the stage is open in 2026.',
      },
    });
  });
});
