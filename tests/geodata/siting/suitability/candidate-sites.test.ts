import { distanceMetres, shapeDistanceMetres } from '@xuetu/geodata/geometry';
import { Site } from '@xuetu/geodata/model';
import { type CandidateGrid, candidateSites } from '@xuetu/geodata/siting';
import { describe, expect, test } from 'vitest';
import { aBox, aPlan } from '../../../support/a-plan.ts';

const GRID: CandidateGrid = { stage: 'primary', classes: [24], spacingMetres: 600, availableFrom: 2028 };
/** About 3.6 km by 2.2 km. */
const town = aBox([117, 36, 117.04, 36.02]);

function sitesOf(plan: Parameters<typeof candidateSites>[0], grid: Partial<CandidateGrid> = {}) {
  const answer = candidateSites(plan, { ...GRID, ...grid });
  if ('refusal' in answer) throw new Error(answer.refusal.en);
  return answer.sites;
}

describe('candidate sites on a grid', () => {
  test('are valid sites within the town, as large as 24 classes of 45 need at 18 m2', () => {
    const sites = sitesOf(aPlan().withLandscape('镇', { kind: 'town', shape: town }).build());
    expect(sites.length).toBeGreaterThan(10);
    for (const site of sites) {
      expect(Site.parse(site)).toEqual(site);
      expect(site.areaM2).toBe(19_440);
      expect(site.point[0]).toBeGreaterThan(116.99);
    }
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
  });

  test('stay off water, compounds, schools and what excludes a school', () => {
    const lake = aBox([117, 36, 117.01, 36.02]);
    const estate = aBox([117.03, 36, 117.04, 36.02]);
    const plan = aPlan()
      .withLandscape('镇', { kind: 'town', shape: town })
      .withLandscape('湖', { kind: 'water', shape: lake })
      .withLandscape('管线', {
        kind: 'pipeline',
        shape: {
          type: 'LineString',
          coordinates: [
            [117, 36.01],
            [117.04, 36.01],
          ],
        },
      })
      .withCompound('小区', { shape: estate, at: [117.035, 36.01] })
      .withSchool('旧校', { at: [117.02, 36.002] })
      .build();
    const sites = sitesOf(plan, { spacingMetres: 300 });
    expect(sites.length).toBeGreaterThan(0);
    for (const site of sites) {
      expect(shapeDistanceMetres(site.shape, lake)).toBeGreaterThan(0);
      expect(shapeDistanceMetres(site.shape, estate)).toBeGreaterThan(0);
      expect(shapeDistanceMetres(site.shape, plan.landscape[2]!.shape)).toBeGreaterThan(0);
      expect(distanceMetres(site.point, [117.02, 36.002])).toBeGreaterThanOrEqual(150);
    }
  });

  test('only lie in the area that was drawn', () => {
    const plan = aPlan().withLandscape('镇', { kind: 'town', shape: town }).build();
    const within = aBox([117, 36, 117.01, 36.02]);
    const some = sitesOf(plan, { within });
    expect(some.length).toBeLessThan(sitesOf(plan).length);
    expect(some.every(({ point }) => point[0] <= 117.01)).toBe(true);
  });

  test('are refused with a reason where there is no land, no sense or no end', () => {
    const reason = (plan: Parameters<typeof candidateSites>[0], grid: Partial<CandidateGrid>) => {
      const answer = candidateSites(plan, { ...GRID, ...grid });
      return 'refusal' in answer ? answer.refusal.zh : '';
    };
    const inTown = aPlan().withLandscape('镇', { kind: 'town', shape: town }).build();
    expect(reason(aPlan().build(), {})).toContain('没有建成区');
    expect(reason(inTown, { classes: [] })).toContain('班数');
    expect(reason(inTown, { spacingMetres: Number.NaN })).toContain('间距');
    expect(reason(inTown, { spacingMetres: 100 })).toContain('400 个以上');
    expect(reason(aPlan().withLandscape('湖', { kind: 'water', shape: town }).build(), { within: town })).toContain(
      '没有留下候选点',
    );
  });
});
