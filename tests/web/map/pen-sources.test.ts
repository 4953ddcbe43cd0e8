import type { Position } from '@xuetu/geodata/model';
import { applyEdit, giveCompounds, type Refusal } from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT, type Paper } from '../../../web/src/map/modes/mode.ts';
import { locksSource } from '../../../web/src/map/pen/locks-source.ts';
import { bordersSource, penSource } from '../../../web/src/map/pen/pen-sources.ts';
import { refusalText } from '../../../web/src/map/pen/refusal-text.ts';
import { sideNumbers } from '../../../web/src/map/pen/side-numbers.ts';
import { simulated } from '../../support/a-view.ts';
import { done, PRIMARY, twoSchools } from '../../support/two-schools.ts';

const plan = twoSchools();
const paper: Paper = { plan, ...PRIMARY, year: 2025 };
const roles = (features: { properties: { [key: string]: unknown } }[]) =>
  features.map(({ properties }) => properties.role);

describe('what the drawing tools draw', () => {
  test('both sides of an edit as they would be, and the compounds that change hands', () => {
    const preview = done(giveCompounds(plan, { compoundIds: ['丁2'], to: 'west' }));
    const sides = sideNumbers(simulated(plan), paper, preview);
    const { features } = penSource({ draft: { ...EMPTY_DRAFT, preview }, refusal: null }, paper, sides, 'zh');
    expect(roles(features)).toEqual(['after', 'after', 'after-line', 'moved']);
    expect(features[3]!.geometry).toEqual({ type: 'Point', coordinates: [117.01, 36] });
  });

  test('nothing of an edit that moves no border, because the map does not bear a line without places', () => {
    const preview = { label: '锁定', putLocks: [{ id: 'lock', kind: 'school' as const, schoolId: '东小' }] };
    const { features } = penSource({ draft: { ...EMPTY_DRAFT, preview }, refusal: null }, paper, [], 'zh');
    expect(features).toEqual([]);
  });

  test('the line so far, its corners, the way on to the pen, and what would be taken hold of', () => {
    const [a, b, c]: Position[] = [
      [117, 35.95],
      [117.01, 35.95],
      [117.02, 35.96],
    ];
    const draft = {
      ...EMPTY_DRAFT,
      legs: [[a!], [b!]],
      ahead: [c!],
      snap: { kind: 'street' as const, at: c!, name: '环路' },
    };
    const { features } = penSource({ draft, refusal: null }, paper, [], 'zh');
    expect(roles(features)).toEqual(['line', 'ahead', 'corner', 'corner', 'snap']);
    expect(features.at(-1)!.properties.label).toBe('环路');
  });

  test('where a refusal stands', () => {
    const refusal = { refused: 'crosses-itself', at: [117, 36] as Position } as const;
    expect(roles(penSource({ draft: null, refusal }, paper, [], 'zh').features)).toEqual(['refused']);
    expect(refusalText('zh', plan, refusal)).toBe('圈出的范围自己相交，请重画。');
  });

  test('a border that two catchments share is drawn once', () => {
    const [borders] = bordersSource(paper).features;
    const lines = borders!.geometry.coordinates as Position[][];
    const stretches = lines.reduce((sum, line) => sum + line.length - 1, 0);
    expect(stretches).toBe(7);
  });

  test('a mark at each school whose catchments are locked', () => {
    const locked = applyEdit(plan, { label: '锁定', putLocks: [{ id: 'lock', kind: 'school', schoolId: '东小' }] });
    expect(locksSource({ ...paper, plan: locked }, 'zh').features.map(({ properties }) => properties.id)).toEqual([
      '东小',
    ]);
  });

  test('the line of a locked border and the outline of a locked area, each with its mark', () => {
    const shape = plan.catchments[0]!.shape;
    const locked = applyEdit(plan, {
      label: '锁定',
      putLocks: [
        { id: 'a', kind: 'area', name: '锁定区1', shape },
        { id: 'b', kind: 'border', catchmentIds: ['east', 'west'] },
        { id: 'c', kind: 'border', catchmentIds: ['gone', 'west'] },
      ],
    });
    const { features } = locksSource({ ...paper, plan: locked }, 'zh');
    expect(features.map(({ properties }) => properties.id)).toEqual(['a', 'a/mark', 'b', 'b/mark']);
    expect(features[2]!.geometry).toEqual({
      type: 'MultiLineString',
      coordinates: [
        expect.arrayContaining([
          [117, 36.1],
          [117, 35.9],
        ]),
      ],
    });
  });

  test('every catchment in a refusal is called by its name', () => {
    const refusal: Refusal = {
      refused: 'would-detach',
      catchmentIds: ['east', 'west'],
      parts: [],
      compoundIds: ['丁2'],
      areaM2: 12_000,
      at: [117, 36],
    };
    expect(refusalText('zh', plan, refusal)).toBe(
      '「东片、西片」会被切开：与本学区学校断开的有 1.2 公顷，含 1 个小区。确要这样，请先勾选“允许分成几块”。',
    );
    expect(refusalText('en', plan, refusal, 85)).toContain('1.2 ha with 1 compound and 85 children');
  });
});
