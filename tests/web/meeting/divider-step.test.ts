import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dividerAt, dividerStep } from '../../../web/src/meeting/compare/divider-step.ts';

test('the divider goes by a fiftieth of the width, by a tenth with Shift, and to either edge', () => {
  expect(dividerStep(0.5, 'ArrowRight', false)).toBe(0.52);
  expect(dividerStep(0.5, 'ArrowLeft', true)).toBe(0.4);
  expect([dividerStep(0.5, 'Home', false), dividerStep(0.5, 'End', false)]).toEqual([0, 1]);
  expect(dividerStep(0.5, 'b', false)).toBeUndefined();
});

test('the divider stays on the map, and a step back undoes a step', () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 3, noNaN: true }), (share) => {
      const at = dividerAt(share);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(1);
      if (at > 0.02 && at < 0.98)
        expect(dividerStep(dividerStep(at, 'ArrowLeft', false)!, 'ArrowRight', false)).toBe(at);
    }),
  );
});
