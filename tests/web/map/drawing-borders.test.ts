import type { Position } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { isBegun, type PenPlace } from '../../../web/src/map/modes/mode.ts';
import { aHand, editOf } from '../../support/a-hand.ts';
import { after, compoundsIn, twoSchools } from '../../support/two-schools.ts';

/** A line from the border between the two catchments into the east, around the nearest column of compounds, and back. */
const INTO_EAST: Position[] = [
  [117, 35.92],
  [117.025, 35.93],
  [117.025, 36.07],
  [117, 36.08],
];
const NEAR_COLUMN = ['丁1', '丁2', '丁3'];

describe('drawing a border', () => {
  test('a stroke from border to border becomes the border, and is named by what it moves', () => {
    const hand = aHand('reshape');
    const edit = editOf(hand.stroke(INTO_EAST[0]!, ...INTO_EAST.slice(1)));
    expect(compoundsIn(after(hand.plan, edit), 'west')).toEqual(expect.arrayContaining(NEAR_COLUMN));
    expect(edit.label).toBe('把 3 个小区从「东片」划给「西片」');
    expect(isBegun(hand.draft)).toBe(false);
  });

  test('while the pen is drawn along, the draft says what releasing it would give', () => {
    const hand = aHand('reshape');
    hand.press(INTO_EAST[0]!);
    const seen = INTO_EAST.slice(1).map((place) => {
      hand.drag(place);
      const next = applyEdit(hand.plan, hand.draft.preview!);
      return compoundsIn(next, 'west').filter((id) => NEAR_COLUMN.includes(id));
    });
    expect(seen).toEqual([[], NEAR_COLUMN, NEAR_COLUMN]);
    const shown = hand.draft.preview!;
    expect(editOf(hand.release(INTO_EAST[3]!))).toEqual(shown);
  });

  test('corner by corner, the second tap on the last corner finishes', () => {
    const hand = aHand('reshape');
    for (const corner of INTO_EAST.slice(0, -1)) expect(hand.tap(corner).edit).toBeUndefined();
    const edit = editOf(hand.double(INTO_EAST[3]!));
    expect(compoundsIn(after(hand.plan, edit), 'west')).toEqual(expect.arrayContaining(NEAR_COLUMN));
  });

  test('a key finishes as a tap does, and another one takes the last corner back', () => {
    const hand = aHand('reshape');
    for (const corner of INTO_EAST) hand.tap(corner);
    hand.tap([117.09, 36.09]);
    hand.act({ kind: 'back' });
    expect(hand.draft.legs.length).toBe(4);
    const edit = editOf(hand.act({ kind: 'finish' }));
    expect(compoundsIn(after(hand.plan, edit), 'west')).toEqual(expect.arrayContaining(NEAR_COLUMN));
  });

  test('ends that stop short of the border go to the nearest one', () => {
    const hand = aHand('reshape');
    const edit = editOf(hand.stroke([117.004, 35.92], [117.025, 35.93], [117.025, 36.07], [117.006, 36.08]));
    expect(compoundsIn(after(hand.plan, edit), 'west')).toEqual(expect.arrayContaining(NEAR_COLUMN));
  });

  test('a line of one corner is refused and may be drawn on', () => {
    const hand = aHand('reshape');
    const { refusal, draft } = hand.double([117.03, 36]);
    expect(refusal).toEqual({ refused: 'too-small' });
    expect(draft.legs.length).toBe(1);
  });

  test('a locked school refuses while the pen is still moving, and when it is released', () => {
    const locked = applyEdit(twoSchools(), {
      label: '锁定',
      putLocks: [{ id: 'lock', kind: 'school', schoolId: '东小' }],
    });
    const hand = aHand('reshape', locked);
    hand.press(INTO_EAST[0]!);
    for (const place of INTO_EAST.slice(1)) hand.drag(place);
    expect(hand.draft).toMatchObject({ preview: null, refusal: { refused: 'locked', name: '东小' } });
    expect(hand.release(INTO_EAST[3]!).refusal).toMatchObject({ refused: 'locked' });
    expect(isBegun(hand.draft)).toBe(false);
  });

  test('between two corners on one street the line follows the street', () => {
    const bend: Position[] = [
      [117, 35.95],
      [117.02, 35.95],
      [117.02, 36.06],
      [117, 36.06],
    ];
    const plan = { ...twoSchools() };
    plan.streets = [{ id: '环路', name: '环路', class: 'local', shape: { type: 'LineString', coordinates: bend } }];
    const hand = aHand('reshape', plan);
    hand.tap([117.004, 35.9505]);
    hand.move([117.004, 36.0604]);
    expect(hand.draft.snap).toMatchObject({ kind: 'street', name: '环路' });
    expect(hand.draft.ahead).toEqual(expect.arrayContaining([bend[1], bend[2]]));
  });

  describe('where a street leaves the border', () => {
    const bend: Position[] = [
      [117.0004, 35.95],
      [117.02, 35.95],
      [117.02, 36.06],
      [117.0004, 36.06],
    ];
    const withStreet = (name: string) => {
      const plan = { ...twoSchools() };
      plan.streets = [
        { id: '环路', ...(name && { name }), class: 'local', shape: { type: 'LineString', coordinates: bend } },
      ];
      return plan;
    };

    test('a line begun on the border follows the street', () => {
      const hand = aHand('reshape', withStreet(''));
      hand.tap([117, 35.9501]);
      expect(hand.draft.snap?.kind).toBe('border');
      hand.move([117.012, 36.0603]);
      expect(hand.draft.snap?.kind).toBe('street');
      expect(hand.draft.ahead).toEqual(expect.arrayContaining([bend[1], bend[2]]));
    });

    test('a line that ends on the border follows it there', () => {
      const hand = aHand('reshape', withStreet(''));
      hand.tap([117.012, 35.9503]);
      hand.move([117, 36.0601]);
      expect(hand.draft.snap?.kind).toBe('border');
      expect(hand.draft.ahead).toEqual(expect.arrayContaining([bend[1], bend[2]]));
    });

    test('from border to border it follows a street that both ends have by name, and becomes the border', () => {
      const hand = aHand('reshape', withStreet('环路'));
      hand.tap([117, 35.9501]);
      const edit = editOf(hand.double([117, 36.0601]));
      expect(compoundsIn(after(hand.plan, edit), 'west')).toContain('丁2');
    });

    test('with snapping off it is straight', () => {
      const hand = aHand('reshape', withStreet('环路'));
      hand.tap([117, 35.9501], { isFree: true });
      hand.move([117.012, 36.0603]);
      expect(hand.draft.ahead).not.toEqual(expect.arrayContaining([bend[1]]));
    });
  });
});

describe('what the pen takes hold of', () => {
  const place = (at: Position, more: Partial<PenPlace> = {}) => aHand('reshape').move(at, more).draft.snap;

  test('a corner of the border comes before the border itself', () => {
    expect(place([117.0003, 35.9003])).toMatchObject({ kind: 'vertex', at: [117, 35.9] });
  });

  test('beside a border it is the nearest place on it', () => {
    expect(place([117.0008, 36])).toMatchObject({ kind: 'border', at: [117, 36] });
  });

  test('the key for it switches snapping off', () => {
    expect(place([117.0008, 36], { isFree: true })).toBeNull();
  });

  test('out of reach there is nothing', () => {
    expect(place([117.05, 36.02])).toBeNull();
  });

  test('outlines of compounds are taken by their name', () => {
    const plan = twoSchools();
    const [first, ...rest] = plan.compounds;
    const ring: Position[] = [
      [116.93, 35.94],
      [116.94, 35.94],
      [116.94, 35.95],
      [116.93, 35.94],
    ];
    const shaped = {
      ...plan,
      compounds: [{ ...first!, shape: { type: 'Polygon' as const, coordinates: [ring] } }, ...rest],
    };
    const { draft } = aHand('reshape', shaped).move([116.935, 35.9395]);
    expect(draft.snap).toMatchObject({ kind: 'compound', name: first!.name });
    expect(draft.snap!.at[1]).toBeCloseTo(35.94, 6);
  });
});

describe('vertices', () => {
  const bent = () => {
    const hand = aHand('vertex');
    return after(hand.plan, editOf(hand.stroke([117, 36], [117.01, 36], [117.02, 36])));
  };

  test('dragging the border between two corners puts one there and moves it', () => {
    expect(compoundsIn(bent(), 'west')).toContain('丁2');
  });

  test('dragging a corner takes all that have it along', () => {
    const hand = aHand('vertex', bent());
    hand.press([117.02, 36.0002]);
    expect(hand.draft.vertex).toEqual([117.02, 36]);
    hand.drag([117.005, 36]);
    expect(compoundsIn(applyEdit(hand.plan, hand.draft.preview!), 'west')).not.toContain('丁2');
    const next = after(hand.plan, editOf(hand.release([116.97, 36])));
    expect(compoundsIn(next, 'east')).toContain('丙2');
  });

  test('a tap on the border puts a corner there', () => {
    const hand = aHand('vertex');
    const next = after(hand.plan, editOf(hand.tap([117.0002, 36.03])));
    const rings = next.catchments.map(({ shape }) => JSON.stringify(shape.coordinates));
    expect(rings.every((ring) => ring.includes('[117,36.03]'))).toBe(true);
  });

  test('the second tap on a corner deletes it, and so does the key', () => {
    const byTap = aHand('vertex', bent());
    expect(compoundsIn(after(byTap.plan, editOf(byTap.double([117.02, 36]))), 'west')).not.toContain('丁2');
    const byKey = aHand('vertex', bent());
    byKey.move([117.02, 36]);
    expect(compoundsIn(after(byKey.plan, editOf(byKey.act({ kind: 'delete' }))), 'west')).not.toContain('丁2');
  });

  test('the border of the district is refused', () => {
    expect(aHand('vertex').press([116.9, 35.9]).refusal).toMatchObject({ refused: 'district-border' });
  });

  test('away from any border there is nothing to press', () => {
    expect(aHand('vertex').press([116.95, 36]).refusal).toMatchObject({ refused: 'no-border' });
  });
});
