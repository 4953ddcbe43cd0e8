import { areaM2, districtOf, topologyOf } from '@xuetu/geodata/geometry';
import { describe, expect, test } from 'vitest';
import { aSquare } from '../../support/a-square.ts';

const catchments = (...squares: [number, number][]) =>
  squares.map(([x, y]) => ({ id: `${x}/${y}`, shape: aSquare(117 + x / 100, 36 + y / 100, 0.01) }));

describe('the district of a topology', () => {
  test('is all ground of its catchments, without the borders between them', () => {
    const topology = topologyOf(catchments([0, 0], [1, 0], [0, 1], [1, 1]));
    expect(districtOf(topology)).toMatchObject({ type: 'Polygon' });
    expect(areaM2(districtOf(topology))).toBeCloseTo(areaM2(aSquare(117, 36, 0.02)), 0);
  });

  test('has a hole where no catchment is, and two parts that touch at a corner only', () => {
    const ring = catchments([0, 0], [1, 0], [2, 0], [0, 1], [2, 1], [0, 2], [1, 2], [2, 2]);
    const { type, coordinates } = districtOf(topologyOf(ring));
    expect([type, coordinates.length]).toEqual(['Polygon', 2]);
    const apart = districtOf(topologyOf(catchments([0, 0], [1, 1])));
    expect([apart.type, apart.coordinates.length]).toEqual(['MultiPolygon', 2]);
  });
});
