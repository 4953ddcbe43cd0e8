import { metresPerDegree, shapeDistanceMetres } from '@xuetu/geodata/geometry';
import type { AreaShape, LineShape, PointShape, Position } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const degree = metresPerDegree(36);
const at = (east: number, north: number): Position => [117 + east / degree.lng, 36 + north / degree.lat];
const point = (east: number, north: number): PointShape => ({ type: 'Point', coordinates: at(east, north) });
const line = (...ends: [number, number][]): LineShape => ({
  type: 'LineString',
  coordinates: ends.map(([east, north]) => at(east, north)),
});
const square = (west: number, south: number, side: number): AreaShape => ({
  type: 'Polygon',
  coordinates: [
    [at(west, south), at(west + side, south), at(west + side, south + side), at(west, south + side), at(west, south)],
  ],
});

test('a parcel 30 m beside a line is 30 m from it', () => {
  expect(shapeDistanceMetres(square(0, 0, 100), line([-500, -30], [500, -30]))).toBeCloseTo(30, 1);
});

test('a line that crosses a parcel without a corner in it is at 0 m', () => {
  expect(shapeDistanceMetres(square(0, 0, 100), line([-500, 50], [500, 50]))).toBe(0);
});

test('a petrol station inside a parcel is at 0 m, whichever is asked first', () => {
  expect(shapeDistanceMetres(square(0, 0, 100), point(50, 50))).toBe(0);
  expect(shapeDistanceMetres(point(50, 50), square(0, 0, 100))).toBe(0);
});

test('two points 3-4-5 apart', () => {
  expect(shapeDistanceMetres(point(0, 0), point(300, 400))).toBeCloseTo(500, 1);
});

test('the distance is the same both ways, never negative, and 0 from a shape to itself', () => {
  const number = fc.integer({ min: -2000, max: 2000 });
  const side = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(number, number, side, number, number, side, (x1, y1, s1, x2, y2, s2) => {
      const [a, b] = [square(x1, y1, s1), square(x2, y2, s2)];
      const there = shapeDistanceMetres(a, b);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(Math.abs(there - shapeDistanceMetres(b, a))).toBeLessThan(1e-6);
      expect(shapeDistanceMetres(a, a)).toBe(0);
      const dx = Math.max(0, x2 - (x1 + s1), x1 - (x2 + s2));
      const dy = Math.max(0, y2 - (y1 + s1), y1 - (y2 + s2));
      expect(Math.abs(there - Math.hypot(dx, dy))).toBeLessThan(0.1 + 0.0005 * there);
    }),
    { numRuns: 200 },
  );
});
