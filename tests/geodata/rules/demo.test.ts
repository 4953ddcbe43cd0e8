import { intake } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';
import { evaluate, type Finding, findingsOf, packsOf } from '@xuetu/geodata/rules';
import { numbersAt, type Results, simulatePlan } from '@xuetu/geodata/simulation';
import { beforeAll, describe, expect, it } from 'vitest';
import { committedImport } from '../../support/intake-files.ts';

describe('the demo district', () => {
  let plan: Plan;
  let results: Results;
  let findings: Finding[];

  beforeAll(async () => {
    const { config, files } = committedImport('demo');
    const answer = await intake(config, files);
    if (!answer.plan) throw new Error(answer.problems.map((problem) => problem.message.en).join('\n'));
    plan = answer.plan;
    results = simulatePlan(plan, plan);
    findings = findingsOf(plan, results, packsOf(plan));
  }, 120_000);

  it('shows 大校额, 大班额, small schools, early warnings and schools over capacity in its base year', () => {
    const rules = findings.filter((each) => each.year === plan.district.baseYear).map((each) => each.rule);
    expect(rules).toEqual(
      expect.arrayContaining([
        'large-school-single-stage',
        'large-school-multi-stage',
        'large-class',
        'very-large-class',
        'small-school',
        'early-warning-yellow',
        'early-warning-red',
        'over-capacity',
      ]),
    );
  });

  it('shows schools short of resources, long walks and unguarded crossings, and computes every metric', () => {
    const { failures } = evaluate(plan, results, packsOf(plan));
    expect(failures).toEqual([]);
    const metrics = findings.filter((each) => each.year === plan.district.baseYear).map((each) => each.metric);
    expect(metrics).toEqual(expect.arrayContaining(['indicators-met', 'walking-time', 'unguarded-crossings']));
  });

  it('starts from exactly what each school counted and leaves nothing uncomputed', () => {
    expect(results.missing).toEqual([]);
    for (const school of plan.schools) {
      const counted = school.enrolment.find(({ year }) => year === plan.district.baseYear)?.byGrade ?? {};
      const pupils = school.stages.reduce(
        (sum, { stage }) => sum + numbersAt(results, school.id, stage, plan.district.baseYear)!.enrolment,
        0,
      );
      expect(pupils, school.name).toBeCloseTo(
        Object.values(counted).reduce((sum, count) => sum + count, 0),
        6,
      );
    }
  });

  it('says every finding in Chinese and English with its number and limit', () => {
    for (const { sentence, year } of findings) {
      expect(sentence.zh).toContain(`${year}年`);
      expect(sentence.en).toMatch(/(above|below|no way on foot)/);
      expect(`${sentence.zh}${sentence.en}`).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
