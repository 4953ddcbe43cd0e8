import { schoolsOf } from '@xuetu/geodata/assignment';
import type { Plan, Stage } from '@xuetu/geodata/model';
import {
  applyEdit,
  closeSchool,
  type Edit,
  editName,
  extendSchool,
  isRefusal,
  mergeSchools,
  openSchool,
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
const pupilsAt = (of: Plan, year: number) =>
  of.schools.reduce((sum, { id }) => {
    const pupils = numbersAt(simulatePlan(plan, of), id, 'primary', year)?.enrolment;
    return sum + (pupils || 0);
  }, 0);
const homeSchool = (of: Plan, compound: string, year: number) =>
  schoolsOf(of, of.compounds.find(({ id }) => id === compound)!, 'primary', year).map(({ schoolId }) => schoolId);

describe('closing a school', () => {
  test('sends its compounds to the nearest other school from that autumn on, and no child is left out', () => {
    const edit = done(closeSchool(plan, { schoolId: '乡村小学', year: 2028 }, 'zh'));
    const after = applyEdit(plan, edit);
    expect(edit.label).toBe('乡村小学2028年停办，1 个小区就近划入他校');
    expect([2027, 2028, 2035].map((year) => homeSchool(after, '=乡村里', year))).toEqual([
      ['乡村小学'],
      ['凯瑞小学'],
      ['凯瑞小学'],
    ]);
    for (const year of [2027, 2028, 2035]) expect(pupilsAt(after, year)).toBeCloseTo(pupilsAt(plan, year), 6);
  });

  test('leaves them to the schools that share the catchment', () => {
    const shared = aPlan()
      .withSchool('东小', { seats: 100 })
      .withSchool('西小', { seats: 100 })
      .withSchool('远小', { seats: 100 })
      .withCompound('甲', { children: { 6: 10 } })
      .withCatchment(['东小', '西小'])
      .build();
    const edit = done(closeSchool(shared, { schoolId: '东小', year: 2028 }, 'zh'));
    expect(edit.putAssignments).toEqual([]);
    expect(homeSchool(applyEdit(shared, edit), '甲', 2028)).toEqual(['西小']);
  });

  test('is refused where nobody else could take the pupils', () => {
    const only = aPlan()
      .withSchool('独小')
      .withCompound('甲', { children: { 6: 10 } })
      .withCatchment('独小')
      .build();
    expect(refusalOf(closeSchool(only, { schoolId: '独小', year: 2028 }, 'zh'))).toContain('没有别的小学');
  });

  test('is refused for a locked school, and gives no compound to one', () => {
    const locked = (schoolId: string): Plan => ({ ...plan, locks: [{ id: '锁', kind: 'school', schoolId }] });
    const close = (of: Plan) => refusalOf(closeSchool(of, { schoolId: '乡村小学', year: 2028 }));
    expect(close(locked('乡村小学'))).toContain('乡村小学已锁定');
    expect(close(locked('凯瑞小学'))).toContain('没有别的小学');
    const merger = { schoolId: '乡村小学', intoId: '凯瑞小学', year: 2028, keepsCampus: true };
    expect(refusalOf(mergeSchools(locked('凯瑞小学'), merger))).toContain('凯瑞小学已锁定');
  });

  test('is refused for a school that is closed by then', () => {
    const once = applyEdit(plan, done(closeSchool(plan, { schoolId: '乡村小学', year: 2028 }, 'zh')));
    expect(refusalOf(closeSchool(once, { schoolId: '乡村小学', year: 2030 }, 'zh'))).toContain('不在办学');
  });
});

describe('closing and merging in any order', () => {
  const three = aPlan()
    .withSchool('东小', { at: [117.05, 36] })
    .withSchool('中小', { at: [117, 36] })
    .withSchool('西小', { at: [116.95, 36] })
    .withCompound('东里', { at: [117.05, 36.01] })
    .withCompound('西里', { at: [116.95, 36.01] })
    .withCatchment('东小', { box: [117.02, 35.9, 117.1, 36.1] })
    .withCatchment('中小', { box: [116.98, 35.9, 117.02, 36.1] })
    .withCatchment('西小', { box: [116.9, 35.9, 116.98, 36.1] })
    .build();
  const close = (of: Plan, schoolId: string, year: number) => applyEdit(of, done(closeSchool(of, { schoolId, year })));
  const merge = (of: Plan, schoolId: string, intoId: string, year: number) =>
    applyEdit(of, done(mergeSchools(of, { schoolId, intoId, year, keepsCampus: true })));
  const course = (of: Plan, compound: string) =>
    [2029, 2030, 2031, 2032, 2040].map((year) => homeSchool(of, compound, year).join('+'));

  test('a school that took others over later and closes before hands them on too', () => {
    const merged = merge(three, '东小', '中小', 2032);
    const closed = close(merged, '中小', 2030);
    expect(course(closed, '东里')).toEqual(['东小', '东小', '东小', '西小', '西小']);
  });

  test('where the school that takes over closes itself, its compounds go on to the next', () => {
    const closed = close(close(three, '中小', 2032), '东小', 2030);
    expect(course(closed, '东里')).toEqual(['东小', '中小', '中小', '西小', '西小']);
  });

  test('a school is not merged into one that closes later', () => {
    const closed = close(three, '中小', 2035);
    const merger = { schoolId: '东小', intoId: '中小', year: 2030, keepsCampus: true };
    expect(mergeSchools(closed, merger)).toEqual({
      refused: 'said',
      reason: { zh: '中小2035年起停办，不能接收 东小。', en: '中小 closes in 2035 and cannot take 东小.' },
    });
  });

  test('the last school is not closed, and the refusal says from when on nobody is left', () => {
    const closed = close(close(three, '中小', 2030), '西小', 2035);
    expect(refusalOf(closeSchool(closed, { schoolId: '东小', year: 2032 }))).toContain(
      '停办后2035年起没有别的小学可以接收 东小的学生',
    );
  });

  test('a school that was to close later and is merged before goes wholly to the other, and its campus only once', () => {
    const merged = merge(close(three, '东小', 2035), '东小', '西小', 2030);
    expect(course(merged, '东里')).toEqual(['东小', '西小', '西小', '西小', '西小']);
    expect(homeSchool(merged, '东里', 2036)).toEqual(['西小']);
    const twice = merge(merge(three, '东小', '中小', 2032), '东小', '西小', 2030);
    expect(course(twice, '东里')).toEqual(['东小', '西小', '西小', '西小', '西小']);
    const campuses = twice.schools.flatMap(({ stages }) => stages.flatMap(({ expansions = [] }) => expansions));
    expect(campuses.filter(({ from }) => from === '东小').length).toBeLessThanOrEqual(1);
  });

  test('a school that opens in a shared catchment after one closed takes its part', () => {
    const shared = aPlan()
      .withSchool('东小', { seats: 100 })
      .withSchool('新小', { seats: 100, openFrom: 2032 })
      .withSchool('远小', { seats: 100 })
      .withCompound('甲')
      .withCatchment(['东小', '新小'])
      .build();
    expect(course(close(shared, '东小', 2030), '甲')).toEqual(['东小', '远小', '远小', '新小', '新小']);
  });

  test('rooms that a merged school is still to build or to give up are the other school’s then', () => {
    const roomy = aPlan()
      .withSchool('东小', { classes: 6, rooms: 6 })
      .withSchool('西小', { classes: 12, rooms: 12, maxClasses: 12 })
      .withCompound('甲')
      .withCatchment('东小')
      .build();
    const grown = applyEdit(
      roomy,
      done(extendSchool(roomy, { schoolId: '东小', stage: 'primary', year: 2033, classes: 4 }, 'zh')),
    );
    const after = merge(grown, '东小', '西小', 2030);
    expect([2029, 2030, 2033].map((year) => seatsAt(after, '西小', 'primary', year))).toEqual([540, 810, 990]);
  });
});

describe('merging two schools', () => {
  const asked = { schoolId: '乡村小学', intoId: '凯瑞小学', year: 2028, keepsCampus: true };

  test('gives all compounds to the other, with the classes of a campus that stays in use', () => {
    const after = applyEdit(plan, done(mergeSchools(plan, asked, 'zh')));
    expect(homeSchool(after, '=乡村里', 2028)).toEqual(['凯瑞小学']);
    expect([2027, 2028].map((year) => seatsAt(after, '凯瑞小学', 'primary', year))).toEqual([240, 510]);
    const without = applyEdit(plan, done(mergeSchools(plan, { ...asked, keepsCampus: false }, 'zh')));
    expect(seatsAt(without, '凯瑞小学', 'primary', 2028)).toBe(240);
    for (const each of [after, without]) expect(pupilsAt(each, 2030)).toBeCloseTo(pupilsAt(plan, 2030), 6);
  });

  test('is refused where stages or grade systems do not match', () => {
    const mixed = aPlan()
      .withSchool('小学')
      .withSchool('中学', { stage: 'junior' })
      .withSchool('五四小学', { system: '54' })
      .build();
    const merge = (schoolId: string, intoId: string) =>
      refusalOf(mergeSchools(mixed, { schoolId, intoId, year: 2028, keepsCampus: false }, 'zh'));
    expect(merge('小学', '中学')).toContain('不设小学');
    expect(merge('小学', '五四小学')).toContain('学制不同');
    expect(merge('小学', '小学')).toContain('另一所');
  });
});

describe('opening a school', () => {
  const asked = {
    where: { siteId: '东地块' },
    name: '东城小学',
    year: 2028,
    offers: [{ stage: 'primary' as const, classes: 12 }],
  };

  test('puts it on its site, with seats from that autumn on', () => {
    const after = applyEdit(plan, done(openSchool(plan, asked, 'zh')));
    const school = after.schools.find(({ name }) => name === '东城小学')!;
    expect(school).toMatchObject({ location: plan.sites[0]!.point, openFrom: 2028, system: '63' });
    expect(seatsAt(after, school.id, 'primary', 2028)).toBe(12 * 45);
  });

  test('is refused where the site does not allow it, is taken or is not free yet', () => {
    const refuse = (changes: Partial<typeof asked>, of = plan) =>
      refusalOf(openSchool(of, { ...asked, ...changes }, 'zh'));
    expect(refuse({ offers: [{ stage: 'primary', classes: 36 }] })).toContain('最多可办 24 个班');
    expect(refuse({ name: '凯瑞小学' })).toContain('已有名为');
    expect(refuse({ offers: [] })).toContain('至少');
    expect(refuse({ year: 2070 })).toContain('2026—2040');
    const taken = applyEdit(plan, done(openSchool(plan, asked, 'zh')));
    expect(refuse({ name: '又一所' }, taken)).toContain('已有东城小学');
    const later = { ...plan, sites: plan.sites.map((site) => ({ ...site, availableFrom: 2030 })) };
    expect(refuse({}, later)).toContain('2030年起');
  });

  test('is possible at any place of the map, with as many classes as asked, named in both languages', () => {
    const at: [number, number] = [118.123456, 36.654321];
    const edit = done(openSchool(plan, { ...asked, where: { at }, offers: [{ stage: 'primary', classes: 48 }] }, 'en'));
    const after = applyEdit(plan, edit);
    const school = after.schools.find(({ name }) => name === '东城小学')!;
    expect(school).toMatchObject({ id: 'opened-place-1', location: at, openFrom: 2028, system: '63' });
    expect(seatsAt(after, school.id, 'primary', 2028)).toBe(48 * 45);
    expect(editName(edit, 'zh')).toBe('2028年在选定位置（118.12346, 36.65432）新办东城小学（48 个班）');
    expect(editName(edit, 'en')).toBe('Open 东城小学 on the place chosen (118.12346, 36.65432) in 2028 (48 classes)');
    expect(refusalOf(openSchool(after, { ...asked, name: '又一所', where: { at } }, 'zh'))).toContain('已有东城小学');
  });
});
