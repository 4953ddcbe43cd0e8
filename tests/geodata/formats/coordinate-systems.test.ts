import {
  bd09ToWgs84,
  crsNamed,
  fromWgs84,
  gcj02ToWgs84,
  type RawPosition,
  toWgs84,
  wgs84ToBd09,
  wgs84ToGcj02,
} from '@xuetu/geodata/formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Positions that PROJ 9.1 (gdaltransform) gives for the same numbers. */
const BY_PROJ: [crs: string, at: RawPosition, lng: number, lat: number][] = [
  ['EPSG:27700', [325_000, 673_000], -3.2023861815018, 55.9441670471432],
  ['EPSG:4548', [590_000, 4_060_000], 118.006711853198, 36.6667418991089],
  ['EPSG:4527', [39_590_000, 4_060_000], 118.006711853198, 36.6667418991089],
  ['EPSG:2263', [987_654, 205_000], -73.9877182296616, 40.7293536340079],
  ['EPSG:3857', [13_000_000, 4_300_000], 116.780986935538, 35.9954840348894],
  ['EPSG:32650', [500_000, 4_000_000], 117, 36.1447180988178],
];

/** Pairs computed with gcoord 1.0.7, the library that Chinese map sites use. */
const OFFSETS: { wgs84: RawPosition; gcj02: RawPosition; bd09: RawPosition }[] = [
  {
    wgs84: [117, 36.65],
    gcj02: [117.0058403121098, 36.65025196065558],
    bd09: [117.01224478573386, 36.656589613872825],
  },
  {
    wgs84: [118.05, 36.81],
    gcj02: [118.05607060800003, 36.81051204462584],
    bd09: [118.06251700817019, 36.81661678184582],
  },
];

function converted(crs: string, at: RawPosition): RawPosition {
  const answer = toWgs84(crs);
  if (answer.crs === null) throw new Error(`${crs}: ${answer.reason}`);
  return answer.convert(at);
}

describe('coordinate systems', () => {
  test.each(BY_PROJ)('%s gives what PROJ gives', (crs, at, lng, lat) => {
    const [x, y] = converted(crs, at);
    expect(x).toBeCloseTo(lng, 6);
    expect(y).toBeCloseTo(lat, 6);
  });

  test("the Ordnance Survey's Caister water tower lies within five metres of its OSTN15 position", () => {
    const [lng, lat] = converted('EPSG:27700', [651_409.804, 313_177.45]);
    expect(Math.abs(lng - 1.716073973) * 67_500).toBeLessThan(5);
    expect(Math.abs(lat - 52.658007833) * 111_300).toBeLessThan(5);
  });

  test('every system that bureaus are promised is carried', () => {
    const codes = [4326, 4490, 4526, 4527, 4528, 4547, 4548, 4549, 4550, 3857, 27700, 2263];
    for (const code of codes) expect(toWgs84(`EPSG:${code}`).crs, String(code)).toBe(`EPSG:${code}`);
  });

  test("Xi'an 80 and Beijing 54 are refused because their parameters are not public", () => {
    for (const code of [2384, 2385, 4214, 4610, 2436, 2437]) {
      expect(toWgs84(`EPSG:${code}`)).toEqual({ crs: null, reason: 'without-parameters' });
    }
  });

  test('a system with a zone number is the one without it, moved', () => {
    const [withZone, without] = [
      converted('EPSG:4527', [39_560_000, 4_050_000]),
      converted('EPSG:4548', [560_000, 4_050_000]),
    ];
    expect(withZone).toEqual(without);
  });

  test('degrees of Shandong survive the way into any projected system and back within a millimetre', () => {
    const systems = [
      'EPSG:4547',
      'EPSG:4548',
      'EPSG:4549',
      'EPSG:4550',
      'EPSG:4526',
      'EPSG:4527',
      'EPSG:4528',
      'EPSG:3857',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...systems),
        fc.double({ min: 115, max: 122, noNaN: true }),
        fc.double({ min: 34, max: 38, noNaN: true }),
        (crs, lng, lat) => {
          const [x, y] = converted(crs, fromWgs84(crs)!([lng, lat]));
          expect(Math.abs(x - lng)).toBeLessThan(1e-8);
          expect(Math.abs(y - lat)).toBeLessThan(1e-8);
        },
      ),
    );
  });

  test('names are understood as people write them', () => {
    expect(['epsg:4548', 'EPSG::4548', 'urn:ogc:def:crs:EPSG::4548', '4548'].map(crsNamed)).toEqual(
      Array(4).fill('EPSG:4548'),
    );
    expect(
      ['GCJ02', 'gcj-02', '高德', 'BD09', 'CGCS2000', 'WGS 84', 'urn:ogc:def:crs:OGC:1.3:CRS84'].map(crsNamed),
    ).toEqual(['GCJ-02', 'GCJ-02', 'GCJ-02', 'BD-09', 'EPSG:4490', 'EPSG:4326', 'EPSG:4326']);
    expect(crsNamed('my own grid')).toBeNull();
  });
});

describe('the offset systems of Chinese web maps', () => {
  test.each(OFFSETS)('agree with gcoord at $wgs84', ({ wgs84, gcj02, bd09 }) => {
    expect(wgs84ToGcj02(wgs84)[0]).toBeCloseTo(gcj02[0], 9);
    expect(wgs84ToGcj02(wgs84)[1]).toBeCloseTo(gcj02[1], 9);
    expect(wgs84ToBd09(wgs84)[0]).toBeCloseTo(bd09[0], 9);
    expect(wgs84ToBd09(wgs84)[1]).toBeCloseTo(bd09[1], 9);
  });

  test('are undone within a millimetre anywhere in China', () => {
    const inChina = fc.tuple(
      fc.double({ min: 80, max: 130, noNaN: true }),
      fc.double({ min: 20, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(inChina, (at) => {
        for (const back of [gcj02ToWgs84(wgs84ToGcj02(at)), bd09ToWgs84(wgs84ToBd09(at))]) {
          expect(Math.abs(back[0] - at[0])).toBeLessThan(1e-8);
          expect(Math.abs(back[1] - at[1])).toBeLessThan(1e-8);
        }
      }),
    );
  });

  test('leave Edinburgh where it is', () => {
    expect(wgs84ToGcj02([-3.19, 55.95])).toEqual([-3.19, 55.95]);
  });
});
