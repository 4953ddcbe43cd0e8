import type { Position } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { isBegun } from '../../../web/src/map/modes/mode.ts';
import { aHand, editOf } from '../../support/a-hand.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aSquare } from '../../support/a-square.ts';
import { after, compoundsIn, twoSchools } from '../../support/two-schools.ts';

describe('areas and cuts', () => {
  test('an outline becomes a catchment of the school in it that has none', () => {
    const plan = aPlan()
      .withSchool('西小', { at: [116.95, 36] })
      .withSchool('新小', { at: [117.05, 36] })
      .withCatchment('西小', { id: 'west', box: [116.9, 35.9, 117.1, 36.1] })
      .withCompound('远', { at: [117.06, 36] })
      .build();
    const hand = aHand('draw', plan);
    const edit = editOf(
      hand.stroke([117.02, 35.95], [117.08, 35.95], [117.08, 36.05], [117.02, 36.05], [117.02, 35.952]),
    );
    const next = after(plan, edit);
    const made = next.catchments.find(({ name }) => name === '新小')!;
    expect(made.schoolIds).toEqual(['新小']);
    expect(compoundsIn(next, made.id)).toEqual(['远']);
  });

  test('the first catchment of a stage is drawn on the land; other tools say that there is none yet', () => {
    const landscape = [{ id: '边界', kind: 'boundary' as const, shape: aSquare(116.9, 35.9, 0.2) }];
    const hand = aHand('draw', { ...twoSchools(), catchments: [], landscape });
    const edit = editOf(
      hand.stroke([117.02, 35.95], [117.08, 35.95], [117.08, 36.05], [117.02, 36.05], [117.02, 35.952]),
    );
    expect(edit.putCatchments?.map(({ schoolIds }) => schoolIds)).toEqual(expect.arrayContaining([['东小'], ['西小']]));
    expect(aHand('reshape', { ...twoSchools(), catchments: [] }).stroke([117, 36], [117.01, 36.01]).refusal).toEqual({
      refused: 'no-catchments',
    });
  });

  test('an outline of corners ends on its first one', () => {
    const hand = aHand('draw');
    for (const corner of [
      [117.03, 35.94],
      [117.08, 35.94],
      [117.08, 35.98],
      [117.03, 35.98],
    ] as Position[])
      hand.tap(corner);
    const next = after(hand.plan, editOf(hand.tap([117.0301, 35.9401])));
    expect(next.catchments.length).toBe(3);
  });

  test('an outline that crosses itself is refused with the place', () => {
    const hand = aHand('draw');
    const { refusal } = hand.stroke(
      [117.02, 35.95],
      [117.08, 36.05],
      [117.08, 35.95],
      [117.02, 36.05],
      [117.02, 35.96],
    );
    expect(refusal).toMatchObject({ refused: 'crosses-itself' });
  });

  test('a line through a catchment splits it; the part with its school keeps the name', () => {
    const hand = aHand('split');
    const next = after(hand.plan, editOf(hand.stroke([117, 35.97], [117.05, 35.97], [117.1, 35.97])));
    expect(next.catchments.map(({ name }) => name).sort()).toEqual(['东片', '东片（拆出）', '西片'].sort());
    expect(next.catchments.find(({ id }) => id === 'east')!.schoolIds).toEqual(['东小']);
    expect(compoundsIn(next, 'east')).not.toContain('丁1');
  });
});

describe('picking', () => {
  test('two catchments tapped one after the other are merged, and the draft shows it before', () => {
    const hand = aHand('merge');
    expect(hand.tap([116.93, 36.03]).draft.catchmentIds).toEqual(['west']);
    expect(hand.move([117.06, 36.03]).draft.preview?.deleteCatchments).toEqual(['east']);
    const next = after(hand.plan, editOf(hand.tap([117.06, 36.03])));
    expect(next.catchments.map(({ id, schoolIds }) => [id, schoolIds])).toEqual([['west', ['西小', '东小']]]);
  });

  test('a compound, then the catchment that gets it', () => {
    const hand = aHand('give');
    expect(hand.tap([117.01, 36]).draft.compoundIds).toEqual(['丁2']);
    hand.move([116.96, 36.02]);
    expect(hand.draft.preview?.label).toBe('把「丁2」从「东片」划给「西片」');
    const edit = editOf(hand.tap([116.96, 36.02]));
    expect(compoundsIn(after(hand.plan, edit), 'west')).toContain('丁2');
  });

  test('several compounds with the key that adds, and the school that gets them', () => {
    const hand = aHand('give');
    hand.tap([117.01, 36]);
    hand.tap([117.01, 35.95], { isAdding: true });
    const edit = editOf(hand.tap([116.95, 36]));
    expect(edit.label).toBe('把 2 个小区从「东片」划给「西片」');
    expect(compoundsIn(after(hand.plan, edit), 'west')).toEqual(expect.arrayContaining(['丁1', '丁2']));
  });

  test('the other way round, a school first and then its compounds, one after the other', () => {
    const hand = aHand('give');
    hand.tap([116.95, 36]);
    const step = hand.tap([117.01, 36]);
    expect(compoundsIn(after(hand.plan, editOf(step)), 'west')).toContain('丁2');
    expect(step.draft.catchmentIds).toEqual(['west']);
  });

  test('a compound tapped again is let go, and the last one goes with the key', () => {
    const hand = aHand('give');
    hand.tap([117.01, 36]);
    expect(isBegun(hand.tap([117.01, 36]).draft)).toBe(false);
    hand.tap([117.01, 36]);
    expect(isBegun(hand.act({ kind: 'back' }).draft)).toBe(false);
  });

  test('the brush gives what it touches to the catchment in which it was pressed down', () => {
    const hand = aHand('paint');
    hand.press([116.99, 36]);
    hand.drag([117.009, 36]);
    expect(compoundsIn(applyEdit(hand.plan, hand.draft.preview!), 'west')).toContain('丁2');
    const edit = editOf(hand.release([117.01, 36.05]));
    expect(compoundsIn(after(hand.plan, edit), 'west')).toEqual(expect.arrayContaining(['丁2', '丁3']));
    expect(hand.draft.legs).toEqual([]);
  });

  test('a brush that touches nothing new is refused', () => {
    expect(aHand('paint').stroke([116.99, 36], [116.985, 36.01]).refusal).toEqual({ refused: 'nothing-changes' });
  });

  test('a catchment tapped ends, and its compounds go to the neighbour', () => {
    const hand = aHand('dissolve');
    expect(hand.move([117.05, 36.02]).draft.preview?.deleteCatchments).toEqual(['east']);
    const next = after(hand.plan, editOf(hand.tap([117.05, 36.02])));
    expect(next.catchments.map(({ id }) => id)).toEqual(['west']);
  });

  test('a school tapped is locked against every tool, and tapped again it is free', () => {
    const plan = twoSchools();
    const locked = applyEdit(plan, editOf(aHand('lock', plan).tap([117.05, 36])));
    expect(aHand('dissolve', locked).tap([117.03, 36.02]).refusal).toMatchObject({ refused: 'locked', name: '东小' });
    const unlock = editOf(aHand('lock', locked).tap([117.03, 36.02]));
    expect(unlock.label).toBe('解除「东片」的学区锁定');
    expect(applyEdit(locked, unlock).locks).toEqual([]);
  });

  test('a border tapped is locked alone: compounds cannot cross it, and tapped again it is free', () => {
    const plan = twoSchools();
    const locked = applyEdit(plan, editOf(aHand('lock', plan).tap([117.0005, 36.03])));
    expect(locked.locks).toMatchObject([{ kind: 'border', catchmentIds: ['east', 'west'] }]);
    expect(aHand('merge', locked).tap([116.95, 35.95]).refusal).toBeUndefined();
    const crossing = aHand('draw', locked).stroke([116.98, 35.95], [117.02, 35.95], [117.02, 35.97], [116.98, 35.97]);
    expect(crossing.refusal).toMatchObject({ refused: 'locked', kind: 'border' });
    const unlock = editOf(aHand('lock', locked).tap([117, 36.03]));
    expect(applyEdit(locked, unlock).locks).toEqual([]);
  });

  test('an outline drawn locks the ground in it, and what lies outside can still change', () => {
    const plan = twoSchools();
    const outline = aHand('lock', plan).stroke([117.01, 36.01], [117.09, 36.01], [117.09, 36.09], [117.01, 36.09]);
    const locked = applyEdit(plan, editOf(outline));
    expect(locked.locks).toMatchObject([{ kind: 'area', name: '锁定区1', stage: 'primary' }]);
    const drawn = (south: number) =>
      aHand('draw', locked).stroke([117.02, south], [117.04, south], [117.04, south + 0.02], [117.02, south + 0.02]);
    expect(drawn(36.03).refusal).toMatchObject({ refused: 'locked', name: '锁定区1' });
    expect(drawn(35.93).edit).toBeDefined();
    const unlock = editOf(aHand('lock', locked).tap([117.05, 36.05]));
    expect(unlock.label).toBe('解除「锁定区1」的锁定');
    expect(applyEdit(locked, unlock).locks).toEqual([]);
  });

  test('open ground without a catchment is nothing to pick', () => {
    for (const tool of ['merge', 'give', 'dissolve', 'lock'] as const) {
      const { draft, edit } = aHand(tool).tap([118, 36]);
      expect([tool, isBegun(draft), edit]).toEqual([tool, false, undefined]);
    }
  });
});
