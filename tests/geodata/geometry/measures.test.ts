import { areaM2, boundsOf, distanceMetres, lengthMetres } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPolygon, aSquare } from '../../support/a-square.ts';

const nearShandong = fc.tuple(
  fc.double({ min: 116, max: 117, noNaN: true }),
  fc.double({ min: 35, max: 36, noNaN: true }),
);

describe('distance in metres', () => {
  it('gives the published length of a degree of latitude and longitude at 45 degrees (111.132 km and 78.847 km)', () => {
    expect(distanceMetres([117, 44.5], [117, 45.5]) / 1000).toBeCloseTo(111.132, 3);
    expect(distanceMetres([117, 45], [118, 45]) / 1000).toBeCloseTo(78.847, 3);
  });

  it('is the same in both directions and nothing from a place to itself', () => {
    fc.assert(
      fc.property(nearShandong, nearShandong, (a, b) => {
        expect(distanceMetres(a as Position, b as Position)).toBe(distanceMetres(b as Position, a as Position));
        expect(distanceMetres(a as Position, a as Position)).toBe(0);
      }),
    );
  });
});

describe('length of a street', () => {
  it('adds up its lines', () => {
    const line: Position[] = [
      [117, 35],
      [117, 35.01],
      [117, 35.02],
    ];
    const whole = lengthMetres({ type: 'LineString', coordinates: line });
    const halves = lengthMetres({ type: 'MultiLineString', coordinates: [line.slice(0, 2), line.slice(1)] });
    expect(halves).toBeCloseTo(whole, 6);
    expect(whole).toBeCloseTo(distanceMetres(line[0]!, line[2]!), 3);
  });
});

describe('area in m2', () => {
  it('gives the published surface of the whole earth, 510,065,621.724 km2', () => {
    const earth = aPolygon([-180, -90], [180, -90], [180, 90], [-180, 90]);
    expect(areaM2(earth) / 1e6).toBeCloseTo(510_065_621.724, 2);
  });

  it('takes holes out and does not care which way a ring runs', () => {
    const outside = aSquare(116, 35, 0.3).coordinates[0]!;
    const hole = aSquare(116.1, 35.1, 0.1).coordinates[0]!;
    const ring = { type: 'Polygon' as const, coordinates: [outside, hole] };
    const reversed = { type: 'Polygon' as const, coordinates: [[...outside].reverse(), [...hole].reverse()] };
    const solid = areaM2({ type: 'Polygon', coordinates: [outside] });
    expect(areaM2(ring)).toBeCloseTo(solid - areaM2({ type: 'Polygon', coordinates: [hole] }), 3);
    expect(areaM2(reversed)).toBeCloseTo(areaM2(ring), 3);
  });

  it('of a square cut in two is the sum of the halves', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (cut) => {
        const west = aPolygon([116, 35], [116 + cut, 35], [116 + cut, 36], [116, 36]);
        const east = aPolygon([116 + cut, 35], [117, 35], [117, 36], [116 + cut, 36]);
        const whole = areaM2(aSquare(116, 35));
        expect(Math.abs(areaM2(west) + areaM2(east) - whole)).toBeLessThan(whole * 1e-9);
      }),
    );
  });
});

describe('bounds', () => {
  it('hold every position of every part', () => {
    const shape = {
      type: 'MultiPolygon' as const,
      coordinates: [aSquare(2, 3).coordinates, aSquare(-1, 5, 2).coordinates],
    };
    expect(boundsOf(shape)).toEqual([-1, 3, 3, 7]);
    expect(boundsOf({ type: 'Point', coordinates: [4, 5] })).toEqual([4, 5, 4, 5]);
  });
});
