import { toGeoJson } from '@xuetu/geodata/formats';
import type { Position } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const ring: Position[] = [
  [117, 36],
  [117.1, 36],
  [117.1, 36.1],
  [117, 36.1],
  [117, 36],
];
const hole: Position[] = [
  [117.02, 36.02],
  [117.04, 36.02],
  [117.04, 36.04],
  [117.02, 36.02],
];

/** Positive where the ring runs counter-clockwise. */
function twiceArea(positions: Position[]): number {
  return positions.slice(1).reduce((sum, [x, y], at) => sum + positions[at]![0] * y - x * positions[at]![1], 0);
}

function ringsOf(first: Position[], second: Position[]): Position[][] {
  const { features } = toGeoJson('学区', [
    { id: 'a', shape: { type: 'Polygon', coordinates: [first, second] }, properties: {} },
  ]);
  const geometry = features[0]!.geometry;
  return geometry?.type === 'Polygon' ? geometry.coordinates : [];
}

describe('a GeoJSON file for GIS programs', () => {
  test.each([
    ['as drawn', ring, hole],
    ['with the outside clockwise', [...ring].reverse(), hole],
    ['with everything the other way round', [...ring].reverse(), [...hole].reverse()],
  ])('winds the outside counter-clockwise and holes clockwise, %s', (_, outside, inside) => {
    const [first, second] = ringsOf(outside, inside);
    expect(twiceArea(first!)).toBeGreaterThan(0);
    expect(twiceArea(second!)).toBeLessThan(0);
  });

  test('keeps a catchment the same area whatever its direction', () => {
    const longitude = fc.double({ min: 116, max: 118, noNaN: true });
    const latitude = fc.double({ min: 35, max: 37, noNaN: true });
    fc.assert(
      fc.property(longitude, latitude, longitude, latitude, (west, south, east, north) => {
        fc.pre(Math.abs(east - west) > 1e-4 && Math.abs(north - south) > 1e-4);
        const box: Position[] = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ];
        const [wound] = ringsOf(box, hole);
        expect(twiceArea(wound!)).toBeCloseTo(Math.abs(twiceArea(box)), 5);
        expect(wound![0]).toEqual(wound!.at(-1));
      }),
    );
  });

  test('has a name, an id for every feature and no crs member', () => {
    const document = toGeoJson('海岱新区 学校', [
      { id: 's1', shape: { type: 'Point', coordinates: [117.123456789, 36] }, properties: { name: '凯瑞小学' } },
    ]);
    expect(document).toEqual({
      type: 'FeatureCollection',
      name: '海岱新区 学校',
      features: [
        {
          type: 'Feature',
          id: 's1',
          geometry: { type: 'Point', coordinates: [117.1234568, 36] },
          properties: { name: '凯瑞小学' },
        },
      ],
    });
  });

  test('says null where a number was not computed', () => {
    const { features } = toGeoJson('x', [{ id: 'a', shape: null, properties: { seats: Number.NaN } }]);
    expect(features[0]?.properties.seats).toBeNull();
  });
});
