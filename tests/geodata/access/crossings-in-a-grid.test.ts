import { streetNetworkOf, walkingMatrix } from '@xuetu/geodata/access';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aStreetMap, place } from '../../support/a-street-map.ts';

const LINES = 5;
const BLOCK = 400;

const arterials = fc.array(fc.boolean(), { minLength: LINES, maxLength: LINES });

/** A door 8 m beside a street, well within a block. */
const door = fc
  .record({
    line: fc.integer({ min: 0, max: LINES - 1 }),
    along: fc.integer({ min: 0, max: LINES - 2 }),
    within: fc.integer({ min: 20, max: BLOCK - 20 }),
    side: fc.constantFrom(-8, 8),
    isNorth: fc.boolean(),
  })
  .map(({ line, along, within, side, isNorth }): [number, number] => {
    const [across, onward] = [line * BLOCK + side, along * BLOCK + within];
    return isNorth ? [across, onward] : [onward, across];
  });

function between(arterial: readonly boolean[], a: number, b: number): number {
  return arterial.filter((is, i) => is && i * BLOCK > Math.min(a, b) && i * BLOCK < Math.max(a, b)).length;
}

test('in a full grid a walk crosses exactly the arterials that lie between home and school', () => {
  fc.assert(
    fc.property(arterials, arterials, door, door, (rows, columns, home, school) => {
      const map = aStreetMap();
      for (let i = 0; i < LINES; i++) {
        const [line, begin, end] = [i * BLOCK, -4 * BLOCK, (LINES + 3) * BLOCK];
        map.withStreet(
          `row ${i}`,
          [
            [begin, line],
            [end, line],
          ],
          { class: rows[i] ? 'arterial' : 'local' },
        );
        map.withStreet(
          `column ${i}`,
          [
            [line, begin],
            [line, end],
          ],
          { class: columns[i] ? 'arterial' : 'secondary' },
        );
      }
      const { streets } = map.build();
      const walks = walkingMatrix(streetNetworkOf(streets, []), [place(...home)], [place(...school)], 10_000);
      expect(walks.crossings[0]).toBe(between(rows, home[1], school[1]) + between(columns, home[0], school[0]));
    }),
    { numRuns: 300 },
  );
});
