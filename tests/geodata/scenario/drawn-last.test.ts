import { schoolsOf } from '@xuetu/geodata/assignment';
import type { Plan, Position } from '@xuetu/geodata/model';
import {
  applyEdit,
  closeSchool,
  dissolveCatchment,
  drawCatchment,
  giveCompounds,
  mergeCatchments,
  mergeSchools,
  planOf,
  rebuildFromNearest,
  setCatchmentSchools,
  splitCatchment,
} from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { aSquare } from '../../support/a-square.ts';
import { after, compoundsIn, done, PRIMARY, twoSchools } from '../../support/two-schools.ts';

const YEARS = [2025, 2026, 2029, 2030, 2031, 2040];

/** Three schools in a row: the west side has 西小, the east side 东小, and beside the border stands 中小 without a catchment. */
function threeSchools(words: { openFrom?: number } = {}): Plan {
  const plan = twoSchools();
  const middle = { ...plan.schools[0]!, id: '中小', name: '中小', location: [117.01, 36] as Position, ...words };
  return applyEdit(plan, { label: '中小', putSchools: [middle] });
}

function schoolIn(plan: Plan, compound: string, year: number): string[] {
  return schoolsOf(plan, plan.compounds.find(({ id }) => id === compound)!, 'primary', year).map(
    (each) => each.schoolId,
  );
}

/** School by year of a compound. */
function course(plan: Plan, compound: string): string[] {
  return YEARS.map((year) => schoolIn(plan, compound, year).join('+'));
}

const always = (school: string) => YEARS.map(() => school);
const closeEast = (plan: Plan) => after(plan, closeSchool(plan, { schoolId: '东小', year: 2030 }));

describe('whoever draws last is obeyed', () => {
  test('a compound given away after its school was closed goes to the school of its new catchment, also after the closing', () => {
    const closed = closeEast(threeSchools());
    expect(course(closed, '丁1')).toEqual(['东小', '东小', '东小', '中小', '中小', '中小']);
    const next = after(closed, giveCompounds(closed, { compoundIds: ['丁1'], to: 'west' }));
    expect(course(next, '丁1')).toEqual(always('西小'));
    expect(course(next, '丁2')).toEqual(course(closed, '丁2'));
  });

  test('dissolving the catchment of a closed school leaves every compound with the school of its catchment', () => {
    const closed = closeEast(threeSchools());
    const edit = done(dissolveCatchment(closed, { catchmentId: 'east' }));
    const next = after(closed, edit);
    for (const { id } of next.compounds) expect(course(next, id)).toEqual(always('西小'));
    expect(next.assignments).toEqual([]);
    expect(planOf(closed, { edits: JSON.parse(JSON.stringify([edit])), cursor: 1 })).toStrictEqual(next);
    expect(planOf(closed, { edits: [edit], cursor: 0 })).toBe(closed);
  });

  test('the same after a merger, and after an alternative of siting that named a school of no catchment', () => {
    const plan = threeSchools();
    const merged = after(plan, mergeSchools(plan, { schoolId: '东小', intoId: '中小', year: 2030, keepsCampus: true }));
    const sited = applyEdit(plan, {
      label: '选址',
      putAssignments: [
        { compoundId: '丁1', stage: 'primary', schools: [{ schoolId: '中小', share: 1 }], fromYear: 2028 },
        { compoundId: '丁1', stage: 'junior', schools: [{ schoolId: '中小', share: 1 }], fromYear: 2028 },
      ],
    });
    for (const said of [merged, sited]) {
      const next = after(said, giveCompounds(said, { compoundIds: ['丁1'], to: 'west' }));
      expect(course(next, '丁1')).toEqual(always('西小'));
    }
    const next = after(sited, giveCompounds(sited, { compoundIds: ['丁1'], to: 'west' }));
    expect(next.assignments.map(({ stage }) => stage)).toEqual(['junior']);
  });

  test('a compound given to a catchment whose school closes goes there until then, and afterwards where it went', () => {
    const closed = closeEast(threeSchools());
    const next = after(closed, giveCompounds(closed, { compoundIds: ['丙1'], to: 'east', mayDetach: true }));
    expect(course(next, '丙1')).toEqual(['东小', '东小', '东小', '西小', '西小', '西小']);
    const back = after(next, giveCompounds(next, { compoundIds: ['丙1'], to: 'west' }));
    expect(course(back, '丙1')).toEqual(always('西小'));
  });

  test('other schools for the catchment of a closed one take its compounds, but for those of which something was said one by one', () => {
    const said = applyEdit(threeSchools(), {
      label: '指定',
      putAssignments: [{ compoundId: '己1', stage: 'primary', schools: [{ schoolId: '西小', share: 1 }] }],
    });
    const closed = closeEast(said);
    const next = after(closed, setCatchmentSchools(closed, { catchmentId: 'east', schoolIds: ['西小'] }));
    expect(course(next, '丁1')).toEqual(always('西小'));
    const middle = after(closed, setCatchmentSchools(closed, { catchmentId: 'east', schoolIds: ['中小'] }));
    expect(course(middle, '丁1')).toEqual(always('中小'));
    expect(course(middle, '己1')).toEqual(always('西小'));
  });

  test('the compounds of the catchment that stays go to the schools of both when two are merged', () => {
    const closed = closeEast(threeSchools());
    const next = after(closed, mergeCatchments(closed, { catchmentIds: ['east', 'west'] }));
    for (const id of ['丁1', '丙1']) {
      expect(schoolIn(next, id, 2026).sort()).toEqual(['东小', '西小']);
      expect(schoolIn(next, id, 2030)).toEqual(['西小']);
    }
  });

  test('a part split off for another school leaves the closing to the rest', () => {
    const closed = closeEast(threeSchools());
    const line: Position[] = [
      [117.025, 35.8],
      [117.025, 36.2],
    ];
    const part = { id: 'part', schoolIds: ['西小'] };
    const next = after(closed, splitCatchment(closed, { catchmentId: 'east', line, part }));
    expect(compoundsIn(next, 'part')).toEqual(['丁1', '丁2', '丁3']);
    expect(course(next, '丁1')).toEqual(always('西小'));
    expect(course(next, '己1')).toEqual(course(closed, '己1'));
  });

  test('catchments made anew from the nearest school end what closing said, in every year in which that school is open', () => {
    const closed = closeEast(threeSchools());
    const next = after(closed, rebuildFromNearest(closed, { ...PRIMARY, year: 2026 }));
    expect(course(next, '己1')).toEqual(['东小', '东小', '东小', '中小', '中小', '中小']);
    expect(course(next, '丁1')).toEqual(always('中小'));
  });
});

describe('a catchment for a school that opens later', () => {
  test('leaves its compounds with their schools until then', () => {
    const plan = threeSchools({ openFrom: 2030 });
    const catchment = { id: 'new', ...PRIMARY, schoolIds: ['中小'] };
    const next = after(plan, drawCatchment(plan, { catchment, shape: aSquare(116.97, 35.94, 0.05) }));
    expect(compoundsIn(next, 'new')).toEqual(['丁1', '丙1']);
    expect(course(next, '丁1')).toEqual(['东小', '东小', '东小', '中小', '中小', '中小']);
    expect(course(next, '丙1')).toEqual(['西小', '西小', '西小', '中小', '中小', '中小']);
    const given = after(next, giveCompounds(next, { compoundIds: ['丁1'], to: 'west' }));
    expect(course(given, '丁1')).toEqual(always('西小'));
    const other = after(next, setCatchmentSchools(next, { catchmentId: 'new', schoolIds: ['东小'] }));
    expect(course(other, '丙1')).toEqual(always('东小'));
  });

  test('whose compounds were said one by one leaves them so until then', () => {
    const plan = applyEdit(threeSchools({ openFrom: 2030 }), {
      label: '指定',
      putAssignments: [{ compoundId: '丁1', stage: 'primary', schools: [{ schoolId: '西小', share: 1 }] }],
    });
    const next = after(plan, setCatchmentSchools(plan, { catchmentId: 'east', schoolIds: ['中小'] }));
    expect(course(next, '戊1')).toEqual(['东小', '东小', '东小', '中小', '中小', '中小']);
    expect(course(next, '丁1')).toEqual(always('西小'));
  });
});
