import { areaM2, contains, distanceMetres } from '@xuetu/geodata/geometry';
import { cellAt, cellKm2, middleOf, ringOf } from '@xuetu/geodata/heat';
import type { Position } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const anyPlace: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 73, max: 135, noNaN: true }),
  fc.double({ min: 18, max: 54, noNaN: true }),
);

describe('the ground grid', () => {
  test('holds every place of the country in exactly the cell whose outline holds it', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const cell = cellAt(place);
        const outline = { type: 'Polygon' as const, coordinates: [ringOf(cell)] };
        const isOnEdge = distanceMetres(place, middleOf(cell)) > 85;
        expect(contains(outline, place) || isOnEdge).toBe(true);
        expect(cellAt(middleOf(cell))).toBe(cell);
      }),
    );
  });

  test('gives neighbours the same corners, so that cells neither overlap nor leave gaps', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const cell = cellAt(place);
        const [lng, lat] = middleOf(cell);
        const east = cellAt([lng + 200 / 111_319.49, lat]);
        const own = ringOf(cell).map(String);
        expect(ringOf(east).filter((corner, i) => i > 0 && own.includes(String(corner)))).toHaveLength(2);
      }),
    );
  });

  test('is anchored in the world: the cell of a place in Jining has had this address since the first release', () => {
    expect(cellAt([116.776, 35.358])).toBe(40_735_800_805);
    expect(cellAt([0, 0])).toBe(2 ** 17 * 2 ** 18 + 2 ** 17);
  });

  test('has cells of about 162 m and 0.0226 km² at 36 degrees, and says their true size everywhere', () => {
    const cell = cellAt([117, 36]);
    const [lng, lat] = middleOf(cell);
    expect(distanceMetres([lng, lat], [lng + 200 / 111_319.49, lat])).toBeCloseTo(162.1, 0);
    expect(cellKm2(cell)).toBeCloseTo(0.0226, 4);
    expect(cellKm2(cell) * 1e6).toBeCloseTo(areaM2({ type: 'Polygon', coordinates: [ringOf(cell)] }), 6);
    expect(cellKm2(cellAt([117, 20])) / cellKm2(cell)).toBeCloseTo((Math.cos(0.349) / Math.cos(0.628)) ** 2, 1);
  });
});
