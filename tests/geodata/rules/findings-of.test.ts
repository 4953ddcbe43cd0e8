import { FIVE_FOUR, type Grade, type Plan, type SchoolStage } from '@xuetu/geodata/model';
import { type Finding, findingsOf, packsOf, RULE_PACKS, type RulePack } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aBox, aPlan, type SchoolWords } from '../../support/a-plan.ts';

const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const NATIONAL = [RULE_PACKS['cn-national']!];
const SHANDONG = [RULE_PACKS['cn-shandong']!];
const SEATS = [RULE_PACKS.seats!];

function found(plan: Plan, packs: RulePack[], year = 2025): Finding[] {
  return findingsOf(plan, simulatePlan(plan, plan), packs).filter((each) => each.year === year);
}

function schoolWith(words: SchoolWords): Plan {
  return aPlan().withSchool('凯瑞小学', words).withBirths('镇', BIRTHS).build();
}

function rulesOf(plan: Plan, packs: RulePack[], year = 2025): string[] {
  return found(plan, packs, year).map((each) => each.rule);
}

/** One class of so many pupils in the first grade of a stage. */
function oneClass(stage: SchoolStage['stage'], grade: Grade, pupils: number): Plan {
  return schoolWith({ stage, pupils: { [grade]: pupils }, classesByGrade: { [grade]: 1 } });
}

describe('class size', () => {
  it.each([
    ['primary', 'g1', 45, undefined],
    ['primary', 'g1', 46, 'class-standard-primary'],
    ['primary', 'g1', 55, 'class-standard-primary'],
    ['primary', 'g1', 56, 'large-class'],
    ['primary', 'g1', 65, 'large-class'],
    ['primary', 'g1', 66, 'very-large-class'],
    ['junior', 'g7', 50, undefined],
    ['junior', 'g7', 51, 'class-standard-secondary'],
    ['junior', 'g7', 56, 'large-class'],
    ['senior', 'g10', 66, 'very-large-class'],
    ['kindergarten', 'k2', 30, undefined],
    ['kindergarten', 'k2', 31, 'class-standard-k2'],
    ['kindergarten', 'k1', 25, undefined],
    ['kindergarten', 'k1', 26, 'class-standard-k1'],
    ['kindergarten', 'k3', 35, undefined],
    ['kindergarten', 'k3', 36, 'class-standard-k3'],
  ] as const)('in %s, a %s class of %i breaks %s', (stage, grade, pupils, rule) => {
    const rules = found(oneClass(stage, grade, pupils), NATIONAL).filter((each) => each.metric === 'largest-class');
    expect(rules.map((each) => each.rule)).toEqual(rule ? [rule] : []);
  });

  it.each([
    [30, []],
    [31, ['class-standard-k2']],
  ])('of %i children of all ages in one kindergarten room is judged as a mixed group', (children, rules) => {
    const plan = schoolWith({
      stage: 'kindergarten',
      classes: 1,
      rooms: 1,
      pupils: { k1: 10, k2: 10, k3: children - 20 },
    });
    expect(rulesOf(plan, NATIONAL)).toEqual(rules);
  });

  it('is told with its arithmetic, in both languages', () => {
    const plan = schoolWith({ nameEn: 'Kairui Primary School', pupils: { g1: 312 }, classesByGrade: { g1: 6 } });
    const [finding] = found(plan, NATIONAL);
    expect(finding).toMatchObject({ grade: 'g1', value: 52, limit: 45, severity: 'warning', mark: 'F' });
    expect(finding?.sentence).toEqual({
      zh: '凯瑞小学 2025年 一年级 312人 ÷ 6班 = 52人/班，超过45人/班（超标准班额，《中小学校设计规范》 GB 50099-2011 3.0.1）',
      en: 'Kairui Primary School, 2025, grade 1: 312 pupils ÷ 6 classes = 52 per class, above 45 per class (Class above standard; Code for design of school GB 50099-2011 3.0.1)',
    });
  });

  it('that does not divide evenly shows the average and the largest class', () => {
    const plan = schoolWith({ pupils: { g1: 276 }, classesByGrade: { g1: 5 } });
    expect(found(plan, NATIONAL)[0]?.sentence.zh).toContain('276人 ÷ 5班 = 55.2，最大班56人，达到或超过56人/班');
  });
});

describe('school size, the evaluation limit', () => {
  it.each([
    [2000, []],
    [2001, ['large-school-single-stage']],
  ])('of a primary school with %i pupils', (pupils, rules) => {
    const plan = schoolWith({ pupils: { g1: pupils }, classesByGrade: { g1: 60 } });
    expect(rulesOf(plan, NATIONAL)).toEqual(rules);
  });

  it.each([
    [1500, 1000, []],
    [1500, 1001, ['large-school-multi-stage']],
    [2100, 300, []],
  ])('of a nine-year school with %i + %i pupils is judged once, on both stages together', (primary, junior, rules) => {
    const plan = schoolWith({
      stages: [{ stage: 'primary' }, { stage: 'junior' }],
      pupils: { g1: primary, g7: junior },
      classesByGrade: { g1: 60, g7: 60 },
    });
    expect(rulesOf(plan, NATIONAL)).toEqual(rules);
  });

  it('that is recalled and not yet verified says so', () => {
    const plan = schoolWith({ pupils: { g1: 2001 }, classesByGrade: { g1: 60 } });
    const [finding] = found(plan, NATIONAL);
    expect(finding?.mark).toBe('M');
    expect(finding?.sentence.zh).toContain('小学 2001人，超过2000人');
    expect(finding?.sentence.zh).toContain('待核实');
    expect(finding?.sentence.en).toContain('to be verified');
  });

  it.each([
    ['senior', 'g10', 3000, []],
    ['senior', 'g10', 3001, ['large-school-senior']],
    ['kindergarten', 'k1', 360, []],
    ['kindergarten', 'k1', 361, ['large-kindergarten']],
  ] as const)('of a %s (%s) with %i pupils', (stage, grade, pupils, rules) => {
    const plan = schoolWith({ stage, pupils: { [grade]: pupils }, classesByGrade: { [grade]: 200 } });
    expect(rulesOf(plan, NATIONAL)).toEqual(rules);
  });
});

describe('planning caps on classes', () => {
  it.each([
    ['kindergarten', 'k1', 12, 'class-cap-kindergarten'],
    ['primary', 'g1', 36, 'class-cap-primary'],
    ['junior', 'g7', 36, 'class-cap-junior'],
    ['senior', 'g10', 60, 'class-cap-senior'],
  ] as const)('of a %s school (%s): %i classes are allowed, one more is not', (stage, grade, cap, rule) => {
    const withClasses = (classes: number) =>
      schoolWith({ stage, pupils: { [grade]: classes * 20 }, classesByGrade: { [grade]: classes } });
    expect(rulesOf(withClasses(cap), SHANDONG)).toEqual([]);
    expect(rulesOf(withClasses(cap + 1), SHANDONG)).toEqual([rule]);
  });

  it('of a nine-year school: 45 classes over both stages, not 36 for each', () => {
    const nineYear = (primary: number, junior: number) =>
      schoolWith({
        stages: [{ stage: 'primary' }, { stage: 'junior' }],
        pupils: { g1: primary * 40, g7: junior * 40 },
        classesByGrade: { g1: primary, g7: junior },
      });
    expect(rulesOf(nineYear(40, 5), SHANDONG)).toEqual([]);
    expect(rulesOf(nineYear(41, 5), SHANDONG)).toEqual(['class-cap-nine-year']);
  });

  it('are kept apart from the evaluation limit and from the school’s own seats', () => {
    const plan = schoolWith({ seats: 1900, pupils: { g1: 2001 }, classesByGrade: { g1: 50 } });
    const rules = rulesOf(plan, [...SEATS, ...NATIONAL, ...SHANDONG]);
    expect(rules).toEqual(expect.arrayContaining(['large-school-single-stage', 'class-cap-primary', 'over-capacity']));
  });
});

describe('seats', () => {
  const flat = (pupils: number) => ({ g1: 1, g2: pupils - 1 });

  it.each([
    [899, []],
    [900, ['near-capacity']],
    [1000, ['near-capacity']],
    [1001, ['over-capacity']],
  ])('of a school with 1,000: %i pupils', (pupils, rules) => {
    const plan = schoolWith({ seats: 1000, pupils: flat(pupils) });
    expect(found(plan, SEATS).map((each) => each.rule)).toEqual(rules);
  });

  it('are told as pupils ÷ seats', () => {
    const plan = schoolWith({ seats: 630, pupils: flat(662) });
    expect(found(plan, SEATS)[0]?.sentence.zh).toContain('在校生 662人 ÷ 学位 630个 = 105.1%，超过100%');
  });

  it.each([
    [89, []],
    [90, ['early-warning-yellow']],
    [99, ['early-warning-yellow']],
    [100, ['early-warning-red']],
  ])('for new pupils: %i for the 100 of one grade', (pupils, rules) => {
    const plan = schoolWith({ seats: 600, pupils: { g1: pupils } });
    expect(rulesOf(plan, SEATS)).toEqual(rules);
  });

  it('for new pupils are exact where the seats of one grade are no whole number: 96 ÷ (640 ÷ 6) is 90 %', () => {
    expect(rulesOf(schoolWith({ seats: 640, pupils: { g1: 96 } }), SEATS)).toEqual(['early-warning-yellow']);
  });

  it('for new pupils of a six-three junior school count g7, not its guests in g6 from five-four primaries', () => {
    const plan = aPlan()
      .withSchool('五四小学', { system: FIVE_FOUR.id, pupils: { g5: 10 } })
      .withSchool('六三初中', { stage: 'junior', seats: 300, pupils: { g6: 5, g7: 95, g8: 50, g9: 50 } })
      .withCatchment('五四小学')
      .withCatchment('六三初中', { stage: 'junior' })
      .withCompound('甲', { children: { 10: 10, 11: 5, 12: 95, 13: 50, 14: 50 } })
      .withBirths('镇', BIRTHS)
      .build();
    const [warning] = found(plan, SEATS).filter((each) => each.subject.id === '六三初中');
    expect(warning).toMatchObject({ rule: 'early-warning-yellow', grade: 'g7', value: 0.95 });
  });

  it('warn early for three years and not for four', () => {
    const plan = schoolWith({ seats: 60, pupils: { g1: 100, g2: 100, g3: 100 } });
    const years = findingsOf(plan, simulatePlan(plan, plan), SEATS)
      .filter((each) => each.rule === 'early-warning-red')
      .map((each) => each.year);
    expect(years).toEqual([2025, 2026, 2027, 2028]);
  });
});

describe('a small school', () => {
  it.each([
    [0, []],
    [1, ['small-school']],
    [99, ['small-school']],
    [100, []],
  ])('with %i pupils', (pupils, rules) => {
    const plan = schoolWith({ pupils: { g1: pupils }, classesByGrade: { g1: 3 } });
    expect(rulesOf(plan, NATIONAL)).toEqual(rules);
  });
});

describe('the service radius', () => {
  /** One degree of latitude at 36 degrees north is 110,959 m. */
  function livingAway(metres: number): Plan {
    return aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 10 } })
      .withSchool('远校', { at: [117.05, 36] })
      .withCatchment('凯瑞小学')
      .withCompound('山水居', { at: [117, 36 + metres / 110_959], children: { 5: 10, 6: 10 } })
      .withAssignment('山水居', '远校', { fromYear: 2028 })
      .withBirths('镇', BIRTHS)
      .build();
  }

  it.each([
    [498, []],
    [503, ['service-radius-primary']],
  ])('of a primary school in town at %i m in a straight line', (metres, rules) => {
    expect(rulesOf(livingAway(metres), SHANDONG).filter((rule) => rule.startsWith('service'))).toEqual(rules);
  });

  it('is told once for each school that a compound is sent to, not every year', () => {
    const plan = livingAway(615);
    const findings = findingsOf(plan, simulatePlan(plan, plan), SHANDONG).filter(
      (each) => each.subject.kind === 'compound',
    );
    expect(findings.map((each) => each.year)).toEqual([2025, 2028]);
    expect(findings[0]).toMatchObject({ severity: 'info', effectiveFrom: '2018' });
    expect(findings[0]?.sentence.zh).toMatch(
      /^山水居 2025年 小学到凯瑞小学 直线61\d米（步行约 61\d × 1.3 = \d{3}米），超过500米/,
    );
  });

  it.each([
    ['in a town', [116.9, 35.9, 117.1, 36.1], 600, ['service-radius-primary']],
    ['in a village', [116.8, 35.9, 116.9, 36.1], 2490, []],
    ['in a village', [116.8, 35.9, 116.9, 36.1], 2510, ['service-radius-country-primary']],
  ] as const)('of a compound %s (towns in %j) at %i m', (_, town, metres, rules) => {
    const plan = livingAway(metres);
    const landscape: Plan['landscape'] = [{ id: '镇', kind: 'town', shape: aBox([...town]) }];
    expect(rulesOf({ ...plan, landscape }, SHANDONG).filter((rule) => rule.startsWith('service'))).toEqual(rules);
  });

  it('does not concern a compound without pupils', () => {
    const plan = livingAway(615);
    const empty = { ...plan, compounds: [{ ...plan.compounds[0]!, childrenByAge: {} }], schools: [plan.schools[1]!] };
    expect(found(empty, SHANDONG)).toEqual([]);
  });
});

describe('findings', () => {
  it('come by year, and within a year the worst first', () => {
    const plan = aPlan()
      .withSchool('大校', { pupils: { g1: 70 }, classesByGrade: { g1: 1 } })
      .withSchool('小校', { pupils: { g1: 20 }, classesByGrade: { g1: 1 } })
      .withBirths('镇', BIRTHS)
      .build();
    const findings = findingsOf(plan, simulatePlan(plan, plan), NATIONAL);
    const order = ['severe', 'over', 'warning', 'info'];
    const keys = findings.map((each) => each.year * 10 + order.indexOf(each.severity));
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
    expect(findings[0]).toMatchObject({ rule: 'very-large-class', subject: { id: '大校' } });
  });

  it('about what is known do not wait for what is not: a school without grades still has its seats', () => {
    const plan = schoolWith({ seats: 177, pupilsByStage: { primary: 385 } });
    expect(rulesOf(plan, [...NATIONAL, ...SEATS])).toEqual(['over-capacity']);
  });

  it('of a closed school do not exist', () => {
    const plan = schoolWith({ seats: 10, closedFrom: 2026, pupils: { g1: 90 }, classesByGrade: { g1: 1 } });
    expect(rulesOf(plan, [...NATIONAL, ...SEATS], 2026)).toEqual([]);
  });
});

describe('rule packs', () => {
  it('of a district are seats and those it names', () => {
    const plan = aPlan({ rulePackIds: ['cn-national', 'customer-of-nobody'] }).build();
    expect(packsOf(plan).map((pack) => pack.id)).toEqual(['seats', 'cn-national']);
  });

  it('cite a document and are unique by id', () => {
    const rules = Object.values(RULE_PACKS).flatMap((pack) => pack.rules);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.document.zh.length).toBeGreaterThan(0);
      expect(rule.name.en.length).toBeGreaterThan(0);
    }
  });
});
