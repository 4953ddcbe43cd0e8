import { streetNetworkOf, type WalkingMatrix, walkingMatrix, walksFrom } from '@xuetu/geodata/access';
import type { Position, Street } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStreetMap, place } from '../../support/a-street-map.ts';

const SIZE = 5;
const BLOCK = 600;

/** Streets along the lines of a grid, without vertices where they cross: [row or column, from, to, runs north, is an arterial]. */
type GridStreet = [at: number, from: number, to: number, isNorth: boolean, isArterial: boolean];

const line = fc.integer({ min: 0, max: SIZE - 1 });
const gridStreet: fc.Arbitrary<GridStreet> = fc
  .tuple(line, line, line, fc.boolean(), fc.boolean())
  .filter(([, from, to]) => from !== to);
const grid = fc.uniqueArray(gridStreet, { minLength: 1, maxLength: 12 });

function streetsOf(grid: readonly GridStreet[]): Street[] {
  const map = aStreetMap();
  for (const [i, [at, from, to, isNorth, isArterial]] of grid.entries()) {
    const end = (along: number) =>
      (isNorth ? [at * BLOCK, along * BLOCK] : [along * BLOCK, at * BLOCK]) as [number, number];
    map.withStreet(`street ${i}`, [end(from), end(to)], { class: isArterial ? 'arterial' : 'local' });
  }
  return map.build().streets;
}

/** Crossings of the grid that lie on a street. */
function cornersOn(grid: readonly GridStreet[]): [column: number, row: number][] {
  const corners = new Set<number>();
  for (const [at, from, to, isNorth] of grid) {
    for (let along = Math.min(from, to); along <= Math.max(from, to); along++) {
      corners.add(isNorth ? at * SIZE + along : along * SIZE + at);
    }
  }
  return [...corners].map((corner) => [Math.floor(corner / SIZE), corner % SIZE]);
}

/** Floyd and Warshall on the grid itself, in blocks. */
function blocksBetween(grid: readonly GridStreet[], corners: readonly [number, number][]): number[][] {
  const number = (column: number, row: number) => corners.findIndex(([c, r]) => c === column && r === row);
  const blocks = corners.map((_, i) => corners.map((_, j) => (i === j ? 0 : Infinity)));
  for (const [at, from, to, isNorth] of grid) {
    for (let along = Math.min(from, to); along < Math.max(from, to); along++) {
      const [a, b] = isNorth ? [number(at, along), number(at, along + 1)] : [number(along, at), number(along + 1, at)];
      blocks[a]![b] = 1;
      blocks[b]![a] = 1;
    }
  }
  for (const k of corners.keys()) {
    for (const i of corners.keys()) {
      for (const j of corners.keys()) blocks[i]![j] = Math.min(blocks[i]![j]!, blocks[i]![k]! + blocks[k]![j]!);
    }
  }
  return blocks;
}

function matrixOf(grid: readonly GridStreet[], bound = 30_000): { matrix: WalkingMatrix; at: Position[] } {
  const at = cornersOn(grid).map(([column, row]) => place(column * BLOCK, row * BLOCK));
  return { matrix: walkingMatrix(streetNetworkOf(streetsOf(grid), []), at, at, bound), at };
}

describe('walks between many places', () => {
  it('are the shortest on a grid, by an independent method', () => {
    fc.assert(
      fc.property(grid, (streets) => {
        const blocks = blocksBetween(streets, cornersOn(streets));
        const { matrix, at } = matrixOf(streets);
        for (const i of at.keys()) {
          for (const j of at.keys()) {
            const metres = matrix.metres[i * at.length + j]!;
            if (blocks[i]![j] === Infinity) expect(metres).toBeNaN();
            else expect(Math.abs(metres - blocks[i]![j]! * BLOCK)).toBeLessThan(2);
          }
        }
      }),
    );
  });

  it('are as long and cross as many arterials there as back', () => {
    fc.assert(
      fc.property(grid, (streets) => {
        const { matrix, at } = matrixOf(streets);
        for (const i of at.keys()) {
          for (const j of at.keys()) {
            expect(matrix.metres[i * at.length + j]).toBe(matrix.metres[j * at.length + i]);
            expect(matrix.crossings[i * at.length + j]).toBe(matrix.crossings[j * at.length + i]);
          }
        }
      }),
    );
  });

  it('are never longer than by way of a third place', () => {
    fc.assert(
      fc.property(grid, (streets) => {
        const { matrix, at } = matrixOf(streets);
        const metres = (i: number, j: number) => matrix.metres[i * at.length + j]!;
        const longer: number[][] = [];
        for (const i of at.keys()) {
          for (const j of at.keys()) {
            for (const k of at.keys()) {
              if (!Number.isNaN(metres(i, k) + metres(k, j)) && !(metres(i, j) <= metres(i, k) + metres(k, j) + 0.01)) {
                longer.push([i, j, k]);
              }
            }
          }
        }
        expect(longer).toEqual([]);
      }),
    );
  });

  it('do not depend on the order of the streets', () => {
    const shuffled = grid.chain((streets) =>
      fc.tuple(fc.constant(streets), fc.shuffledSubarray(streets, { minLength: streets.length })),
    );
    fc.assert(
      fc.property(shuffled, ([streets]) => {
        const drawn = streetsOf(streets);
        const at = cornersOn(streets).map(([column, row]) => place(column * BLOCK + 7, row * BLOCK + 3));
        const forth = walkingMatrix(streetNetworkOf(drawn, []), at, at, 30_000);
        const back = walkingMatrix(streetNetworkOf(drawn.toReversed(), []), at, at, 30_000);
        expect(back).toEqual(forth);
      }),
    );
  });

  it('equal the walks found one by one, within every bound', () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 0, max: 5400 }), (streets, bound) => {
        const network = streetNetworkOf(streetsOf(streets), []);
        const at = cornersOn(streets).map(([column, row]) => place(column * BLOCK + 11, row * BLOCK - 13));
        const { metres, crossings } = walkingMatrix(network, at, at, bound);
        for (const [i, from] of at.entries()) {
          const walks = walksFrom(network, from, bound);
          for (const [j, to] of at.entries()) {
            const walked = walks.to(to);
            if (walked) expect(walked.metres).toBeLessThanOrEqual(bound);
            expect(metres[i * at.length + j]).toBe(walked ? Math.fround(walked.metres) : NaN);
            expect(crossings[i * at.length + j]).toBe(walked?.crossings ?? 0);
          }
        }
      }),
    );
  });

  it('end at the bound', () => {
    const { streets } = aStreetMap()
      .withStreet('street', [
        [0, 0],
        [2000, 0],
      ])
      .build();
    const tos = [500, 999, 1001, 2000].map((east) => place(east, 0));
    const { metres } = walkingMatrix(streetNetworkOf(streets, []), [place(0, 0)], tos, 1000);
    expect([...metres].map(Math.round)).toEqual([500, 999, NaN, NaN]);
  });

  it('know no way from or to a place without streets', () => {
    const { streets } = aStreetMap()
      .withStreet('street', [
        [0, 0],
        [2000, 0],
      ])
      .build();
    const places = [place(0, 0), place(0, 5000)];
    const { metres } = walkingMatrix(streetNetworkOf(streets, []), places, places, 10_000);
    expect([...metres]).toEqual([0, NaN, NaN, NaN]);
  });
});
