import { expect, test } from 'vitest';
import { placeUnder } from '../../../web/src/panels/story-panel/place-under.ts';

/** Three cards of 100, 40 and 100 pixels, one under the other. */
const CARDS = [
  { top: 0, height: 100 },
  { top: 100, height: 40 },
  { top: 140, height: 100 },
];

test.each([
  [0, 50, 0],
  [0, 119, 0],
  [0, 121, 1],
  [0, 500, 2],
  [2, 121, 2],
  [2, 119, 1],
  [2, -20, 0],
])('card %i held at %i pixels belongs at place %i', (from, pointer, place) => {
  expect(placeUnder(pointer, CARDS, from)).toBe(place);
});
