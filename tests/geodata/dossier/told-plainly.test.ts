import { type Dossier, dossierOf } from '@xuetu/geodata/dossier';
import { distanceMetres } from '@xuetu/geodata/geometry';
import { openSchool } from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';
import { done } from '../../support/two-schools.ts';

const base = aCrowdedDistrict();
const where = {
  where: { siteId: '中地块' },
  name: '中小学',
  year: 2028,
  offers: [{ stage: 'primary' as const, classes: 12 }],
};
const opening = done(openSchool(base, where));

function blocksIn(dossier: Dossier, id: string) {
  return dossier.chapters.find((each) => each.id === id)!.blocks;
}

describe('a dossier says what its reader has to know', () => {
  test('the summary ends with how sure it is, however much stands before it', () => {
    const [site] = base.sites;
    const schools = base.schools.map((each) =>
      each.id === '东小学' ? { ...each, stages: [...each.stages, { stage: 'kindergarten' as const }] } : each,
    );
    const edit = done(openSchool({ ...base, schools }, { ...where, where: { siteId: site!.id } }));
    const { summary } = dossierOf(aDossierSource({ ...base, schools }, [edit], { locale: 'zh' }));
    expect(summary.at(-1)).toMatch(/^不确定性：十种未来中有九种/);
    for (const sentence of summary) expect(sentence).toMatch(/。$/);
  });

  test('the effect of a scenario that assumes otherwise is not said to be that of its actions', () => {
    const { assumptions } = base;
    const assuming = {
      label: '出生偏低',
      setAssumptions: { ...assumptions, birthsScenario: 'low', buildLeadYears: 4 },
    };
    const [first] = blocksIn(dossierOf(aDossierSource(base, [opening, assuming])), 'effect');
    expect(first).toEqual({
      kind: 'paragraph',
      text: expect.stringMatching(/also changes assumptions \(view of births, other assumptions\)/),
    });
    expect(JSON.stringify(blocksIn(dossierOf(aDossierSource(base, [opening])), 'effect'))).not.toContain('assumptions');
  });

  test('a site rule that is kept is told with the distance to what it is about; what needs a visit is counted apart', () => {
    const railway = {
      id: 'r',
      kind: 'railway' as const,
      shape: {
        type: 'LineString' as const,
        coordinates: [
          [117.1, 35.9],
          [117.1, 36.1],
        ] as [number, number][],
      },
    };
    const plan = { ...base, landscape: [...base.landscape, railway] };
    const dossier = dossierOf(aDossierSource(plan, [opening]));
    const [said] = blocksIn(dossier, 'sites');
    expect(said).toMatchObject({
      text: expect.stringMatching(/standards and laws \d+ checks: .*product conventions \d+ checks: .*need a visit/),
    });
    const tables = blocksIn(dossier, 'sites').flatMap((each) => (each.kind === 'table' ? [each] : []));
    const row = tables[0]!.rows.find(([, , rule]) => rule === 'Too near a railway')!;
    const metres = Math.floor(distanceMetres(plan.sites[0]!.point, [117.1, 36]));
    expect(row[3]).toBe('met');
    expect(Number(/(\d+) m from its centre/.exec(String(row[6]))![1])).toBeCloseTo(metres, -2);
    expect(tables[1]).toMatchObject({ id: 'site-visits', rows: { length: 5 } });
  });

  test('the chart of births draws the stage in which the views differ most', () => {
    const source = aDossierSource(base, [opening]);
    const shortIn = (after: number) => [2025, 2026].map((year) => ({ year, before: after, after }));
    const births = source.studies.births.map((each, at) => ({
      ...each,
      stages: [
        { stage: 'primary' as const, short: shortIn(9000), emptyInLastYear: 0 },
        { stage: 'junior' as const, short: shortIn(10 * at), emptyInLastYear: 0 },
      ],
    }));
    const dossier = dossierOf({ ...source, studies: { ...source.studies, births } });
    const chart = blocksIn(dossier, 'risks').find((each) => each.kind === 'chart')!;
    expect(chart).toMatchObject({ caption: expect.stringMatching(/^Junior/) });
  });
});
