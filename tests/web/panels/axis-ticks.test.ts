import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTicks } from '../../../web/src/panels/inspector/axis-ticks.ts';

test('an axis of seats short goes in round steps from zero to above the highest bar', () => {
  expect(axisTicks(959, 4)).toEqual([0, 500, 1000]);
  expect(axisTicks(0, 4)).toEqual([0, 1]);
  expect(axisTicks(7, 4)).toEqual([0, 2, 4, 6, 8]);
});

test('an axis never has more steps than asked for and reaches its highest bar', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (highest) => {
      const ticks = axisTicks(highest, 4);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
    }),
  );
});
