import { areaM2, contains, polygonsOf } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';
import {
  applyEdit,
  compoundsUnder,
  deleteVertex,
  drawCatchment,
  giveCompounds,
  giveGround,
  insertVertex,
  moveVertex,
  paintCompounds,
  reshapeCatchmentBorder,
  snapBorder,
  type WouldDetach,
} from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { aPolygon, aSquare } from '../../support/a-square.ts';
import { after, compoundsIn, done, PRIMARY, shapeOf, twoSchools } from '../../support/two-schools.ts';

describe('drawing catchments', () => {
  test('a new one takes its compounds from those it is drawn over, and is named in the history', () => {
    const plan = twoSchools();
    const catchment = { id: 'new', name: '新片', ...PRIMARY, schoolIds: [] };
    const answer = drawCatchment(plan, { catchment, shape: aSquare(116.97, 35.94, 0.05) });
    const next = after(plan, answer);
    expect(done(answer).label).toBe('新画学区「新片」，含 2 个小区');
    expect(compoundsIn(next, 'new')).toEqual(['丁1', '丙1']);
    expect(drawCatchment(next, { catchment, shape: aSquare(116.9, 35.9, 0.01) })).toEqual({
      refused: 'id-taken',
      catchmentIds: ['new'],
    });
  });

  test('ground given by an outline goes to a catchment that is there', () => {
    const plan = twoSchools();
    const next = after(
      plan,
      giveGround(plan, { to: 'east', shape: aPolygon([116.97, 35.9], [117, 35.9], [117, 36.1], [116.97, 36.1]) }),
    );
    expect(compoundsIn(next, 'east')).toHaveLength(12);
  });

  test('a border goes where a line is drawn across it', () => {
    const plan = twoSchools();
    const line: Position[] = [
      [117, 35.92],
      [117.02, 35.95],
      [117, 35.98],
    ];
    const answer = reshapeCatchmentBorder(plan, { ...PRIMARY, line });
    expect(done(answer).label).toBe('改画学区边界，1 个小区改划');
    expect(compoundsIn(after(plan, answer), 'west')).toContain('丁1');
  });

  test('a vertex put into a border, moved and deleted again gives the catchments as they were', () => {
    const plan = twoSchools();
    const bent = after(plan, insertVertex(plan, { ...PRIMARY, at: [117.00001, 35.95], withinMetres: 5 }));
    const answer = moveVertex(bent, { ...PRIMARY, from: [117, 35.95], to: [117.03, 35.95] });
    expect(done(answer).putCatchments?.map(({ id }) => id)).toEqual(['east', 'west']);
    const moved = after(bent, answer);
    expect(compoundsIn(moved, 'west')).toContain('丁1');
    const straight = after(moved, deleteVertex(moved, { ...PRIMARY, at: [117.03, 35.95] }));
    expect(compoundsIn(straight, 'west')).toEqual(compoundsIn(plan, 'west'));
    expect(areaM2(shapeOf(straight, 'west'))).toBeCloseTo(areaM2(shapeOf(plan, 'west')), 3);
  });

  test('a border follows a street from one place on it to another', () => {
    const plan = twoSchools();
    const street = {
      type: 'LineString' as const,
      coordinates: [
        [116.99, 35.91],
        [117.025, 35.95],
        [117.025, 36],
        [116.99, 36.05],
      ] as Position[],
    };
    const answer = snapBorder(plan, { ...PRIMARY, along: [street], from: [117, 35.92], to: [117, 36.04] });
    const next = after(plan, answer);
    expect(compoundsIn(next, 'west')).toContain('丁1');
    const corners = polygonsOf(shapeOf(next, 'east')).flat(2).map(String);
    for (const corner of street.coordinates.slice(1, 3)) expect(corners).toContain(String(corner));
    const apart = {
      type: 'LineString' as const,
      coordinates: [
        [117.01, 36.03],
        [117.01, 36.05],
      ] as Position[],
    };
    const broken = { type: 'LineString' as const, coordinates: street.coordinates.slice(0, 2) };
    expect(snapBorder(plan, { ...PRIMARY, along: [broken, apart], from: [117, 35.92], to: [117, 36.04] })).toEqual({
      refused: 'no-way-along',
    });
  });
});

describe('giving compounds', () => {
  test('whole, with their land: a compound beside the border goes to the other school', () => {
    const plan = twoSchools();
    const answer = giveCompounds(plan, { compoundIds: ['丁1', '丁2'], to: 'west' });
    expect(done(answer).label).toBe('把 2 个小区划给「西片」');
    const next = after(plan, answer);
    expect(compoundsIn(next, 'west')).toEqual([...compoundsIn(plan, 'west'), '丁1', '丁2'].sort());
    expect(polygonsOf(shapeOf(next, 'west'))).toHaveLength(1);
  });

  test('empty land that a gift would cut off from its catchment goes with it', () => {
    const plan = twoSchools();
    const notched = after(plan, giveGround(plan, { to: 'east', shape: aSquare(116.99, 35.995, 0.01) }));
    const next = after(notched, giveCompounds(notched, { compoundIds: ['丁2'], to: 'west' }));
    expect(compoundsIn(next, 'west')).toEqual([...compoundsIn(plan, 'west'), '丁2'].sort());
    expect(shapeOf(next, 'east').type).toBe('Polygon');
  });

  test('land where somebody lives is never cut off in silence', () => {
    const plan = twoSchools();
    const notched = after(plan, giveGround(plan, { to: 'east', shape: aSquare(116.97, 35.99, 0.03) }));
    expect(compoundsIn(notched, 'east')).toContain('丙2');
    expect(giveCompounds(notched, { compoundIds: ['丁2'], to: 'west' })).toMatchObject({ refused: 'would-detach' });
  });

  test('that lie apart is refused with the size of the part, unless it is meant', () => {
    const plan = twoSchools();
    const answer = giveCompounds(plan, { compoundIds: ['己2'], to: 'west' });
    expect(answer).toMatchObject({ refused: 'would-detach', catchmentIds: ['west'], compoundIds: ['己2'] });
    const [part] = (answer as WouldDetach).parts;
    expect([contains(part!, [117.07, 36]), contains(part!, [116.95, 36])]).toEqual([true, false]);
    expect((answer as WouldDetach).areaM2).toBeCloseTo(areaM2(part!), 6);
    const next = after(plan, giveCompounds(plan, { compoundIds: ['己2'], to: 'west', mayDetach: true }));
    expect(polygonsOf(shapeOf(next, 'west'))).toHaveLength(2);
    expect(giveCompounds(plan, { compoundIds: ['nowhere'], to: 'west' })).toEqual({
      refused: 'outside-district',
      compoundIds: ['nowhere'],
    });
  });

  test('by their polygon alone leaves the land around it where it is', () => {
    const plan = twoSchools();
    const block = {
      id: '街区',
      name: '街区',
      shape: aSquare(117, 35.98, 0.02),
      point: [117.01, 35.99] as Position,
      phases: [],
    };
    const built = applyEdit(plan, { label: '街区', putCompounds: [block] });
    const next = after(built, giveCompounds(built, { compoundIds: ['街区'], to: 'west', by: 'polygon' }));
    const gained = areaM2(shapeOf(next, 'west')) - areaM2(shapeOf(plan, 'west'));
    expect(gained).toBeCloseTo(areaM2(block.shape), 1);
  });

  test('with a brush gives those that the stroke touches', () => {
    const plan = twoSchools();
    const stroke = {
      line: [
        [117.005, 35.95],
        [117.012, 36.01],
      ] as Position[],
      radiusMetres: 500,
    };
    expect(compoundsUnder(plan, stroke)).toEqual(['丁1', '丁2']);
    const next = after(plan, paintCompounds(plan, { ...stroke, to: 'west' }));
    expect(compoundsIn(next, 'west')).toHaveLength(11);
    expect(paintCompounds(plan, { line: [[117.05, 36.02]], radiusMetres: 10, to: 'west' })).toEqual({
      refused: 'nothing-changes',
    });
  });

  test('takes back what was said explicitly of them, for the school they leave and no other stage', () => {
    const plan = twoSchools();
    const said = (compoundId: string, stage: 'primary' | 'junior') => ({
      compoundId,
      stage,
      schools: [{ schoolId: '东小', share: 1 }],
    });
    const explicit = applyEdit(plan, {
      label: '指定',
      putAssignments: [said('丁1', 'primary'), said('丁1', 'junior'), said('丁3', 'primary')],
    });
    const next = after(explicit, giveCompounds(explicit, { compoundIds: ['丁1'], to: 'west' }));
    expect(next.assignments.map(({ compoundId, stage }) => [compoundId, stage])).toEqual([
      ['丁1', 'junior'],
      ['丁3', 'primary'],
    ]);
  });
});
