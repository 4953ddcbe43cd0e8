import { lengthMetres } from '@xuetu/geodata/geometry';
import type { Plan, Position } from '@xuetu/geodata/model';
import { describe, expect, test } from 'vitest';
import { borderStretchAt } from '../../../web/src/map/modes/border-stretch.ts';
import { isBegun } from '../../../web/src/map/modes/mode.ts';
import { aHand, editOf } from '../../support/a-hand.ts';
import { aPlan } from '../../support/a-plan.ts';
import { after, compoundsIn, PRIMARY, twoSchools } from '../../support/two-schools.ts';

/** An outline around the nearest column of compounds in the east. */
const AROUND: Position[] = [
  [117, 35.93],
  [117.025, 35.93],
  [117.025, 36.07],
  [117, 36.07],
];
const NEAR_COLUMN = ['丁1', '丁2', '丁3'];

describe('giving what is within an outline', () => {
  test('the catchment that is tapped then gets the ground and every compound on it', () => {
    const hand = aHand('ground');
    hand.stroke(AROUND[0]!, ...AROUND.slice(1), AROUND[0]!);
    expect(isBegun(hand.draft)).toBe(true);
    hand.move([116.95, 35.95]);
    expect(hand.draft.preview).not.toBeNull();
    const edit = editOf(hand.tap([116.95, 35.95]));
    expect(compoundsIn(after(hand.plan, edit), 'west')).toEqual(expect.arrayContaining(NEAR_COLUMN));
    expect(edit.label).toBe('把所画范围（3 个小区）划给「西片」');
    expect(isBegun(hand.draft)).toBe(false);
  });

  test('a school stands for its catchment, and corners may be tapped one by one', () => {
    const hand = aHand('ground');
    for (const corner of AROUND) hand.tap(corner);
    hand.tap(AROUND[0]!);
    expect(hand.draft.area).not.toBeNull();
    expect(compoundsIn(after(hand.plan, editOf(hand.tap([116.95, 36]))), 'west')).toContain('丁2');
  });

  test('over its own catchment nothing is said, and a key takes the outline back', () => {
    const hand = aHand('ground');
    hand.stroke(AROUND[0]!, ...AROUND.slice(1), AROUND[0]!);
    hand.move([117.06, 35.92]);
    expect(hand.draft).toMatchObject({ preview: null, refusal: null });
    hand.act({ kind: 'back' });
    expect(isBegun(hand.draft)).toBe(false);
  });
});

describe('moving a border onto a street', () => {
  const course: Position[] = [
    [117.004, 35.88],
    [117.004, 35.97],
    [117.02, 35.98],
    [117.02, 36.02],
    [117.004, 36.03],
    [117.004, 36.12],
  ];
  const withStreet = (line: Position[] = course): Plan => ({
    ...twoSchools(),
    streets: [{ id: '环路', name: '环路', class: 'local', shape: { type: 'LineString', coordinates: line } }],
  });

  test('a border is tapped, then the street beside it: the border runs along the street from end to end', () => {
    const hand = aHand('follow', withStreet());
    hand.tap([117, 36]);
    expect(hand.draft.legs[0]!.flat()).toEqual(expect.arrayContaining([117, 35.9, 36.1]));
    hand.move([117.0201, 36]);
    expect(hand.draft).toMatchObject({ snap: { kind: 'street', name: '环路' } });
    expect(hand.draft.preview).not.toBeNull();
    const next = after(hand.plan, editOf(hand.tap([117.0201, 36])));
    expect(compoundsIn(next, 'west')).toContain('丁2');
    const [border] = [borderStretchAt({ plan: next, ...PRIMARY, year: 2026 }, { at: [117.02, 36], reachMetres: 20 })!];
    for (const corner of course.slice(1, -1)) {
      const isOn = border.line.some((at) => lengthMetres({ type: 'LineString', coordinates: [at, corner] }) < 0.1);
      expect(isOn).toBe(true);
    }
  });

  test('a street that only crosses the border is no way along it', () => {
    const crossing = withStreet([
      [116.99, 36],
      [117.03, 36],
    ]);
    const hand = aHand('follow', crossing);
    hand.tap([117, 35.95]);
    expect(hand.tap([117.01, 36]).refusal).toEqual({ refused: 'no-way-along' });
  });

  test('a part of the border follows a street that runs beside no more of it', () => {
    const hand = aHand(
      'follow',
      withStreet([
        [117.002, 35.98],
        [117.002, 36.02],
      ]),
    );
    hand.tap([117, 35.95]);
    const next = after(hand.plan, editOf(hand.tap([117.0021, 36])));
    const [west] = next.catchments.filter(({ id }) => id === 'west');
    expect(JSON.stringify(west!.shape.coordinates)).toContain('[117,35.98]');
    expect(JSON.stringify(west!.shape.coordinates)).toContain('[117,36.02]');
  });

  test('where there is no border there is nothing to move', () => {
    expect(aHand('follow', withStreet()).tap([116.95, 36]).refusal).toMatchObject({ refused: 'no-border' });
    expect(aHand('follow', withStreet()).tap([116.9, 36.02]).refusal).toMatchObject({ refused: 'no-border' });
  });

  test('a stretch ends where a third catchment meets it', () => {
    const plan = aPlan()
      .withSchool('西小', { at: [116.95, 36] })
      .withSchool('东小', { at: [117.05, 36] })
      .withSchool('北小', { at: [117.05, 36.05] })
      .withCatchment('西小', { id: 'west', box: [116.9, 35.9, 117, 36.1] })
      .withCatchment('东小', { id: 'east', box: [117, 35.9, 117.1, 36.02] })
      .withCatchment('北小', { id: 'north', box: [117, 36.02, 117.1, 36.1] })
      .build();
    const paper = { plan, ...PRIMARY, year: 2026 };
    const lengthAt = (at: Position) => {
      const { catchmentIds, line } = borderStretchAt(paper, { at, reachMetres: 50 })!;
      return [[...catchmentIds].sort(), [...line].map(([, lat]) => lat).sort()];
    };
    expect(lengthAt([117.0001, 35.95])).toEqual([
      ['east', 'west'],
      [35.9, 36.02],
    ]);
    expect(lengthAt([117.0001, 36.0201])).toEqual([
      ['north', 'west'],
      [36.02, 36.1],
    ]);
  });
});
