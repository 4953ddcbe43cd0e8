import { metresPerDegree } from '@xuetu/geodata/geometry';
import type { Landscape, Position, Site } from '@xuetu/geodata/model';
import { siteFindingsOf } from '@xuetu/geodata/siting';
import { describe, expect, test } from 'vitest';
import { aBox, aPlan } from '../../../support/a-plan.ts';

const degree = metresPerDegree(36);
const at = (east: number, north: number): Position => [117 + east / degree.lng, 36 + north / degree.lat];
const east = (north: number): Landscape['shape'] => ({
  type: 'LineString',
  coordinates: [at(-2000, north), at(2000, north)],
});
/** 100 m by 100 m, its centre at the middle of the district; land enough is written down for it. */
const parcel: Partial<Site> = {
  areaM2: 30_000,
  shape: aBox([...at(-50, -50), ...at(50, 50)] as [number, number, number, number]),
};

function findingsBeside(kind: Landscape['kind'], shape: Landscape['shape']) {
  const plan = aPlan().withSite('地块', parcel).withLandscape('近旁', { kind, shape, name: '近旁' }).build();
  return siteFindingsOf(plan, plan.sites[0]!, 'primary');
}

describe('where a school may stand', () => {
  test('a railway 250 m from the centre costs sound insulation, one at 300 m nothing', () => {
    expect(findingsBeside('railway', east(250))).toMatchObject([
      { consequence: 'penalised', measure: 'railway', limit: 300, penaltyWan: 300, documentNo: 'GB 50099-2011' },
    ]);
    expect(findingsBeside('railway', east(300.5))).toEqual([]);
  });

  test('a high-voltage line across the parcel excludes it, one 10 m beside it is noted', () => {
    expect(findingsBeside('power-line', east(0))).toMatchObject([{ consequence: 'excluded', value: 0 }]);
    expect(findingsBeside('power-line', east(60.5))).toMatchObject([{ consequence: 'noted', value: 10 }]);
    expect(findingsBeside('power-line', east(71))).toEqual([]);
  });

  test('a petrol station 40 m from the edge excludes the parcel, one 51 m away does not', () => {
    const station = (metres: number): Landscape['shape'] => ({ type: 'Point', coordinates: at(50 + metres, 0) });
    expect(findingsBeside('petrol-station', station(40))).toMatchObject([{ consequence: 'excluded' }]);
    expect(findingsBeside('petrol-station', station(51))).toEqual([]);
  });

  test('a pipeline and a hazard on the parcel exclude it and say so in both languages', () => {
    const [pipeline] = findingsBeside('pipeline', east(0));
    expect(pipeline).toMatchObject({ consequence: 'excluded', mark: 'M' });
    expect(pipeline!.sentence.zh).toContain('地块：油气管线（近旁）在地块内或紧贴地块');
    expect(pipeline!.sentence.zh).toContain('待核实');
    expect(pipeline!.sentence.en).toContain('must not be used');
    expect(findingsBeside('hazard', parcel.shape!)).toMatchObject([{ consequence: 'excluded' }]);
  });

  test('10,000 m2 for 24 classes of 45 is 9.2 m2 a seat', () => {
    const plan = aPlan()
      .withSite('地块', { ...parcel, areaM2: 10_000 })
      .build();
    expect(siteFindingsOf(plan, plan.sites[0]!, 'primary')).toMatchObject([
      { measure: 'land-per-seat', value: 9.2, limit: 18, consequence: 'noted' },
    ]);
  });

  test('land that is not for schools is noted, whatever words follow the code', () => {
    const of = (landUse: string) => {
      const plan = aPlan().withSite('地块', { landUse }).build();
      return siteFindingsOf(plan, plan.sites[0]!, 'primary').map(({ measure }) => measure);
    };
    expect(of('080403 中小学用地')).toEqual([]);
    expect(of('0701 城镇住宅用地')).toEqual(['land-use']);
  });

  test('200 of 300 dwellings already within another school’s radius is an overlap of 0.67', () => {
    const plan = aPlan()
      .withSchool('旧校', { at: at(600, 0) })
      .withCompound('近', { at: at(200, 0), households: 200 })
      .withCompound('远', { at: at(-200, 0), households: 100 })
      .withSite('地块')
      .build();
    expect(siteFindingsOf(plan, plan.sites[0]!, 'primary')).toMatchObject([
      { measure: 'overlap', value: 0.67, consequence: 'noted' },
    ]);
  });

  test('land that comes two years after the works could be done is noted with the years', () => {
    const plan = aPlan().withSite('地块', { availableFrom: 2029 }).build();
    expect(siteFindingsOf(plan, plan.sites[0]!, 'primary')).toMatchObject([{ measure: 'opening', value: 2 }]);
  });
});
