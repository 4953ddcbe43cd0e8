import {
  addPhase,
  applyEdit,
  chooseBirths,
  type Edit,
  isRefusal,
  movePhase,
  type SpokenRefusal,
  setClassSizePath,
  setOccupancy,
  setProgression,
} from '@xuetu/geodata/scenario';
import { compoundPupilsAt, numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, test } from 'vitest';
import { aPlan } from '../../../support/a-plan.ts';

/** One primary school, and a compound that gets 1,000 dwellings in 2028 at 0.1 primary pupils each. */
const plan = aPlan()
  .withSchool('小学', { rooms: 12, classes: 12, classSize: 45, pupils: { g1: 40, g2: 40 } })
  .withCompound('旧城', { households: 500, children: { 6: 40, 7: 40 }, areaId: '城' })
  .withCompound('新城', { households: 0, areaId: '城', phases: [{ year: 2028, households: 1000 }] })
  .withCatchment('小学')
  .withBirths('城', Object.fromEntries(Array.from({ length: 14 }, (_, at) => [2012 + at, 40])))
  .withAssumptions({ housingYield: { default: { primary: [0.1] } } })
  .build();
const place = plan.compounds.findIndex(({ id }) => id === '新城');

function done(answer: Edit | SpokenRefusal) {
  if (isRefusal(answer)) throw new Error(answer.reason.zh);
  return answer;
}
const refusalOf = (answer: Edit | SpokenRefusal) => (isRefusal(answer) ? answer.reason.zh : undefined);
const childrenIn = (edit: Edit | undefined, year: number) =>
  compoundPupilsAt(simulatePlan(plan, edit ? applyEdit(plan, edit) : plan), place, 'primary', year);

describe('housing', () => {
  test('delayed brings its children later, and dropped never', () => {
    expect([2027, 2028].map((year) => childrenIn(undefined, year))).toEqual([0, expect.closeTo(100, 3)]);
    const later = done(movePhase(plan, { compoundId: '新城', index: 0, year: 2031 }, 'zh'));
    expect(later.label).toBe('新城 1000 户由 2028年改到 2031年');
    expect([2028, 2030, 2031].map((year) => childrenIn(later, year))).toEqual([0, 0, expect.closeTo(100, 3)]);
    const dropped = done(movePhase(plan, { compoundId: '新城', index: 0, year: null }, 'zh'));
    expect(childrenIn(dropped, 2035)).toBe(0);
  });

  test('added brings as many children as its yield says', () => {
    const more = done(addPhase(plan, { compoundId: '新城', year: 2030, households: 500 }, 'zh'));
    expect([2029, 2030].map((year) => childrenIn(more, year))).toEqual([
      expect.closeTo(100, 3),
      expect.closeTo(150, 3),
    ]);
  });

  test('is refused where it stands already, or where more would be pulled down than stands', () => {
    const built = applyEdit(plan, {
      label: '已交付',
      putCompounds: [{ ...plan.compounds[place]!, phases: [{ year: 2020, households: 9 }] }],
    });
    expect(refusalOf(movePhase(built, { compoundId: '新城', index: 0, year: 2030 }, 'zh'))).toContain('已经交付');
    expect(refusalOf(movePhase(plan, { compoundId: '新城', index: 3, year: 2030 }, 'zh'))).toContain('没有这一期');
    expect(refusalOf(addPhase(plan, { compoundId: '旧城', year: 2030, households: -501 }, 'zh'))).toContain(
      '只有 500 户',
    );
    expect(refusalOf(addPhase(plan, { compoundId: '旧城', year: 2030, households: 0 }, 'zh'))).toContain('不为 0');
  });

  test('lived in by half brings half the children, and leaves those who live there today', () => {
    const half = done(setOccupancy(plan, { occupancy: 0.5 }, 'zh'));
    expect(half.label).toBe('新建住宅入住率 50%');
    expect(childrenIn(half, 2028)).toBeCloseTo(50, 3);
    const old = plan.compounds.findIndex(({ id }) => id === '旧城');
    const pupils = (of: typeof plan) => compoundPupilsAt(simulatePlan(plan, of), old, 'primary', 2026);
    expect(pupils(applyEdit(plan, half))).toBe(pupils(plan));
    expect(refusalOf(setOccupancy(plan, { occupancy: 2 }, 'zh'))).toContain('150%');
  });
});

describe('assumptions', () => {
  test('births follow the view chosen, and one that does not exist is refused', () => {
    const edit = done(chooseBirths(plan, { id: 'low' }, 'zh'));
    expect(edit.setAssumptions).toEqual({ ...plan.assumptions, birthsScenario: 'low' });
    expect(edit.label).toBe('出生：低方案');
    expect(refusalOf(chooseBirths(plan, { id: '没有' }, 'zh'))).toContain('没有这个');
  });

  test('a path of class sizes takes seats away from its years on', () => {
    const path = {
      primary: [
        { year: 2030, classSize: 30 },
        { year: 2025, classSize: 45 },
      ],
    };
    const edit = done(setClassSizePath(plan, { path }, 'zh'));
    expect(edit.label).toBe('班额路径：小学 2030年 30 人');
    const results = simulatePlan(plan, applyEdit(plan, edit));
    expect([2025, 2030].map((year) => numbersAt(results, '小学', 'primary', year)?.seats)).toEqual([540, 360]);
    const twice = {
      primary: [
        { year: 2030, classSize: 30 },
        { year: 2030, classSize: 40 },
      ],
    };
    expect(refusalOf(setClassSizePath(plan, { path: twice }, 'zh'))).toContain('只能填一次');
  });

  test('progression as given lets so many of a grade go on', () => {
    const edit = done(setProgression(plan, { estimator: 'given', progression: { g1: 0.5 } }, 'zh'));
    const results = simulatePlan(plan, applyEdit(plan, edit));
    const slot = results.rows[0]!.gradeStart + results.rows[0]!.grades.indexOf('g2');
    expect(results.gradePupils[slot * results.years.length + 1]).toBeCloseTo(20, 6);
    expect(refusalOf(setProgression(plan, { estimator: 'given', progression: { g1: 3 } }, 'zh'))).toContain('一年级');
  });
});
