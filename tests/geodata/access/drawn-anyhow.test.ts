import { streetNetworkOf, walkingMatrix } from '@xuetu/geodata/access';
import type { Landscape, Position, Street } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place } from '../../support/a-street-map.ts';

/** Corners of a coarse grid, so that streets overlap, turn back, touch and cross in corners all the time. */
const corner: fc.Arbitrary<Position> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map(([x, y]) => place(x * 400, y * 400));
const street = fc.record({
  class: fc.constantFrom<Street['class']>('expressway', 'arterial', 'secondary', 'local', 'path'),
  bridge: fc.constantFrom(false, false, true),
  crossing: fc.constantFrom<Street['crossing']>(undefined, 'signal', 'none'),
  path: fc.array(corner, { minLength: 2, maxLength: 5 }),
});
const streets = fc
  .array(street, { minLength: 1, maxLength: 10 })
  .map((drawn) =>
    drawn.map(
      ({ path, ...rest }, i): Street => ({ id: `${i}`, shape: { type: 'LineString', coordinates: path }, ...rest }),
    ),
  );
/** Railways off the grid's corners, as real ones do not run through the middle of junctions. */
const railways = fc.array(fc.array(corner, { minLength: 2, maxLength: 3 }), { maxLength: 2 }).map((paths) =>
  paths.map((path, i): Landscape => {
    const coordinates = path.map(([lng, lat]): Position => [lng + 0.0011, lat + 0.0007]);
    return { id: `railway ${i}`, kind: 'railway', shape: { type: 'LineString', coordinates } };
  }),
);
const places = Array.from({ length: 9 }, (_, i) => place((i % 3) * 700 + 90, Math.floor(i / 3) * 700 + 110));

function walks(drawn: Street[], landscape: Landscape[]) {
  return walkingMatrix(streetNetworkOf(drawn, landscape), places, places, 20_000);
}

function lines(drawn: Street[], change: (path: Position[]) => Position[][]): Street[] {
  return drawn.map((each) => {
    if (each.shape.type !== 'LineString') return each;
    return { ...each, shape: { type: 'MultiLineString', coordinates: change(each.shape.coordinates) } };
  });
}

describe('a street map drawn anyhow', () => {
  it('gives walks that are the same there and back', () => {
    fc.assert(
      fc.property(streets, railways, (drawn, landscape) => {
        const { metres, crossings } = walks(drawn, landscape);
        const back = (values: ArrayLike<number>) =>
          Array.from(values, (_, i) => values[(i % 9) * 9 + Math.floor(i / 9)]);
        expect(back(metres)).toEqual([...metres]);
        expect(back(crossings)).toEqual([...crossings]);
      }),
    );
  });

  it('gives the same walks whichever way its streets are drawn', () => {
    fc.assert(
      fc.property(streets, railways, (drawn, landscape) => {
        const forth = walks(drawn, landscape).metres;
        const back = walks(
          lines(drawn, (path) => [path.toReversed()]),
          landscape,
        ).metres;
        for (const [i, metres] of forth.entries()) {
          if (Number.isNaN(metres)) expect(back[i]).toBeNaN();
          else expect(Math.abs(metres - back[i]!)).toBeLessThan(0.05);
        }
      }),
    );
  });

  it('gives the same walks where streets at grade are cut at their vertices', () => {
    fc.assert(
      fc.property(streets, railways, (drawn, landscape) => {
        const level = drawn.filter(({ bridge }) => !bridge);
        const whole = walks(level, landscape);
        const cut = walks(
          lines(level, (path) => path.slice(1).map((to, i) => [path[i]!, to])),
          landscape,
        );
        for (const [i, metres] of whole.metres.entries()) {
          if (Number.isNaN(metres)) expect(cut.metres[i]).toBeNaN();
          else expect(Math.abs(metres - cut.metres[i]!)).toBeLessThan(0.05);
        }
      }),
    );
  });
});
