import type { Plan, Stage } from '@xuetu/geodata/model';
import {
  applyEdit,
  convertRooms,
  type Edit,
  extendSchool,
  isRefusal,
  type SpokenRefusal,
} from '@xuetu/geodata/scenario';
import { numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../../support/a-crowded-plan.ts';
import { aPlan } from '../../../support/a-plan.ts';

const plan = aCrowdedPlan();

function done(answer: Edit | SpokenRefusal): Edit {
  if (isRefusal(answer)) throw new Error(answer.reason.zh);
  return answer;
}
const refusalOf = (answer: Edit | SpokenRefusal) => (isRefusal(answer) ? answer.reason.zh : undefined);
const seatsAt = (of: Plan, school: string, stage: Stage, year: number) =>
  numbersAt(simulatePlan(plan, of), school, stage, year)?.seats;

describe('extending a school', () => {
  test('brings the seats of its classes from the autumn on', () => {
    const edit = done(extendSchool(plan, { schoolId: '凯瑞小学', stage: 'primary', year: 2028, classes: 2 }, 'zh'));
    const after = applyEdit(plan, edit);
    expect(edit.label).toBe('凯瑞小学小学2028年扩建 2 个班');
    expect([2027, 2028].map((year) => seatsAt(after, '凯瑞小学', 'primary', year))).toEqual([240, 330]);
  });

  test('is refused beyond what the site allows, in the past, and in a stage that the school does not have', () => {
    const small = aPlan().withSchool('小校', { classes: 6, rooms: 6, maxClasses: 8 }).build();
    const asked = { schoolId: '小校', stage: 'primary' as const, year: 2028, classes: 3 };
    expect(refusalOf(extendSchool(small, asked, 'zh'))).toContain('最多再加 2 个班');
    expect(refusalOf(extendSchool(small, { ...asked, year: 2025 }, 'zh'))).toContain('2026—2040');
    expect(refusalOf(extendSchool(small, { ...asked, stage: 'junior' }, 'zh'))).toContain('不设初中');
    expect(refusalOf(extendSchool(small, { ...asked, classes: 0 }, 'zh'))).toContain('正整数');
    expect(isRefusal(extendSchool(small, { ...asked, classes: 2 }, 'zh'))).toBe(false);
  });
});

describe('what is done to the rooms of a school for several years', () => {
  const campus = aPlan()
    .withSchool('一贯制', {
      stages: [
        { stage: 'primary', classes: 12, rooms: 12, maxClasses: 18, classSize: 40 },
        { stage: 'junior', classes: 6, rooms: 6, maxClasses: 6, classSize: 40 },
      ],
    })
    .withCompound('甲')
    .withCatchment('一贯制')
    .build();
  const seats = (of: Plan, stage: Stage, year: number) => seatsAt(of, '一贯制', stage, year);
  const convert = (of: Plan, year: number, classes: number) =>
    convertRooms(of, { schoolId: '一贯制', fromStage: 'primary', toStage: 'junior', year, classes });
  const extend = (of: Plan, year: number, classes: number) =>
    extendSchool(of, { schoolId: '一贯制', stage: 'primary', year, classes });

  test('rooms promised to another stage for a later year are not given away before', () => {
    const later = applyEdit(campus, done(convert(campus, 2032, 9)));
    expect(convert(later, 2028, 4)).toEqual({
      refused: 'said',
      reason: {
        zh: '一贯制小学2032年起只剩 3 个班的教室，2028年最多转出 3 个班。',
        en: '一贯制 has rooms for 3 primary classes from 2032 on, so at most 3 can go in 2028.',
      },
    });
    const both = applyEdit(later, done(convert(later, 2028, 3)));
    expect([2027, 2028, 2032].map((year) => seats(both, 'primary', year))).toEqual([480, 360, 0]);
    expect([2027, 2028, 2032].map((year) => seats(both, 'junior', year))).toEqual([240, 360, 720]);
  });

  test('rooms given to another stage leave no more place on the site', () => {
    const given = applyEdit(campus, done(convert(campus, 2028, 9)));
    expect(refusalOf(extend(given, 2030, 7))).toBe(
      '一贯制小学的场地最多 18 个班，2030年已有 12 个班的教室（含转给其他学段的），最多再加 6 个班。',
    );
    expect(isRefusal(extend(given, 2030, 6))).toBe(false);
  });

  test('a site is not extended beyond what it allows, whichever extension comes first', () => {
    const later = applyEdit(campus, done(extend(campus, 2032, 4)));
    expect(extend(later, 2028, 4)).toEqual({
      refused: 'said',
      reason: {
        zh: '一贯制小学的场地最多 18 个班，2032年已有 16 个班的教室，最多再加 2 个班。',
        en: 'The site of 一贯制 holds at most 18 primary classes; it has rooms for 16 in 2032, so at most 2 more.',
      },
    });
    const both = applyEdit(later, done(extend(later, 2028, 2)));
    expect([2027, 2028, 2032].map((year) => seats(both, 'primary', year))).toEqual([480, 560, 720]);
  });
});

describe('converting rooms', () => {
  test('takes from one stage what the other gets', () => {
    const campus = aPlan()
      .withSchool('一贯制', {
        stages: [
          { stage: 'primary', classes: 12, rooms: 12, classSize: 40 },
          { stage: 'junior', classes: 6, rooms: 6, classSize: 40 },
        ],
        pupils: { g1: 10, g7: 10 },
      })
      .withCompound('甲', { children: { 6: 10, 12: 10 } })
      .withCatchment('一贯制')
      .withCatchment('一贯制', { stage: 'junior' })
      .build();
    const asked = { schoolId: '一贯制', fromStage: 'primary', toStage: 'junior', year: 2029, classes: 4 } as const;
    const after = applyEdit(campus, done(convertRooms(campus, asked, 'zh')));
    const results = simulatePlan(campus, after);
    const seats = (stage: Stage, year: number) => numbersAt(results, '一贯制', stage, year)?.seats;
    expect([seats('primary', 2028), seats('junior', 2028)]).toEqual([480, 240]);
    expect([seats('primary', 2029), seats('junior', 2029)]).toEqual([320, 400]);
    expect(refusalOf(convertRooms(campus, { ...asked, classes: 13 }, 'zh'))).toContain('只有 12 个班');
    expect(refusalOf(convertRooms(campus, { ...asked, toStage: 'primary' }, 'zh'))).toContain('另一个学段');
  });
});
