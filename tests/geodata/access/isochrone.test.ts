import { isochrone, isochroneOf, streetNetworkOf, walkingMetres } from '@xuetu/geodata/access';
import { areaM2, contains, selfIntersectionOf } from '@xuetu/geodata/geometry';
import type { AreaShape, Plan } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStreetMap, place } from '../../support/a-street-map.ts';

type Metres = [east: number, north: number];

function ground(plan: Plan, origin: Metres, metres: number): AreaShape {
  const area = isochrone(streetNetworkOf(plan.streets, plan.landscape), place(...origin), metres);
  if (!area) throw new Error('not on the streets');
  return area;
}

function lattice() {
  const map = aStreetMap();
  for (let k = -6; k <= 6; k++) {
    map.withStreet(`row ${k}`, [
      [-1200, k * 200],
      [1200, k * 200],
    ]);
    map.withStreet(`column ${k}`, [
      [k * 200, -1200],
      [k * 200, 1200],
    ]);
  }
  return map;
}

const river = () => lattice().withBlock('river', [-3000, 60], [3000, 80]);

describe('the ground within a walk', () => {
  it('is the street reached, 40 m to either side', () => {
    const plan = aStreetMap()
      .withStreet('street', [
        [-2000, 0],
        [2000, 0],
      ])
      .build();
    const area = ground(plan, [0, 0], 300);
    const capsule = 600 * 80 + Math.PI * 40 ** 2;
    expect(areaM2(area) / capsule).toBeCloseTo(1, 2);
    expect(contains(area, place(295, 35))).toBe(true);
    expect(contains(area, place(345, 0))).toBe(false);
    expect(contains(area, place(100, 45))).toBe(false);
  });

  it('holds its origin, grows with the distance and has clean rings, wherever it begins', () => {
    const plan = lattice().build();
    const metre = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(metre, metre, (east, north) => {
        let before: AreaShape | undefined;
        for (const metres of [100, 300, 500, 1000]) {
          const area = ground(plan, [east, north], metres);
          expect(contains(area, place(east, north))).toBe(true);
          expect(selfIntersectionOf(area)).toBeNull();
          if (before) {
            expect(areaM2(area)).toBeGreaterThan(areaM2(before));
            for (let x = -1150; x <= 1150; x += 230) {
              for (let y = -1150; y <= 1150; y += 230) {
                if (contains(before, place(x, y))) expect(contains(area, place(x, y))).toBe(true);
              }
            }
          }
          before = area;
        }
      }),
      { numRuns: 15 },
    );
  });

  it('does not jump a narrow river, nor even fill it', () => {
    const area = ground(river().build(), [0, 0], 1000);
    expect(contains(area, place(0, 55))).toBe(true);
    expect(contains(area, place(0, 70))).toBe(false);
    expect(contains(area, place(0, 100))).toBe(false);
    expect(contains(area, place(200, 300))).toBe(false);
  });

  it('goes over the river by the bridge and on from there', () => {
    const plan = river()
      .withStreet(
        'bridge',
        [
          [100, 0],
          [100, 200],
        ],
        { bridge: true },
      )
      .build();
    const area = ground(plan, [0, 0], 600);
    expect(contains(area, place(100, 70))).toBe(true);
    expect(contains(area, place(150, 210))).toBe(true);
    expect(contains(area, place(100, 300))).toBe(false);
    expect(contains(area, place(200, 430))).toBe(true);
    expect(contains(area, place(-100, 70))).toBe(false);
  });

  it('ends at a railway', () => {
    const plan = lattice()
      .withLine('railway', [
        [10, -3000],
        [10, 3000],
      ])
      .build();
    const area = ground(plan, [-100, 0], 500);
    expect(contains(area, place(5, 20))).toBe(true);
    expect(contains(area, place(15, 20))).toBe(false);
  });

  it('is unknown far from every street', () => {
    const { streets, landscape } = lattice().build();
    expect(isochrone(streetNetworkOf(streets, landscape), place(5000, 0), 500)).toBeUndefined();
  });

  it('is a circle by the detour factor in a plan without streets, and says so', () => {
    const found = isochroneOf(aStreetMap().build(), place(0, 0), 650);
    expect(found?.how).toBe('straight');
    expect(areaM2(found!.area) / (Math.PI * 500 ** 2)).toBeCloseTo(1, 2);
    const plan = lattice().build();
    expect(isochroneOf(plan, place(0, 0), 650)).toEqual({ area: ground(plan, [0, 0], 650), how: 'street' });
  });

  it('is nothing where every street near lies behind a barrier', () => {
    const plan = aStreetMap()
      .withStreet('street', [
        [-1000, 0],
        [1000, 0],
      ])
      .withLine('railway', [
        [-3000, 50],
        [3000, 50],
      ])
      .build();
    expect(isochroneOf(plan, place(0, 100), 500)).toBeUndefined();
  });

  it('reaches 1,800 m in half an hour in the first three grades and 2,160 m above', () => {
    expect(walkingMetres(30, 'g3')).toBe(1800);
    expect(walkingMetres(30, 'g4')).toBe(2160);
    expect(walkingMetres(5, 'k2')).toBe(300);
  });
});
