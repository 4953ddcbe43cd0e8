import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDominated } from '../../../../web/src/state/siting/dominated.ts';

test('an alternative is beaten by one as good in one thing and better in the other, not by its equal', () => {
  const all = [
    { x: 100, y: 900 },
    { x: 100, y: 800 },
    { x: 200, y: 700 },
    { x: 200, y: 700 },
  ];
  expect(all.map((each) => isDominated(each, all))).toEqual([true, false, false, false]);
});

test('among any alternatives at least one is not beaten', () => {
  const pair = fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1 }), (all) => {
      expect(all.some((each) => !isDominated(each, all))).toBe(true);
    }),
  );
});
