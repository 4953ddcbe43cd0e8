import { selfIntersectionOf } from '@xuetu/geodata/geometry';
import type { PolygonShape } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPolygon, aSquare } from '../../support/a-square.ts';

describe('a border that crosses itself', () => {
  it('is found in a bow-tie, at the knot', () => {
    expect(selfIntersectionOf(aPolygon([0, 0], [2, 2], [2, 0], [0, 2]))).toEqual([1, 1]);
  });

  it('is found where a corner lies on the edge it passes through', () => {
    const throughItsOwnEdge = aPolygon([0, 0], [4, 0], [4, 2], [2, 0], [1, -2], [0, -2]);
    expect(selfIntersectionOf(throughItsOwnEdge)).toEqual([2, 0]);
  });

  it('is found where a hole reaches through its outside', () => {
    const shape: PolygonShape = {
      type: 'Polygon',
      coordinates: [aSquare(0, 0, 2).coordinates[0]!, aSquare(1, 0.5, 2).coordinates[0]!],
    };
    expect(selfIntersectionOf(shape)?.[1]).toBeGreaterThan(0);
  });

  it('is found where two parts run through each other', () => {
    const parts = {
      type: 'MultiPolygon' as const,
      coordinates: [aSquare(0, 0, 2).coordinates, aSquare(1, 1, 2).coordinates],
    };
    expect(selfIntersectionOf(parts)).not.toBeNull();
  });

  it('is not seen where parts, holes and corners only touch', () => {
    const corners = {
      type: 'MultiPolygon' as const,
      coordinates: [aSquare(0, 0).coordinates, aSquare(1, 1).coordinates],
    };
    const holeAtTheEdge: PolygonShape = {
      type: 'Polygon',
      coordinates: [
        aSquare(0, 0, 4).coordinates[0]!,
        [
          [2, 0],
          [3, 1],
          [1, 1],
          [2, 0],
        ],
      ],
    };
    expect(selfIntersectionOf(corners)).toBeNull();
    expect(selfIntersectionOf(holeAtTheEdge)).toBeNull();
    expect(selfIntersectionOf(aSquare(0, 0))).toBeNull();
  });
});
