import { contains } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';
import {
  applyEdit,
  copyCatchments,
  dissolveCatchment,
  giveCompounds,
  mergeCatchments,
  rebuildCatchments,
  rebuildFromNearest,
  setCatchmentSchools,
  splitCatchment,
} from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';
import { after, compoundsIn, done, PRIMARY, shapeOf, twoSchools } from '../../support/two-schools.ts';

describe('whole catchments', () => {
  test('split: a school in the part cut off goes with it', () => {
    const plan = twoSchools();
    const both = after(plan, mergeCatchments(plan, { catchmentIds: ['west', 'east'] }));
    expect(both.catchments.map(({ schoolIds }) => schoolIds)).toEqual([['西小', '东小']]);
    const line: Position[] = [
      [117.02, 35.8],
      [117.02, 36.2],
    ];
    const next = after(both, splitCatchment(both, { catchmentId: 'west', line, part: { id: 'part' } }));
    expect(next.catchments.map(({ id, schoolIds }) => [id, schoolIds])).toEqual([
      ['part', ['东小']],
      ['west', ['西小']],
    ]);
    const named = after(
      plan,
      splitCatchment(plan, {
        catchmentId: 'west',
        line: [
          [116.93, 35.8],
          [116.93, 36.2],
        ],
        part: { id: 'part', schoolIds: [] },
      }),
    );
    expect(named.catchments.find(({ id }) => id === 'west')!.schoolIds).toEqual(['西小']);
    expect(contains(shapeOf(named, 'west'), [116.95, 36])).toBe(true);
  });

  test('end: their compounds go to the neighbours', () => {
    const plan = twoSchools();
    const answer = dissolveCatchment(plan, { catchmentId: 'east' });
    expect(done(answer)).toMatchObject({ label: '撤销学区「东片」，9 个小区划入相邻学区', deleteCatchments: ['east'] });
    expect(compoundsIn(after(plan, answer), 'west')).toHaveLength(18);
    const alone = after(plan, answer);
    expect(dissolveCatchment(alone, { catchmentId: 'west' })).toEqual({
      refused: 'no-neighbour',
      catchmentIds: ['west'],
    });
  });

  test('become one of several schools, and one of one school again', () => {
    const plan = twoSchools();
    const shared = after(
      plan,
      setCatchmentSchools(plan, { catchmentId: 'west', schoolIds: ['西小', '东小'], sharing: 'distance' }),
    );
    expect(shared.catchments.find(({ id }) => id === 'west')).toMatchObject({
      schoolIds: ['西小', '东小'],
      sharing: 'distance',
    });
    const single = after(shared, setCatchmentSchools(shared, { catchmentId: 'west', schoolIds: ['西小'] }));
    expect(single).toStrictEqual(plan);
    expect(setCatchmentSchools(plan, { catchmentId: 'west', schoolIds: ['无'] })).toEqual({
      refused: 'unknown-school',
      schoolIds: ['无'],
    });
  });

  test('are copied to another stage with the schools that have it', () => {
    const plan = aPlan()
      .withSchool('一贯制', { stages: [{ stage: 'primary' }, { stage: 'junior' }] })
      .withSchool('小学')
      .withCatchment('一贯制', { id: 'primary-public-1', box: [116.9, 35.9, 117, 36.1] })
      .withCatchment('小学', { id: '2', box: [117, 35.9, 117.1, 36.1] })
      .withCatchment('一贯制', { id: 'old', stage: 'junior' })
      .build();
    const edit = done(copyCatchments(plan, { from: PRIMARY, to: { stage: 'junior', sector: 'public' } }));
    const junior = applyEdit(plan, edit).catchments.filter(({ stage }) => stage === 'junior');
    expect(edit.label).toBe('把小学学区复制为初中学区');
    expect(junior.map(({ id, schoolIds }) => [id, schoolIds])).toEqual([
      ['junior-public-1', ['一贯制']],
      ['junior-public-2', ['一贯制']],
    ]);
  });

  test('are drawn anew from a school for every compound', () => {
    const plan = twoSchools();
    const schoolOf = new Map(plan.compounds.map(({ id }) => [id, id.endsWith('3') ? '东小' : '西小']));
    const next = after(plan, rebuildCatchments(plan, { ...PRIMARY, schoolOf }));
    expect(next.catchments.map(({ id, name }) => [id, name])).toEqual([
      ['east', '东片'],
      ['west', '西片'],
    ]);
    for (const [compound, school] of schoolOf)
      expect(compoundsIn(next, school === '东小' ? 'east' : 'west')).toContain(compound);
  });

  test('are drawn anew from the nearest school that is public and open, whatever they were', () => {
    const drawn = twoSchools();
    const given = after(drawn, giveCompounds(drawn, { compoundIds: ['甲1', '乙2'], to: 'east', mayDetach: true }));
    const [east] = given.schools;
    const more = [
      { ...east!, id: '民办', location: [116.92, 35.95] as [number, number], ownership: 'private' as const },
      { ...east!, id: '将开', location: [116.95, 36.05] as [number, number], openFrom: 2030 },
    ];
    const plan = { ...given, schools: [...given.schools, ...more] };
    const next = after(plan, rebuildFromNearest(plan, { ...PRIMARY, year: 2026 }));
    expect(next.catchments.map(({ schoolIds }) => schoolIds)).toEqual([['东小'], ['西小']]);
    for (const { id, point } of next.compounds) {
      expect(compoundsIn(next, point[0] < 117 ? 'west' : 'east')).toContain(id);
    }
    const closed = plan.schools.map((school) => ({ ...school, openFrom: 2040 }));
    expect(rebuildFromNearest({ ...plan, schools: closed }, { ...PRIMARY, year: 2026 })).toMatchObject({
      refused: 'said',
    });
  });
});
