import type { Grade, Plan, SchoolStage } from '@xuetu/geodata/model';
import {
  compareFindings,
  type Finding,
  findingsOf,
  packsOf,
  RULE_PACKS,
  type RulePack,
  sortFindings,
} from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan, type SchoolWords } from '../../support/a-plan.ts';

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

  it('come in the same order whatever order they are found in', () => {
    const plan = aPlan()
      .withSchool('大校', { seats: 50, pupils: { g1: 70, g2: 90 }, classesByGrade: { g1: 1, g2: 1 } })
      .withSchool('小校', { seats: 10, pupils: { g1: 20 }, classesByGrade: { g1: 1 } })
      .withBirths('镇', BIRTHS)
      .build();
    const findings = findingsOf(plan, simulatePlan(plan, plan), [...NATIONAL, ...SHANDONG, ...SEATS]);
    const shuffled = fc.shuffledSubarray(findings, { minLength: findings.length });
    fc.assert(
      fc.property(shuffled, (found) => {
        expect(sortFindings(found)).toEqual(findings);
        expect([...found].sort(compareFindings)).toEqual(findings);
      }),
      { numRuns: 20 },
    );
  });

  it('never say more than a whole pupil: 900.4 expected pupils for 900 seats are not over capacity', () => {
    const plan = schoolWith({ seats: 900, pupils: { g1: 1, g2: 899 } });
    const results = simulatePlan(plan, plan);
    results.enrolment[0] = 900.4;
    const rules = (packs: RulePack[]) => findingsOf(plan, results, packs).filter((each) => each.year === 2025);
    expect(rules(SEATS).map((each) => each.rule)).toEqual(['near-capacity']);
    results.enrolment[0] = 900.5;
    expect(rules(SEATS)[0]?.sentence.zh).toContain('在校生 901人 ÷ 学位 900个 = 100.1%，超过100%');
  });

  it('show enough decimals to be seen beyond the limit: 3,001 of 3,000 is not told as 100 %', () => {
    const plan = schoolWith({ seats: 3000, pupils: { g1: 1, g2: 3000 } });
    expect(found(plan, SEATS)[0]?.sentence.zh).toContain('= 100.03%，超过100%');
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
