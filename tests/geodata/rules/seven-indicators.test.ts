import type { Plan, Resources } from '@xuetu/geodata/model';
import { type Finding, findingsOf, RULE_PACKS } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const NATIONAL = [RULE_PACKS['cn-national']!];
const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));

/** Just what the standard of primary schools asks for so many pupils. */
function justEnough(pupils: number): Required<Resources> {
  return {
    qualifiedTeachers: 0.042 * pupils,
    leadTeachers: 0.01 * pupils,
    artsSportsTeachers: 0.009 * pupils,
    teachingAreaM2: 4.5 * pupils,
    sportsAreaM2: 7.5 * pupils,
    equipmentYuan: 2000 * pupils,
    multimediaRooms: 0.023 * pupils,
  };
}

/** Just what the standard of junior schools asks for so many pupils. */
function justEnoughForJunior(pupils: number): Required<Resources> {
  return {
    qualifiedTeachers: 0.053 * pupils,
    leadTeachers: 0.01 * pupils,
    artsSportsTeachers: 0.009 * pupils,
    teachingAreaM2: 5.8 * pupils,
    sportsAreaM2: 10.2 * pupils,
    equipmentYuan: 2500 * pupils,
    multimediaRooms: 0.024 * pupils,
  };
}

function found(plan: Plan, year = 2025): Finding[] {
  return findingsOf(plan, simulatePlan(plan, plan), NATIONAL).filter(
    (each) => each.year === year && /^(resource-per|indicators|lowest)/.test(each.metric),
  );
}

function rules(plan: Plan, year = 2025): string[] {
  return found(plan, year).map((each) => `${each.subject.id} ${each.rule}`);
}

function aSchool(pupils: number, primary: Resources, kind?: Plan['schools'][number]['kind']): Plan {
  return aPlan()
    .withSchool('凯瑞小学', { pupils: { g1: pupils }, resources: { primary }, ...(kind && { kind }) })
    .withBirths('镇', BIRTHS)
    .build();
}

/**
 * A county worked by hand. Standards of primary schools: 4.2, 1 and 0.9 teachers per 100 pupils, 4.5 and 7.5 m² a pupil,
 * 2,000 yuan a pupil, 2.3 rooms per 100 pupils.
 *
 * school  pupils  teachers       lead        arts        teaching m²   sports m²             equipment   rooms
 * 一小      1000   42 -> 4.2      10 -> 1     9 -> 0.9    4500 -> 4.5   7500 -> 7.5           2000        23 -> 2.3    7 met: passes
 * 二小       500   25 -> 5        5 -> 1      5 -> 1      2500 -> 5     3200 -> 6.4 (85.3 %)  2000        12 -> 2.4    6 met, the other over 85 %: passes
 * 三小       400   20 -> 5        4 -> 1      4 -> 1      2000 -> 5     2500 -> 6.25 (83.3 %) 2000        10 -> 2.5    6 met, the other under 85 %: fails
 * 四小       200   10 -> 5        2 -> 1      2 -> 1      1000 -> 5     1400 -> 7 (93.3 %)    2000        4 -> 2 (87.0 %)   5 met: fails
 */
function handWorkedCounty(): Plan {
  const people = (qualifiedTeachers: number, leadTeachers: number, artsSportsTeachers: number) => ({
    qualifiedTeachers,
    leadTeachers,
    artsSportsTeachers,
  });
  const schools: [string, number, Resources][] = [
    ['一小', 1000, { ...justEnough(1000), ...people(42, 10, 9), sportsAreaM2: 7500, multimediaRooms: 23 }],
    [
      '二小',
      500,
      { ...people(25, 5, 5), teachingAreaM2: 2500, sportsAreaM2: 3200, equipmentYuan: 1e6, multimediaRooms: 12 },
    ],
    [
      '三小',
      400,
      { ...people(20, 4, 4), teachingAreaM2: 2000, sportsAreaM2: 2500, equipmentYuan: 8e5, multimediaRooms: 10 },
    ],
    [
      '四小',
      200,
      { ...people(10, 2, 2), teachingAreaM2: 1000, sportsAreaM2: 1400, equipmentYuan: 4e5, multimediaRooms: 4 },
    ],
  ];
  const plan = aPlan();
  for (const [name, pupils, primary] of schools)
    plan.withSchool(name, { pupils: { g1: pupils }, resources: { primary } });
  return plan.withBirths('镇', BIRTHS).build();
}

describe('the seven resource indicators', () => {
  it('of a county worked by hand: six of seven pass if the other has 85 %', () => {
    expect(rules(handWorkedCounty())).toEqual([
      '三小 lowest-indicator-primary',
      '四小 indicators-met-primary',
      '二小 resource-sports-area-primary',
    ]);
    const [third, fourth, second] = found(handWorkedCounty());
    expect(third?.value).toBeCloseTo(2500 / 400 / 7.5, 8);
    expect(fourth?.value).toBe(5);
    expect(second).toMatchObject({ severity: 'info', value: 6.4 });
  });

  it('tell which of them are missed, with the arithmetic of each, in both languages', () => {
    expect(found(handWorkedCounty())[1]?.sentence).toEqual({
      zh: '四小 2025年 办学资源达标 7 − 2 = 5项，未达标：生均体育运动场馆面积 1400㎡ ÷ 200人 = 7㎡，标准为7.5，达到93.3%；每百名学生网络多媒体教室数 4间 ÷ 200人 × 100 = 2间，标准为2.3，达到87%，低于6项（办学资源七项指标不足六项达标（小学），《县域义务教育优质均衡发展督导评估办法》 教督〔2017〕6号）',
      en: '四小, 2025, 7 − 2 = 5 resource indicators met; not met: sports area per pupil 1400 m² ÷ 200 pupils = 7, 93.3% of the standard 7.5; multimedia rooms per 100 pupils 4 rooms ÷ 200 pupils × 100 = 2, 87% of the standard 2.3, below 6 indicators (Fewer than six of seven resources (primary); Evaluation of balanced compulsory education in counties 教督〔2017〕6号)',
    });
  });

  it.each([
    ['qualifiedTeachers', 'qualified-teachers'],
    ['leadTeachers', 'lead-teachers'],
    ['artsSportsTeachers', 'arts-sports-teachers'],
    ['teachingAreaM2', 'teaching-area'],
    ['sportsAreaM2', 'sports-area'],
    ['equipmentYuan', 'equipment'],
    ['multimediaRooms', 'multimedia-rooms'],
  ] as const)('include %s: a tenth too little is noted, two tenths fail the school', (indicator, id) => {
    const enough = { ...justEnough(1000), [indicator]: justEnough(1000)[indicator] * 1.001 };
    const short = (part: number) => aSchool(1000, { ...enough, [indicator]: enough[indicator] * part });
    expect(rules(short(1)).filter((each) => each.includes(id))).toEqual([]);
    expect(rules(short(0.9))).toContain(`凯瑞小学 resource-${id}-primary`);
    expect(rules(short(0.8))).toEqual(['凯瑞小学 lowest-indicator-primary']);
  });

  it('of a nine-year school are those of each stage', () => {
    const plan = aPlan()
      .withSchool('九年一贯', {
        stages: [{ stage: 'primary' }, { stage: 'junior' }],
        pupils: { g1: 200, g7: 100 },
        resources: { primary: justEnough(200), junior: { ...justEnoughForJunior(100), sportsAreaM2: 500 } },
      })
      .withBirths('镇', BIRTHS)
      .build();
    expect(found(plan).map((each) => [each.rule, each.stage])).toEqual([['lowest-indicator-junior', 'junior']]);
  });

  it.each([
    ['special', 300, 0],
    ['vocational', 300, 0],
    ['teaching-point', 49, 0],
    ['teaching-point', 50, 1],
  ] as const)('are not asked of a %s school of %i pupils: %i finding', (kind, pupils, count) => {
    expect(found(aSchool(pupils, { ...justEnough(pupils), sportsAreaM2: 1 }, kind))).toHaveLength(count);
  });

  it.each([
    [100, ['凯瑞小学 resource-qualified-teachers-primary']],
    [99, ['凯瑞小学 lowest-indicator-primary']],
  ])('that have exactly 85 %% of the standard are at the floor, not under it: %i of 100 parts', (parts, expected) => {
    // 85 % of 4.2 per 100 pupils is 3.57: 357 teachers for 10,000 pupils.
    const qualifiedTeachers = 3.57 * parts;
    expect(rules(aSchool(10_000, { ...justEnough(10_000), qualifiedTeachers }))).toEqual(expected);
  });

  it('that were not given count as met and are said to be unknown, so that what is found is certain', () => {
    const none = aSchool(1000, { sportsAreaM2: 7400 });
    expect(rules(none)).toEqual(['凯瑞小学 resource-sports-area-primary']);
    const [finding] = found(aSchool(1000, { sportsAreaM2: 7400, multimediaRooms: 22 }));
    expect(finding?.rule).toBe('indicators-met-primary');
    expect(finding?.sentence.zh).toContain('7 − 2 = 5项（其中5项未提供，按达标计）');
    expect(finding?.sentence.en).toContain('(5 of them not given, taken as met)');
  });

  it('grow with fewer pupils: a school that is short of room today has enough once its large grade has left', () => {
    const plan = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 10, g2: 10, g6: 400 }, resources: { primary: { sportsAreaM2: 2000 } } })
      .withBirths('镇', BIRTHS)
      .build();
    expect(rules(plan)).toEqual(['凯瑞小学 lowest-indicator-primary']);
    expect(rules(plan, 2026)).toEqual([]);
  });

  it('of later years say that the resources are those of the base year', () => {
    const plan = aSchool(1000, { sportsAreaM2: 10 });
    expect(found(plan, 2026)[0]?.sentence.zh).toContain('（按2025年办学资源），低于85%');
  });

  it('never read as if the limit were kept: 5.994 per 1,000 pupils is shown as less than 0.6 per 100', () => {
    const [finding] = found(aSchool(601, { leadTeachers: 6 }));
    expect(finding?.sentence.zh).toContain('6人 ÷ 601人 × 100 = 0.998人，低于1/百生');
  });
});
