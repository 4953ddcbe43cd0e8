import { schoolsOf } from '@xuetu/geodata/assignment';
import type { Plan } from '@xuetu/geodata/model';
import { applyEdit, copyCatchments, editName } from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';
import { done, PRIMARY } from '../../support/two-schools.ts';

const JUNIOR = { stage: 'junior', sector: 'public' } as const;

/** Three primary schools in a row, and two junior ones: 西中 stands in the west, 东中 beyond the east. */
const town = () =>
  aPlan()
    .withSchool('西小', { at: [116.92, 36] })
    .withSchool('中小', { at: [116.97, 36] })
    .withSchool('东小', { at: [117.02, 36] })
    .withSchool('西中', { stage: 'junior', at: [116.93, 36.02] })
    .withSchool('东中', { stage: 'junior', at: [117.09, 36] })
    .withCompound('西里', { at: [116.92, 36.01] })
    .withCompound('中里', { at: [116.96, 36.01] })
    .withCompound('东里', { at: [117.03, 36.01] })
    .withCompound('远里', { at: [117.07, 36.01] })
    .withCatchment('西小', { id: 'w', box: [116.9, 35.9, 116.95, 36.1] })
    .withCatchment('中小', { id: 'm', box: [116.95, 35.9, 117, 36.1] })
    .withCatchment('东小', { id: 'e', box: [117, 35.9, 117.05, 36.1] });

const juniorOf = (plan: Plan, compound: string, year = 2027) =>
  schoolsOf(plan, plan.compounds.find(({ id }) => id === compound)!, 'junior', year).map(({ schoolId }) => schoolId);

describe('catchments copied to another stage', () => {
  test('are served by the school of the stage that stands in them, else by the nearest, and the history says how many', () => {
    const plan = town().build();
    const edit = done(copyCatchments(plan, { from: PRIMARY, to: JUNIOR }));
    const next = applyEdit(plan, edit);
    expect(['西里', '中里', '东里'].map((id) => juniorOf(next, id))).toEqual([['西中'], ['西中'], ['东中']]);
    expect(editName(edit, 'zh')).toBe('把小学学区复制为初中学区，2 个由最近的学校招生');
    expect(editName(edit, 'en')).toBe('Copy the primary catchments to junior; 2 are served by the nearest school');
  });

  test('end what was said before of compounds on them, and leave those outside with their schools, which the history tells', () => {
    const plan = town()
      .withCatchment('东中', { stage: 'junior', id: 'old' })
      .withAssignment('西里', '东中', { stage: 'junior', fromYear: 2026 })
      .build();
    const edit = done(copyCatchments(plan, { from: PRIMARY, to: JUNIOR }));
    const next = applyEdit(plan, edit);
    expect(juniorOf(next, '西里')).toEqual(['西中']);
    expect(juniorOf(next, '远里')).toEqual(['东中']);
    expect(editName(edit, 'zh')).toContain('，1 个小区不在其中，仍归原校');
    expect(editName(edit, 'en')).toContain('; 1 compound outside them keeps its schools');
  });

  test('leave the children where they were as long as none of the chosen schools is open', () => {
    const plan = town().withCatchment('东中', { stage: 'junior', id: 'old' }).build();
    const later = {
      ...plan,
      schools: plan.schools.map((each) => (each.id === '西中' ? { ...each, openFrom: 2030 } : each)),
    };
    const next = applyEdit(later, done(copyCatchments(later, { from: PRIMARY, to: JUNIOR, year: 2031 })));
    expect([2027, 2029, 2030, 2035].map((year) => juniorOf(next, '西里', year)[0])).toEqual([
      '东中',
      '东中',
      '西中',
      '西中',
    ]);
  });

  test('are refused where no school of the stage is open', () => {
    const plan = town().build();
    const none = { ...plan, schools: plan.schools.filter(({ stages }) => stages[0]!.stage === 'primary') };
    expect(copyCatchments(none, { from: PRIMARY, to: JUNIOR })).toMatchObject({
      refused: 'said',
      reason: { zh: '2026年没有可以划片的公办初中，复制来的学区无学校可用。' },
    });
  });
});
