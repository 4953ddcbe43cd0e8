import { kindMark } from '@xuetu/geodata/symbology';
import { describe, expect, test } from 'vitest';
import { extentOf } from '../../../web/src/map/extent.ts';
import { hoverLines } from '../../../web/src/map/hover-lines.ts';
import { compoundLabels } from '../../../web/src/map/sources/compound-labels.ts';
import { landSource, streetsSource } from '../../../web/src/map/sources/ground-sources.ts';
import { links } from '../../../web/src/map/sources/links.ts';
import { sitesSource } from '../../../web/src/map/sources/plan-sources.ts';
import { schoolLabels } from '../../../web/src/map/sources/school-labels.ts';
import { aBox, aPlan } from '../../support/a-plan.ts';
import { aView, simulated } from '../../support/a-view.ts';

const plan = aPlan()
  .withSchool('凯瑞小学', { nameEn: 'Kairui Primary', seats: 100, pupils: { g1: 112 }, at: [117.01, 36] })
  .withCatchment('凯瑞小学')
  .withCompound('怡园', { at: [117, 36], children: { 7: 112 } })
  .withSite('东地块', { shape: aBox([117.05, 36, 117.051, 36.001]), point: [117.0505, 36.0005] })
  .withStreet('大道', { name: '海岱大道', class: 'arterial' })
  .build();

describe('labels', () => {
  test('a school says its name and the share of its seats that is used', () => {
    const [label] = schoolLabels(aView(plan)).features;
    expect(label?.properties).toMatchObject({ name: '凯瑞小学', number: '112%' });
    expect(schoolLabels(aView(plan, { locale: 'en' })).features[0]?.properties.name).toBe('Kairui Primary');
  });

  test('a school that only the scenario has is marked as new', () => {
    const added = aPlan().withSchool('新建小学', { seats: 900 }).build();
    const view = aView(added, { base: simulated(plan) });
    expect(schoolLabels(view).features[0]?.properties.name).toBe('新 · 新建小学');
  });

  test('a compound says its change with its sign', () => {
    const view = aView(plan, { theme: 'growth', year: 2026 });
    const { years, compoundPupils } = view.simulated.results;
    const primary = years.length;
    compoundPupils[primary + 1] = compoundPupils[primary]! - 12;
    expect(compoundLabels(view).features[0]?.properties).toMatchObject({ name: '怡园', number: '−12' });
    expect(compoundLabels({ ...view, year: 2025 }).features[0]?.properties.number).toBe('±0');
  });

  test('a school of several stages has its own mark', () => {
    const [school] = aPlan()
      .withSchool('一贯', { stages: [{ stage: 'primary' }, { stage: 'junior' }] })
      .build().schools;
    expect([kindMark(plan.schools[0]!, 'zh'), kindMark(school!, 'zh')]).toEqual(['小', '贯']);
  });
});

describe('sources', () => {
  test('land is the boundary, or the catchments where there is none', () => {
    expect(landSource(plan).features.map((each) => each.properties.id)).toEqual(['public/primary/凯瑞小学']);
    const bounded = aPlan().withCatchment('凯瑞小学').withLandscape('区界').build();
    expect(landSource(bounded).features.map((each) => each.properties.id)).toEqual(['区界']);
  });

  test('a site is its shape and the point of its marker', () => {
    expect(sitesSource(plan).features.map((each) => each.geometry.type)).toEqual(['Polygon', 'Point']);
  });

  test('a street carries its name and rank', () => {
    expect(streetsSource(plan).features[0]?.properties).toMatchObject({ name: '海岱大道', rank: 4 });
  });

  test('the selected compound is tied to its school', () => {
    expect(links(aView(plan)).features).toEqual([]);
    const [link] = links(aView(plan, { selection: { kind: 'compound', id: '怡园' } })).features;
    expect(link?.geometry.coordinates).toEqual([
      [117, 36],
      [117.01, 36],
    ]);
  });

  test('the extent of a district without boundary or catchments is that of its schools', () => {
    const schools = aPlan()
      .withSchool('甲', { at: [117, 36] })
      .withSchool('乙', { at: [117.2, 36.1] })
      .build();
    expect(extentOf(schools)).toEqual([117, 36, 117.2, 36.1]);
    expect(extentOf(aPlan().build())).toBeUndefined();
  });
});

describe('hover', () => {
  test('says name, number with unit, year and seats in at most three lines', () => {
    expect(hoverLines(aView(plan), { kind: 'school', id: '凯瑞小学' }).slice(0, 2)).toEqual([
      '凯瑞小学',
      '小学 · 2025年 · 在校 112 人 / 100 个学位 (112%)',
    ]);
    expect(hoverLines(aView(plan), { kind: 'compound', id: '怡园' })).toEqual([
      '怡园',
      '小学 · 2025年 · 学龄儿童 112 人',
      '→ 凯瑞小学',
    ]);
  });

  test('says nothing of what is not in the plan', () => {
    expect(hoverLines(aView(plan), { kind: 'site', id: '没有' })).toEqual([]);
  });
});
