import { simulatePlan } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { assignedCompounds } from '../../../web/src/panels/inspector/assigned-compounds.ts';
import { catchmentYears, compoundsInside } from '../../../web/src/panels/inspector/catchment-numbers.ts';
import { nearestSchools } from '../../../web/src/panels/inspector/nearest-schools.ts';
import { householdsAt } from '../../../web/src/panels/left-panel/compound-list.ts';
import { aPlan } from '../../support/a-plan.ts';

const WITH_CHILDREN = { children: { 6: 10, 7: 10, 8: 10, 9: 10, 10: 10, 11: 10 } };

function twoCompounds() {
  return aPlan()
    .withSchool('凯瑞小学', { at: [117, 36], seats: 90 })
    .withCompound('锦绣家园', { at: [117, 36.01], ...WITH_CHILDREN })
    .withCompound('清河苑', { at: [117, 36], children: { 6: 5, 7: 0, 8: 0, 9: 0, 10: 0, 11: 0 } })
    .withCatchment('凯瑞小学')
    .build();
}

test('the compounds of a school come with their pupils and the way they walk, most pupils first', () => {
  const plan = twoCompounds();
  const assigned = assignedCompounds(plan, simulatePlan(plan, plan), plan.schools[0]!, 'primary', 2025);
  expect(assigned.map(({ compound, pupils }) => [compound.name, Math.round(pupils)])).toEqual([
    ['锦绣家园', 60],
    ['清河苑', 5],
  ]);
  // 0.01 degrees of latitude are 1,112 m; the detour factor is 1.3.
  expect(Math.round(assigned[0]!.walkMetres / 10) * 10).toBeCloseTo(1450, -2);
  expect(assigned[1]!.walkMetres).toBe(0);
});

test('a catchment counts the pupils who live in it against the seats of its schools', () => {
  const plan = twoCompounds();
  const [catchment] = plan.catchments;
  const years = catchmentYears(plan, simulatePlan(plan, plan), catchment!);
  expect(compoundsInside(plan, catchment!)).toHaveLength(2);
  expect([years[0]!.year, Math.round(years[0]!.living), years[0]!.seats]).toEqual([2025, 65, 90]);
});

test('the nearest schools are open and offer the stage', () => {
  const plan = aPlan()
    .withSchool('近', { at: [117, 36.001] })
    .withSchool('远', { at: [117, 36.05] })
    .withSchool('已停办', { at: [117, 36], closedFrom: 2026 })
    .withSchool('初中', { at: [117, 36], stage: 'junior' })
    .build();
  expect(nearestSchools(plan, [117, 36], 'primary', 2027).map(({ school }) => school.name)).toEqual(['近', '远']);
});

test('households of a year are those of the base year and the phases since, a demolition taken off', () => {
  const { compounds } = aPlan()
    .withCompound('新城', {
      households: 100,
      phases: [
        { year: 2020, households: 100 },
        { year: 2027, households: 300 },
        { year: 2030, households: -150 },
      ],
    })
    .build();
  expect([2025, 2027, 2030].map((year) => householdsAt(compounds[0]!, 2025, year))).toEqual([100, 400, 250]);
});
