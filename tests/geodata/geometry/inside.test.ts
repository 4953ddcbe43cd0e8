import { contains, pointInside, preparedArea } from '@xuetu/geodata/geometry';
import type { PolygonShape, Position } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPolygon, aSquare } from '../../support/a-square.ts';

/** A star-shaped polygon: any distances at even angles around a centre never cross. */
const star = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 20 }).map((distances) =>
  aPolygon(
    ...distances.map((distance, i): Position => {
      const angle = (2 * Math.PI * i) / distances.length;
      return [116 + distance * Math.cos(angle), 35 + distance * Math.sin(angle)];
    }),
  ),
);

describe('a position in an area', () => {
  it('is outside when it lies in a hole', () => {
    const courtyard: PolygonShape = {
      type: 'Polygon',
      coordinates: [aSquare(0, 0, 3).coordinates[0]!, aSquare(1, 1).coordinates[0]!],
    };
    expect(contains(courtyard, [0.5, 0.5])).toBe(true);
    expect(contains(courtyard, [1.5, 1.5])).toBe(false);
    expect(contains(courtyard, [4, 1])).toBe(false);
  });

  it('gets the same answer from an area prepared for many questions, corners and edges included', () => {
    fc.assert(
      fc.property(
        star,
        fc.tuple(fc.double({ min: -1.1, max: 1.1, noNaN: true }), fc.double({ min: -1.1, max: 1.1, noNaN: true })),
        fc.nat(19),
        (area, [dx, dy], at) => {
          const isInside = preparedArea(area);
          const ring = area.coordinates[0]!;
          const [a, b] = [ring[at % (ring.length - 1)]!, ring[(at + 1) % (ring.length - 1)]!];
          const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
          for (const position of [a, middle, [a[0] - 0.01, a[1]], [116 + dx, 35 + dy]] as Position[])
            expect(isInside(position)).toBe(contains(area, position));
        },
      ),
    );
  });

  it('belongs to exactly one of two catchments with a common border, even on the border', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (low, high, along) => {
          const west = aPolygon([0, 0], [low, 0], [high, 1], [0, 1]);
          const east = aPolygon([low, 0], [1, 0], [1, 1], [high, 1]);
          const onBorder: Position = [low + (high - low) * along, along];
          expect(Number(contains(west, onBorder)) + Number(contains(east, onBorder))).toBe(1);
        },
      ),
    );
  });
});

describe('the representative position of a compound', () => {
  it('always lies inside, however odd the shape', () => {
    fc.assert(fc.property(star, (shape) => contains(shape, pointInside(shape))));
  });

  it('stays out of the hole of a ring and the notch of a horseshoe', () => {
    const ring: PolygonShape = {
      type: 'Polygon',
      coordinates: [aSquare(0, 0, 3).coordinates[0]!, aSquare(0.5, 0.5, 2).coordinates[0]!],
    };
    const horseshoe = aPolygon([0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3]);
    expect(contains(ring, pointInside(ring))).toBe(true);
    expect(contains(horseshoe, pointInside(horseshoe))).toBe(true);
  });

  it('is in the larger part of two, and is the point itself for a point', () => {
    const parts = {
      type: 'MultiPolygon' as const,
      coordinates: [aSquare(0, 0).coordinates, aSquare(10, 0, 4).coordinates],
    };
    expect(contains(aSquare(10, 0, 4), pointInside(parts))).toBe(true);
    expect(pointInside({ type: 'Point', coordinates: [3, 4] })).toEqual([3, 4]);
  });
});
