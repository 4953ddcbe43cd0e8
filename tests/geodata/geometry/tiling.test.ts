import { areaM2, contains, gapsOf, overlapsOf } from '@xuetu/geodata/geometry';
import type { PolygonShape } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPolygon, aSquare } from '../../support/a-square.ts';

const SIDE = 0.01;

/** Three by three catchments with common borders whose inner corners were moved about. */
const tiling = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
  minLength: 4,
  maxLength: 4,
});

function tiles(moved: [number, number][]): PolygonShape[] {
  const corner = (i: number, j: number): [number, number] => {
    const inner = i > 0 && i < 3 && j > 0 && j < 3;
    const [dx, dy] = inner ? moved[(i - 1) * 2 + (j - 1)]! : [0, 0];
    return [116 + i * SIDE + (dx * SIDE) / 100, 35 + j * SIDE + (dy * SIDE) / 100];
  };
  return [0, 1, 2].flatMap((i) =>
    [0, 1, 2].map((j) => aPolygon(corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1))),
  );
}

describe('catchments that tile a district', () => {
  it('have neither gap nor overlap, however their inner corners are moved', () => {
    fc.assert(
      fc.property(tiling, (moved) => {
        const shapes = tiles(moved);
        expect(overlapsOf(shapes)).toEqual([]);
        expect(gapsOf(shapes)).toEqual([]);
        expect(gapsOf(shapes, aSquare(116, 35, 3 * SIDE))).toEqual([]);
      }),
    );
  });

  it('leave exactly one gap when an inner one is taken away, in its place and of its size', () => {
    fc.assert(
      fc.property(tiling, (moved) => {
        const shapes = tiles(moved);
        const [middle] = shapes.splice(4, 1);
        const gaps = gapsOf(shapes);
        expect(gaps).toHaveLength(1);
        expect(Math.abs(gaps[0]!.areaM2 - areaM2(middle!))).toBeLessThan(5);
        expect(contains(middle!, gaps[0]!.at)).toBe(true);
      }),
    );
  });

  it('leave a gap at the edge only when the boundary is known', () => {
    const west = aSquare(116, 35, SIDE);
    const district = aPolygon([116, 35], [116 + 2 * SIDE, 35], [116 + 2 * SIDE, 35 + SIDE], [116, 35 + SIDE]);
    expect(gapsOf([west])).toEqual([]);
    const [gap] = gapsOf([west], district);
    expect(contains(aSquare(116 + SIDE, 35, SIDE), gap!.at)).toBe(true);
    expect(gapsOf([], district)).toHaveLength(1);
  });
});

describe('catchments that overlap', () => {
  it('are named in pairs with the common area and a place in it', () => {
    const half = SIDE / 2;
    const shapes = [aSquare(116, 35, SIDE), aSquare(116 + half, 35, SIDE), aSquare(116 + 5 * SIDE, 35, SIDE)];
    const common = aPolygon([116 + half, 35], [116 + SIDE, 35], [116 + SIDE, 35 + SIDE], [116 + half, 35 + SIDE]);
    const overlaps = overlapsOf(shapes);
    expect(overlaps).toHaveLength(1);
    expect(overlaps[0]).toMatchObject({ a: 0, b: 1 });
    expect(Math.abs(overlaps[0]!.areaM2 - areaM2(common))).toBeLessThan(5);
    expect(contains(common, overlaps[0]!.at)).toBe(true);
  });

  it('are found where one lies wholly in the other, and where two are the same', () => {
    const big = aSquare(116, 35, SIDE);
    const small = aSquare(116.002, 35.002, SIDE / 4);
    expect(overlapsOf([big, small]).map(({ a, b }) => [a, b])).toEqual([[0, 1]]);
    expect(overlapsOf([big, big])[0]!.areaM2).toBeGreaterThan(areaM2(big) - 5);
  });

  it('are not seen where one lies in the hole of another, nor where the overlap is a sliver', () => {
    const ring: PolygonShape = {
      type: 'Polygon',
      coordinates: [aSquare(116, 35, SIDE).coordinates[0]!, aSquare(116.004, 35.004, 0.002).coordinates[0]!],
    };
    expect(overlapsOf([ring, aSquare(116.004, 35.004, 0.002)])).toEqual([]);
    expect(overlapsOf([aSquare(116, 35, SIDE), aSquare(116 + SIDE - 1e-9, 35, SIDE)])).toEqual([]);
    expect(overlapsOf([aSquare(116, 35, SIDE), aSquare(116 + SIDE - 1e-7, 35, SIDE)], 50)).toEqual([]);
  });
});
