import { areaM2, cellsOf, contains, dissolveCells } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSquare } from '../../support/a-square.ts';
import { expectTiling, shapesOf } from '../../support/exact-tiling.ts';

const DISTRICT = aSquare(117, 36, 0.02);
const GROUND = areaM2(DISTRICT);

const aPoint = (id: string, ...at: Position) => ({ id, shape: { type: 'Point' as const, coordinates: at }, point: at });

/** Compounds as points, some on the same spot, and square ones that may overlap. */
const compounds = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 38 }), fc.integer({ min: 1, max: 38 }), fc.boolean()), {
    minLength: 1,
    maxLength: 25,
  })
  .map((places) =>
    places.map(([x, y, isPolygon], i) => {
      const [lng, lat] = [117 + x * 0.0005, 36 + y * 0.0005];
      const id = `compound ${i}`;
      if (!isPolygon) return aPoint(id, lng, lat);
      return { id, shape: aSquare(lng - 0.0004, lat - 0.0004, 0.0008), point: [lng, lat] as Position };
    }),
  );

describe('the cells of compounds', () => {
  test('tile the district, whatever the compounds, and each holds its compound', () => {
    fc.assert(
      fc.property(compounds, (places) => {
        const { cells, cellOf } = cellsOf(places, DISTRICT);
        expectTiling(
          cells.map(({ shape }) => shape),
          GROUND,
        );
        for (const { id, shape, point } of places) {
          if (shape.type === 'Point' && cellOf.has(id) && !places.some((each) => each.shape.type !== 'Point'))
            expect(contains(cells[cellOf.get(id)!]!.shape, point)).toBe(true);
        }
        expect(cells.every(({ shape }) => shape.type === 'Polygon')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('of two points part halfway between them', () => {
    const { cells, cellOf, neighbours } = cellsOf(
      [aPoint('west', 117.004, 36.01), aPoint('east', 117.012, 36.01)],
      DISTRICT,
    );
    expect(areaM2(cells[cellOf.get('west')!]!.shape) / GROUND).toBeCloseTo(0.4, 4);
    expect(neighbours[cellOf.get('west')!]!.get(cellOf.get('east')!)).toBeCloseTo(2219, 0);
  });

  test('hold the polygon of the compound, with the land nearer to it than to any other', () => {
    const square = aSquare(117.002, 36.002, 0.004);
    const block = { id: 'block', shape: square, point: [117.004, 36.004] as Position };
    const { cells, cellOf } = cellsOf([block, aPoint('tower', 117.01, 36.004)], DISTRICT);
    const own = cells[cellOf.get('block')!]!.shape;
    for (const corner of [
      [117.0021, 36.0021],
      [117.0059, 36.0059],
    ] as Position[])
      expect(contains(own, corner)).toBe(true);
    expect(contains(own, [117.0078, 36.004])).toBe(true);
    expect(contains(own, [117.0082, 36.004])).toBe(false);
  });

  test('are one where compounds stand on one spot, and none for a compound far outside', () => {
    const places = [
      aPoint('a', 117.005, 36.005),
      aPoint('b', 117.005, 36.005),
      aPoint('c', 117.015, 36.005),
      aPoint('far', 117.5, 36),
    ];
    const { cells, cellOf } = cellsOf(places, DISTRICT);
    expect(cells.map(({ compoundIds }) => compoundIds)).toEqual([['a', 'b'], ['c']]);
    expect(cellOf.has('far')).toBe(false);
  });

  test('dissolve into catchments that tile the district; a compound given to nobody goes with its neighbour', () => {
    const places = [1, 2, 3, 4].flatMap((x) =>
      [1, 2, 3, 4].map((y) => aPoint(`${x}${y}`, 117 + x * 0.004, 36 + y * 0.004)),
    );
    const cells = cellsOf(places, DISTRICT);
    const given = new Map(
      places.filter(({ id }) => id !== '11').map(({ id }) => [id, id[0]! <= '2' ? 'west' : 'east']),
    );
    const topology = dissolveCells(cells, given);
    expect([...topology.grounds.keys()]).toEqual(['east', 'west']);
    expectTiling(shapesOf(topology), GROUND);
    const west = shapesOf(topology)[1]!;
    for (const { id, point } of places) expect(contains(west, point)).toBe(id[0]! <= '2');
  });

  test('follow a district with a lake in it', () => {
    const lake = aSquare(117.008, 36.008, 0.004).coordinates[0]!;
    const district = { type: 'Polygon' as const, coordinates: [...DISTRICT.coordinates, lake] };
    const { cells } = cellsOf([aPoint('west', 117.004, 36.01), aPoint('east', 117.016, 36.01)], district);
    expectTiling(
      cells.map(({ shape }) => shape),
      areaM2(district),
    );
  });
});
