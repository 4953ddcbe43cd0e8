import { dossierOf, drawChart, drawMap, lettersOf } from '@xuetu/geodata/dossier';
import { describe, expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';
import { aPlan } from '../../support/a-plan.ts';

const ages = (each: number) => Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, each]));
const oneSchool = () => aPlan().withSchool('小学', { seats: 90, pupils: { g1: 9 } });
const PLANS = {
  nothing: aPlan().build(),
  'no school': aPlan()
    .withCompound('甲', { children: ages(5) })
    .build(),
  'no compound': oneSchool().build(),
  'no child': aPlan()
    .withSchool('小学', { seats: 90, pupils: { g1: 0 } })
    .withCatchment('小学')
    .withCompound('甲', { children: ages(0) })
    .build(),
  'no number': aPlan().withSchool('小学', {}).withCatchment('小学').withCompound('甲', {}).build(),
  'a catchment without schools': oneSchool()
    .withCatchment('小学', { schoolIds: [] })
    .withCompound('甲', { children: ages(5) })
    .build(),
};

describe.each(Object.entries(PLANS))('a plan with %s', (_, base) => {
  test.each([
    ['as it is', []],
    ['in an empty scenario', [{ label: '空编辑' }]],
  ])('%s has a whole dossier without broken numbers', (_name, edits) => {
    const source = aDossierSource(base, edits, { locale: 'zh' });
    const dossier = dossierOf(source);
    expect(JSON.stringify(dossier)).not.toMatch(/NaN|Infinity|undefined/);
    for (const block of dossier.chapters.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'map') expect(drawMap(block, source, dossier).svg).not.toMatch(/NaN|Infinity/);
      if (block.kind === 'chart') expect(drawChart(block, dossier.locale).svg).not.toMatch(/NaN|Infinity/);
    }
    expect(lettersOf(source)).toEqual([]);
  });
});

test('what could not be worked out is not told as a stage without a shortage', () => {
  const unknown = dossierOf(aDossierSource(PLANS['no number'], [{ label: '空编辑' }], { locale: 'zh' }));
  const text = JSON.stringify(unknown);
  expect(unknown.summary).toContain('小学 2025—2040年缺少数据，无法推算，不在上述结论之内。');
  expect(['各学段都不缺学位', '都不再缺学位'].filter((clear) => text.includes(clear))).toEqual([]);
  expect(unknown.summary.some((each) => each.includes('十种未来'))).toBe(false);
  const table = unknown.chapters
    .flatMap(({ blocks }) => blocks)
    .find((each) => 'id' in each && each.id === 'pupils-primary');
  const rows = table?.kind === 'table' ? table.rows : [];
  expect(rows[1]?.slice(0, 5)).toEqual([2026, null, null, null, null]);
  const known = dossierOf(aDossierSource(aCrowdedDistrict(), [], { locale: 'zh' }));
  expect(JSON.stringify(known).includes('无法推算，不在')).toBe(false);
});
