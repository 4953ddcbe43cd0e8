import { compactnessOf, enclosingRadius, metresPerDegree } from '@xuetu/geodata/geometry';
import type { AreaShape, Position } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const DEGREE = metresPerDegree(36);

/** An area with corners in metres east and north of a place. */
function area(corners: readonly (readonly [number, number])[]): AreaShape {
  const ring = corners.map(([x, y]): Position => [117 + x / DEGREE.lng, 36 + y / DEGREE.lat]);
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

const regular = (corners: number) =>
  Array.from({ length: corners }, (_, i): [number, number] => [
    500 * Math.cos((2 * Math.PI * i) / corners),
    500 * Math.sin((2 * Math.PI * i) / corners),
  ]);

describe('how compact a catchment is', () => {
  test.each([
    ['a circle', regular(360), 1, 1],
    ['a square', regular(4), Math.PI / 4, 2 / Math.PI],
    ['an equilateral triangle', regular(3), Math.PI / (3 * Math.sqrt(3)), (3 * Math.sqrt(3)) / (4 * Math.PI)],
    ['a regular hexagon', regular(6), Math.PI / (2 * Math.sqrt(3)), (3 * Math.sqrt(3)) / (2 * Math.PI)],
    [
      'a strip ten times as long as broad',
      [
        [0, 0],
        [1000, 0],
        [1000, 100],
        [0, 100],
      ] as [number, number][],
      (4 * Math.PI * 10) / 22 ** 2,
      10 / (Math.PI * (101 / 4)),
    ],
  ])('is for %s what the formulas of Polsby and Popper and of Reock say', (_, corners, polsbyPopper, reock) => {
    const compactness = compactnessOf(area(corners));
    expect(compactness.polsbyPopper).toBeCloseTo(polsbyPopper, 3);
    expect(compactness.reock).toBeCloseTo(reock, 3);
  });

  test('is by the smallest circle that holds every corner, with two or three corners on it', () => {
    const place = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
        expect(enclosingRadius(places)).toBeCloseTo(leastRadius(places), 6);
      }),
    );
  });
});

/** By trying every circle through two or three places. */
function leastRadius(places: readonly (readonly [number, number])[]): number {
  const circles: [number, number, number][] = [[places[0]![0], places[0]![1], 0]];
  for (const [i, [ax, ay]] of places.entries()) {
    for (const [j, [bx, by]] of places.slice(0, i).entries()) {
      circles.push([(ax + bx) / 2, (ay + by) / 2, Math.hypot(ax - bx, ay - by) / 2]);
      for (const [cx, cy] of places.slice(0, j)) {
        const d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
        if (d === 0) continue;
        const [a, b, c] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
        const x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / d;
        const y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / d;
        circles.push([x, y, Math.hypot(ax - x, ay - y)]);
      }
    }
  }
  const holding = circles.filter(([x, y, r]) => places.every(([px, py]) => Math.hypot(px - x, py - y) <= r + 1e-6));
  return Math.min(...holding.map(([, , r]) => r));
}
