import { snapshotNumbers } from '@xuetu/api/snapshots/snapshot-numbers';
import { numbersAt, seatShortage } from '@xuetu/geodata/simulation';
import { frozenFindings, frozenResults } from '@xuetu/geodata/story';
import { expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { aSimulated } from '../../support/a-simulated.ts';

test('frozen numbers of the same program are the numbers it computes', () => {
  const simulated = aSimulated(aCrowdedPlan());
  const frozen = frozenResults(simulated.results, snapshotNumbers(simulated));
  for (const year of simulated.results.years) {
    for (const school of simulated.plan.schools) {
      const shown = numbersAt(frozen, school.id, 'primary', year)!;
      const computed = numbersAt(simulated.results, school.id, 'primary', year)!;
      for (const key of ['enrolment', 'seats', 'classes', 'largestClass'] as const) {
        expect(shown[key]).toBeCloseTo(computed[key], 3);
      }
    }
    expect(seatShortage(frozen, 'primary', year)).toBeCloseTo(seatShortage(simulated.results, 'primary', year), 3);
  }
  expect(frozenFindings(simulated.findings, snapshotNumbers(simulated))).toEqual(simulated.findings);
});

test('what was frozen is shown where this program computes something else, a school it no longer has included', () => {
  const simulated = aSimulated(aCrowdedPlan());
  const numbers = snapshotNumbers(simulated);
  const [first, second] = numbers.rows;
  const old = {
    ...numbers,
    rows: [{ ...first!, pupils: first!.pupils.map(() => 7) }, second!, { ...second!, schoolId: '撤并的小学' }],
  };
  const frozen = frozenResults(simulated.results, old);
  expect(numbersAt(frozen, first!.schoolId, 'primary', 2027)?.enrolment).toBe(7);
  expect(numbersAt(frozen, '撤并的小学', 'primary', 2027)?.seats).toBe(240);
});
