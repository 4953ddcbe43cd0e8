import { seatsWithinWalk, type WalkPairs, walkDecay } from '@xuetu/geodata/heat';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Pairs of a full table of weights, homes by schools; 0 is out of reach. */
function pairs(table: readonly (readonly number[])[]): WalkPairs {
  const start = [0];
  const [school, weight]: [number[], number[]] = [[], []];
  for (const row of table) {
    for (const [s, each] of row.entries()) {
      if (each === 0) continue;
      school.push(s);
      weight.push(each);
    }
    start.push(school.length);
  }
  return {
    start: Uint32Array.from(start),
    school: Uint32Array.from(school),
    weight: Float32Array.from(weight),
  };
}

describe('seats within walking distance (2SFCA)', () => {
  test('gives what PySAL access gives for its example of three tracts: 100, 50 and 10 people, 15, 20 and 100 doctors, weight 1 / cost', () => {
    // pysal/access, test_hospital_example.py, scenario 0: cost 1 at home, 40 to and from the third tract, 80 (out of reach) across.
    const people = [100, 50, 10];
    const reached = seatsWithinWalk(
      pairs([
        [1, 0, 1 / 40],
        [0, 1, 1 / 40],
        [1 / 40, 1 / 40, 1],
      ]),
      people,
      [15, 20, 100],
    );
    const ratios = [15 / 100.25, 20 / 50.25, 100 / 13.75];
    expect(reached[0]! / 100).toBeCloseTo(ratios[0]! + ratios[2]! / 40, 5);
    expect(reached[1]! / 50).toBeCloseTo(ratios[1]! + ratios[2]! / 40, 5);
    expect(reached[2]! / 10).toBeCloseTo(ratios[2]! + ratios[0]! / 40 + ratios[1]! / 40, 5);
    expect(reached[0]! / 100).toBeCloseTo(0.33144, 4);
  });

  test('two schools of 90 and 60 seats: 100 children next to both, 50 next to the second only', () => {
    // The first school has 100 around it, 0.9 seats a child; the second 150, 0.4 a child. 100 x 1.3 and 50 x 0.4.
    const reached = seatsWithinWalk(
      pairs([
        [1, 1],
        [0, 1],
      ]),
      [100, 50],
      [90, 60],
    );
    expect([...reached]).toEqual([130, 20]);
  });

  test('gives away exactly the seats of every school that has a child around it', () => {
    const count = fc.integer({ min: 0, max: 400 });
    const homes = 5;
    const schools = 3;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: schools, maxLength: schools }), {
          minLength: homes,
          maxLength: homes,
        }),
        fc.array(count, { minLength: homes, maxLength: homes }),
        fc.array(count, { minLength: schools, maxLength: schools }),
        (table, children, seats) => {
          const reached = seatsWithinWalk(pairs(table), children, seats);
          const given = seats.filter((_, s) => table.some((row, h) => row[s]! > 0 && children[h]! > 0));
          const sum = (list: Iterable<number>) => [...list].reduce((total, each) => total + each, 0);
          expect(sum(reached)).toBeCloseTo(sum(given), 6);
        },
      ),
    );
  });

  test('a school whose seats are not known gives none, and children far from every school reach none', () => {
    expect([...seatsWithinWalk(pairs([[1], [0]]), [10, 10], [Number.NaN])]).toEqual([0, 0]);
  });
});

test('a walk counts fully next door, less the longer it is, and not at all from the end of the walking distance on', () => {
  expect(walkDecay(0, 1800)).toBe(1);
  expect(walkDecay(0.5 * 1800, 1800)).toBeCloseTo((Math.exp(-0.125) - Math.exp(-0.5)) / (1 - Math.exp(-0.5)), 10);
  expect(walkDecay(1800, 1800)).toBe(0);
  expect(walkDecay(Number.NaN, 1800)).toBe(0);
  expect(walkDecay(Number.POSITIVE_INFINITY, 1800)).toBe(0);
});
