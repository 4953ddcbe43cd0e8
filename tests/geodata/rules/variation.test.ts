import type { Plan, Resources } from '@xuetu/geodata/model';
import { evaluate, type Finding, findingsOf, RULE_PACKS } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const NATIONAL = [RULE_PACKS['cn-national']!];
const BASIC = [RULE_PACKS['cn-basic-balance-2012']!, RULE_PACKS['cn-basic-balance-monitoring']!];

/** Primary schools by name, each with its pupils and resources. */
function aCounty(
  schools: Record<string, { pupils: number; kind?: Plan['schools'][number]['kind'] } & Resources>,
): Plan {
  const plan = aPlan();
  for (const [name, { pupils, kind, ...primary }] of Object.entries(schools)) {
    plan.withSchool(name, { pupils: { g1: pupils }, classes: 30, resources: { primary }, ...(kind && { kind }) });
  }
  return plan.withBirths('县', { 2024: 100, 2025: 100 }).build();
}

function variations(plan: Plan, packs = NATIONAL, year = 2025): Finding[] {
  return findingsOf(plan, simulatePlan(plan, plan), packs).filter(
    (each) => each.metric === 'resource-variation' && each.year === year,
  );
}

/** The example of the official interpretation: books of five schools, entered here as equipment. */
const OFFICIAL = aCounty({
  一小: { pupils: 45, equipmentYuan: 279 },
  二小: { pupils: 37, equipmentYuan: 137 },
  三小: { pupils: 89, equipmentYuan: 935 },
  四小: { pupils: 76, equipmentYuan: 160 },
  五小: { pupils: 55, equipmentYuan: 402 },
});

describe('the coefficient of variation between schools', () => {
  it('of the official example is 0.515', () => {
    const [finding] = variations(OFFICIAL);
    expect(finding).toMatchObject({ rule: 'variation-equipment-primary', subject: { kind: 'district', id: 'test' } });
    expect(finding?.value).toBeCloseTo(0.515, 3);
  });

  it('weighs schools by pupils: without weights the example would give 0.546', () => {
    const perPupil = [279 / 45, 137 / 37, 935 / 89, 160 / 76, 402 / 55];
    const mean = perPupil.reduce((sum, x) => sum + x, 0) / 5;
    const unweighted = Math.sqrt(perPupil.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 4) / mean;
    expect(unweighted).toBeCloseTo(0.546, 3);
    expect(Math.abs(variations(OFFICIAL)[0]!.value - unweighted)).toBeGreaterThan(0.03);
  });

  it('is told with its arithmetic, in both languages', () => {
    expect(variations(OFFICIAL)[0]?.sentence).toEqual({
      zh: '测试区 2025年 生均教学仪器设备值 5所学校（302人）平均6.33，加权标准差 3.26 ÷ 6.33 = 差异系数0.515，超过0.50（校际差异系数超限（小学，生均教学仪器设备值），《县域义务教育优质均衡发展督导评估办法》 教督〔2017〕6号）',
      en: 'Test district, 2025, equipment per pupil: mean 6.33 over 5 schools (302 pupils), weighted deviation 3.26 ÷ 6.33 = variation 0.515, above 0.50 (Schools too unequal (primary, equipment per pupil); Evaluation of balanced compulsory education in counties 教督〔2017〕6号)',
    });
  });

  it('is told with as many decimals as it takes for the numbers shown to divide', () => {
    // 1 and 4 of 300 pupils each: 0.33 and 1.33 per 100, mean 0.833, deviation 0.5. 0.5 ÷ 0.83 would be 0.602.
    const plan = aCounty({ 甲: { pupils: 300, leadTeachers: 1 }, 乙: { pupils: 300, leadTeachers: 4 } });
    expect(variations(plan)[0]?.sentence.zh).toContain('加权标准差 0.5 ÷ 0.833 = 差异系数0.6，超过0.50');
  });

  it('is tested for each indicator by itself', () => {
    // Sports area: 3600 / 400 = 9 m² a pupil; 20, 4 and 8 m²; (100 x 121 + 200 x 25 + 100 x 1) / 400 = 43; √43 / 9 = 0.729.
    // Teaching area: 5 m² a pupil everywhere, no variation.
    const plan = aCounty({
      甲: { pupils: 100, sportsAreaM2: 2000, teachingAreaM2: 500 },
      乙: { pupils: 200, sportsAreaM2: 800, teachingAreaM2: 1000 },
      丙: { pupils: 100, sportsAreaM2: 800, teachingAreaM2: 500 },
    });
    const found = variations(plan);
    expect(found.map((each) => each.rule)).toEqual(['variation-sports-area-primary']);
    expect(found[0]?.value).toBeCloseTo(Math.sqrt(43) / 9, 12);
  });

  it.each([
    ['special', 100, 0],
    ['vocational', 100, 0],
    ['teaching-point', 49, 0],
    ['teaching-point', 50, 1],
    ['regular', 49, 1],
  ] as const)('looks at a %s school of %i pupils: %i finding', (kind, pupils, count) => {
    const plan = aCounty({
      甲: { pupils: 100, equipmentYuan: 100_000 },
      乙: { pupils: 100, equipmentYuan: 100_000 },
      丙: { pupils, kind, equipmentYuan: 900_000 },
    });
    expect(variations(plan)).toHaveLength(count);
  });

  it('is none where only one school has given the resource', () => {
    expect(variations(aCounty({ 甲: { pupils: 100, equipmentYuan: 1 }, 乙: { pupils: 100 } }))).toEqual([]);
  });

  it('of later years has the pupils of the forecast, and says that the resources are those of the base year', () => {
    const [finding] = variations(OFFICIAL, NATIONAL, 2026);
    expect(finding?.sentence.zh).toContain('（按2025年办学资源）');
    expect(finding?.sentence.en).toContain('(resources of 2025)');
  });

  it('combined over all known indicators is what basic balance looks at, under two named sets of limits', () => {
    // Equipment: 0.515 as published; multimedia rooms: as many for every pupil, 0. Twice the same would be 0.515.
    const limits = (plan: Plan) => variations(plan, BASIC).map((each) => [each.rule, each.limit, each.mark]);
    expect(limits(OFFICIAL)).toEqual([]);
    const unequal = aCounty({
      甲: { pupils: 100, sportsAreaM2: 2000, equipmentYuan: 2000 },
      乙: { pupils: 200, sportsAreaM2: 800, equipmentYuan: 800 },
      丙: { pupils: 100, sportsAreaM2: 800, equipmentYuan: 1200 },
    });
    // Sports area 0.729 as above. Equipment: 4000 / 400 = 10; 20, 4 and 12; (100 x 100 + 200 x 36 + 100 x 4) / 400 = 44; √44 / 10 = 0.663.
    const mean = (Math.sqrt(43) / 9 + Math.sqrt(44) / 10) / 2;
    expect(limits(unequal)).toEqual([
      ['cn-basic-balance-2012-primary', 0.65, 'M'],
      ['cn-basic-balance-monitoring-primary', 0.6, 'F'],
    ]);
    expect(variations(unequal, BASIC)[0]?.value).toBeCloseTo(mean, 12);
    expect(variations(unequal, BASIC)[0]?.sentence.zh).toContain('综合差异系数（0.729 + 0.663）÷ 2 = 0.696，超过0.65');
  });
});

describe('the share of large classes', () => {
  it.each([
    [1, []],
    [2, ['large-class-share']],
  ])('of a district with %i in 20 classes', (large, rules) => {
    const plan = aPlan()
      .withSchool('大班小学', { pupils: { g1: 60 * large }, classesByGrade: { g1: large } })
      .withSchool('普通小学', { pupils: { g1: 40 * (20 - large) }, classesByGrade: { g1: 20 - large } })
      .withBirths('县', { 2024: 100, 2025: 100 })
      .build();
    const { findings } = evaluate(plan, simulatePlan(plan, plan), NATIONAL);
    const shares = findings.filter((each) => each.metric === 'large-class-share' && each.year === 2025);
    expect(shares.map((each) => each.rule)).toEqual(rules);
    if (large > 1) expect(shares[0]?.sentence.zh).toContain('小学56人及以上 2班 ÷ 全部 20班 = 10%，超过5%');
  });

  it('counts the classes that have one pupil more: 167 pupils in three classes are 56, 56 and 55', () => {
    const plan = aPlan()
      .withSchool('小学', { pupils: { g1: 167 }, classesByGrade: { g1: 3 } })
      .withBirths('县', { 2024: 100, 2025: 100 })
      .build();
    const [share] = findingsOf(plan, simulatePlan(plan, plan), NATIONAL).filter(
      (each) => each.metric === 'large-class-share',
    );
    expect(share?.value).toBeCloseTo(2 / 3, 12);
  });
});
