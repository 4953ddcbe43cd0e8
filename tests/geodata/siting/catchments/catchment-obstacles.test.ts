import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedWays } from '../../../../geodata/src/siting/catchments/allowed-ways.ts';
import { catchmentObstacles } from '../../../../geodata/src/siting/catchments/catchment-obstacles.ts';
import { aBlockTown, anyBlockTown, cheapestCatchments } from '../../../support/a-block-town.ts';

const street = aBlockTown({
  width: 5,
  children: [10, 20, 5, 20, 10],
  schools: [
    { block: 0, seats: 40 },
    { block: 4, seats: 30 },
  ],
});
const size = { units: 5, schools: 2 };

describe('what stands in the way of catchments', () => {
  it('is nothing where 65 children find 70 seats', () => {
    expect(catchmentObstacles(street)).toEqual([]);
  });

  it('is the seats in all: 65 children, 60 seats', () => {
    const full = { ...street, capacity: Float64Array.of(35, 25) };
    expect(catchmentObstacles(full)).toEqual([
      { kind: 'seats', units: [0, 1, 2, 3, 4], schools: [0, 1], children: 65, seats: 60, short: 5 },
    ]);
  });

  it('is the seats within reach: 50 children can only go where 30 seats are', () => {
    const locked = { ...street, allowed: allowedWays({ ...size, locked: [-1, 1, -1, 1, 1] }) };
    expect(catchmentObstacles(locked)).toEqual([
      { kind: 'seats', units: [1, 3, 4], schools: [1], children: 50, seats: 30, short: 20 },
    ]);
  });

  it('is a part of the town without a school, and a block with no way left', () => {
    const town = aBlockTown({ width: 3, children: [5, 5, 7], schools: [{ block: 0, seats: 20 }], islands: [2] });
    expect(catchmentObstacles(town)).toEqual([{ kind: 'island', units: [2], children: 7 }]);
    const far = {
      ...street,
      allowed: allowedWays({
        ...size,
        forbidden: [
          [2, 0],
          [2, 1],
        ],
      }),
    };
    expect(catchmentObstacles(far)).toEqual([{ kind: 'no-way', unit: 2, children: 5 }]);
  });

  it('is a block whose school cannot reach it over blocks that may go there too', () => {
    const parted = { ...street, allowed: allowedWays({ ...size, locked: [-1, 1, 0, -1, -1] }) };
    expect(catchmentObstacles(parted)).toEqual([
      { kind: 'out-of-reach', unit: 1, children: 20, schools: [1] },
      { kind: 'out-of-reach', unit: 2, children: 5, schools: [0] },
    ]);
  });

  it('is that schools must take more than there are', () => {
    expect(catchmentObstacles({ ...street, least: Float64Array.of(40, 30) })).toEqual([
      { kind: 'children', children: 65, least: 70, short: 5 },
    ]);
  });

  it('is never there where catchments are', () => {
    fc.assert(
      fc.property(anyBlockTown, (town) => {
        if (catchmentObstacles(town).length > 0) expect(cheapestCatchments(town)).toBe(Infinity);
      }),
      { numRuns: 60 },
    );
  });
});
