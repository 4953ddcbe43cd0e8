import { assignedFlowsOf, heatAmounts, stageReachOf } from '@xuetu/geodata/heat';
import type { Plan, Stay } from '@xuetu/geodata/model';
import { numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

/** Grades of unequal size, so that a share of compounds is not one of children. */
const pupils = { g1: 60, g2: 50, g3: 40, g4: 30, g5: 20, g6: 10 };
const ages = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, 10 + age])) as Record<number, number>;
const births = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [2010 + at, 20 + at]));

/** 东区 goes to 东小 today, beside it, and from 2027 on to 西小, 1.8 km away; 西区 goes to 西小 always. */
const before = aPlan()
  .withSchool('东小', { seats: 400, pupils, at: [117.01, 36] })
  .withSchool('西小', { seats: 400, pupils, at: [116.99, 36] })
  .withCompound('东区', { at: [117.01, 36], children: ages, areaId: '城' })
  .withCompound('西区', { at: [116.99, 36], children: ages, areaId: '城' })
  .withCatchment('东小', { box: [117, 35.9, 117.1, 36.1] })
  .withCatchment('西小', { box: [116.9, 35.9, 117, 36.1] })
  .withBirths('城', births)
  .build();

function phasedIn(ends: Stay['ends']): Plan {
  const catchments = before.catchments.map((each) => ({ ...each, schoolIds: ['西小'] }));
  const schools = [{ schoolId: '东小', share: 1 }];
  return { ...before, catchments, stays: [{ compoundId: '东区', stage: 'primary', schools, until: 2027, ends }] };
}

describe.each(['by-grade', 'at-once'] as const)('a change of school that holds %s', (ends) => {
  const plan = phasedIn(ends);
  const results = simulatePlan(before, plan);

  test('brings every school as many children by flows as the simulation counts there', () => {
    const flows = assignedFlowsOf(before, plan, results, 'primary');
    const reach = stageReachOf(before, plan, results, 'primary');
    for (const year of results.years) {
      const { children } = heatAmounts(results, reach, 'children', year);
      const coming = new Map<string, number>();
      for (const [k, c] of flows.compound.entries()) {
        if (year < flows.from[k]! || year >= flows.until[k]!) continue;
        const { schoolId } = results.rows[flows.row[k]!]!;
        coming.set(schoolId, (coming.get(schoolId) ?? 0) + children[c]! * flows.share[k]!);
      }
      for (const { id } of plan.schools) {
        const { enrolment } = numbersAt(results, id, 'primary', year)!;
        expect(coming.get(id) ?? 0).toBeCloseTo(enrolment, 3);
      }
    }
  });

  test('has older children walk to where they stayed until they leave', () => {
    const { walkMetres } = stageReachOf(before, plan, results, 'primary');
    const at = (year: number) => walkMetres[results.years.indexOf(year)]!;
    const far = at(2040);
    expect(at(2026)).toBe(0);
    expect(far).toBeCloseTo(1803 * 1.3, -2);
    if (ends === 'at-once') {
      expect(at(2027)).toBe(far);
      return;
    }
    for (let year = 2027; year < 2032; year++) {
      expect(at(year)).toBeGreaterThan(at(year - 1));
      expect(at(year)).toBeLessThan(far);
    }
    expect(at(2032)).toBeCloseTo(far, 3);
  });
});
