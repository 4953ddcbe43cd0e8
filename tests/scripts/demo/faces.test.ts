import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facesOf, ringsAround } from '../../../scripts/demo/faces.ts';
import type { Point } from '../../../scripts/demo/ground-plane.ts';
import { ringArea } from '../../../scripts/demo/planar.ts';

const SIDE = 1000;
const FRAME: Point[] = [
  [0, 0],
  [SIDE, 0],
  [SIDE, SIDE],
  [0, SIDE],
  [0, 0],
];
const inside = ([x, y]: Point): boolean => x > 0 && x < SIDE && y > 0 && y < SIDE;
const place = fc.integer({ min: -5, max: 30 }).map((step) => step * 40 + 13);
const line = fc.tuple(place, place).map(([from, to]): Point[] => [
  [from, -300],
  [to, SIDE + 300],
]);

describe('faces between lines', () => {
  it('cut a square by one diagonal into two halves', () => {
    const faces = facesOf([
      { kind: 'boundary', line: FRAME },
      { kind: 'field', line: [FRAME[0]!, FRAME[2]!] },
    ]);
    expect(faces.rings.map(ringArea)).toEqual([SIDE ** 2 / 2, SIDE ** 2 / 2]);
  });

  it('always cover the square to the half metre of the grid, however many streets cross it, and together have its border', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const faces = facesOf([
          { kind: 'boundary', line: FRAME },
          ...lines.map((each) => ({ kind: 'local', line: each, keep: inside })),
        ]);
        const covered = faces.rings.reduce((sum, ring) => sum + ringArea(ring), 0);
        expect(Math.abs(covered - SIDE ** 2)).toBeLessThan(SIDE);
        const around = ringsAround(faces, (face) => face >= 0);
        expect(around.reduce((sum, ring) => sum + ringArea(ring), 0)).toBeCloseTo(covered, 6);
      }),
    );
  });

  it('leave out a street that ends in a field', () => {
    const faces = facesOf([
      { kind: 'boundary', line: FRAME },
      { kind: 'local', line: [FRAME[0]!, [400, 300]] },
    ]);
    expect(faces.rings).toHaveLength(1);
  });
});
