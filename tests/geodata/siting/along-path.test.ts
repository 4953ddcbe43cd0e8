import type { Plan } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { highsSolver, site } from '@xuetu/geodata/siting';
import { expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';

const solver = highsSolver();
const judgedBy = (rulePackIds: string[]): Plan => {
  const plan = aCrowdedDistrict({ eastClasses: 6 });
  return { ...plan, district: { ...plan.district, rulePackIds } };
};

test('an alternative says how many seats are short where classes shrink to 30 pupils by 2035, as a simulation of that path does', async () => {
  const plan = judgedBy(['cn-national']);
  const { alternatives, firstYear } = await site(plan, plan, {}, solver);
  const [first] = alternatives;
  expect(first!.alongPath!.path).toEqual([{ stage: 'primary', year: 2035, classSize: 30 }]);
  const path = { primary: [45, 30].map((classSize, i) => ({ year: 2026 + 9 * i, classSize })) };
  const worst = ({ edits, cursor }: Parameters<typeof planOf>[1]) => {
    const built = planOf(plan, { edits, cursor });
    const along = { ...built, assumptions: { ...built.assumptions, classSizePath: path } };
    const results = simulatePlan(plan, along);
    return Math.max(...results.years.filter((y) => y >= firstYear).map((y) => seatShortage(results, 'primary', y)));
  };
  const { before, after } = first!.alongPath!.worstShortage;
  expect(after).toBeCloseTo(worst({ edits: first!.edits, cursor: first!.edits.length }), 1);
  expect(before).toBeCloseTo(worst({ edits: [], cursor: 0 }), 1);
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
  expect(first!.shortage.every(({ after: short }) => short === 0)).toBe(true);
});

test('nothing is said of smaller classes where the plan follows such a path itself, or no authority plans one', async () => {
  const plan = judgedBy(['cn-national']);
  const shrinking = {
    ...plan,
    assumptions: { ...plan.assumptions, classSizePath: { primary: [{ year: 2026, classSize: 40 }] } },
  };
  for (const each of [shrinking, judgedBy([])]) {
    const { alternatives } = await site(each, each, {}, solver);
    expect(alternatives[0]!.alongPath).toBeUndefined();
  }
});
