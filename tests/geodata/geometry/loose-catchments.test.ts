import { areaM2, contains, mendedTopology, polygonsOf, shapeOfGround, topologyOf } from '@xuetu/geodata/geometry';
import type { AreaShape, Position } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPolygon, aSquare } from '../../support/a-square.ts';
import { expectTiling, shapesOf } from '../../support/exact-tiling.ts';

/** Degrees of a metre from west to east, and from south to north, at 36 degrees north. */
const EAST = 1 / 90_163;
const NORTH = 1 / 110_959;
const SIDE = 0.01;

/** Nine catchments, each drawn by itself: every corner lies up to so many metres beside where it should be. */
function drawnApart(metres: number, aside: readonly number[]): { id: string; shape: AreaShape }[] {
  let used = 0;
  const off = () => aside[used++ % aside.length]! * metres;
  return Array.from({ length: 9 }, (_, i) => {
    const [west, south] = [117 + (i % 3) * SIDE, 36 + Math.floor(i / 3) * SIDE];
    const sides: Position[] = [];
    const corners: Position[] = [
      [0, 0],
      [0.5, 0],
      [1, 0],
      [1, 0.5],
      [1, 1],
      [0.5, 1],
      [0, 1],
      [0, 0.5],
    ];
    for (const [x, y] of corners) sides.push([west + x * SIDE + off() * EAST, south + y * SIDE + off() * NORTH]);
    return { id: `c${i}`, shape: aPolygon(...sides) };
  });
}

const anyAside = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 150, maxLength: 150 });

describe('catchments drawn one by one', () => {
  test('share their borders after mending, and all ground between them belongs to one', () => {
    fc.assert(
      fc.property(anyAside, (aside) => {
        const loose = drawnApart(0.7, aside);
        const topology = mendedTopology(loose, 1);
        const shapes = shapesOf(topology);
        expectTiling(
          shapes,
          shapes.reduce((sum, shape) => sum + areaM2(shape), 0),
        );
        expect(topology.repairs.filter(({ given }) => given === null)).toEqual([]);
        for (const [i, { shape }] of loose.entries()) {
          const ground = topology.grounds.get(`c${i}`)!;
          const now = shapeOfGround(ground);
          expect(Math.abs(areaM2(now) - areaM2(shape))).toBeLessThan(4 * 1120 * 0.8);
          expect(ground.polygons).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are what they were, less the ground taken and with the ground given', () => {
    fc.assert(
      fc.property(anyAside, (aside) => {
        const loose = drawnApart(0.7, aside);
        const { grounds, repairs } = mendedTopology(loose, 1);
        for (const { id, shape } of loose) {
          const change = repairs.reduce((sum, { kind, catchmentIds, given, areaM2: area }) => {
            const had = kind === 'gap' ? [] : kind === 'overlap' ? catchmentIds : catchmentIds.slice(0, 1);
            return sum + (given === id ? area : 0) - (had.includes(id) ? area : 0);
          }, 0);
          expect(areaM2(shapeOfGround(grounds.get(id)!)) - areaM2(shape) - change).toBeCloseTo(0, 1);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('stay exactly as they are when mended twice, and the first edit changes only what it touches', () => {
    fc.assert(
      fc.property(anyAside, (aside) => {
        const { grounds } = mendedTopology(drawnApart(0.7, aside), 1);
        const copies = [...grounds].map(([id, ground]) => ({ id, shape: structuredClone(shapeOfGround(ground)) }));
        const again = topologyOf(copies);
        expect(again.repairs).toEqual([]);
        for (const { id, shape } of copies) expect(shapeOfGround(again.grounds.get(id)!)).toBe(shape);
      }),
      { numRuns: 30 },
    );
  });

  test('close a gap between two that is open to the outside, and leave a broad one open', () => {
    const metre = EAST;
    const gap = (metres: number) => [
      { id: 'a', shape: aSquare(117, 36, SIDE) },
      { id: 'b', shape: aSquare(117 + SIDE + metres * metre, 36, SIDE) },
    ];
    const { grounds, repairs } = mendedTopology(gap(0.8), 1);
    expect(repairs.map(({ kind, given }) => [kind, given])).toEqual([['gap', 'a']]);
    expect(repairs[0]!.areaM2).toBeGreaterThan(860);
    expect(repairs[0]!.areaM2).toBeLessThan(900);
    expect(contains(shapeOfGround(grounds.get('a')!), [117 + SIDE + 0.4 * metre, 36.005])).toBe(true);
    expect(mendedTopology(gap(3), 1).repairs).toEqual([]);
  });

  test('give common ground to the first by id, as the children in it are sent, and an enclave to the enclave', () => {
    const { grounds } = mendedTopology(
      [
        { id: 'b', shape: aSquare(117 + 0.9 * SIDE, 36, SIDE) },
        { id: 'a', shape: aSquare(117, 36, SIDE) },
        { id: 'c', shape: aSquare(117.002, 36.002, 0.001) },
      ],
      1,
    );
    const holder = (at: Position) =>
      [...grounds].filter(([, ground]) => contains(shapeOfGround(ground), at)).map(([id]) => id);
    expect(holder([117 + 0.95 * SIDE, 36.005])).toEqual(['a']);
    expect(holder([117.0025, 36.0025])).toEqual(['c']);
    expect(polygonsOf(shapeOfGround(grounds.get('a')!))[0]).toHaveLength(2);
  });
});
