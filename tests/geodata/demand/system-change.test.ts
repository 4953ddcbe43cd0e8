import { demandOf } from '@xuetu/geodata/demand';
import { FIVE_FOUR, type Grade, type Plan, SIX_THREE, type Stage } from '@xuetu/geodata/model';
import { numbersAt, type Results, rowAt, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const STEADY = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const TEN_OF_EACH_AGE = Object.fromEntries(Array.from({ length: 15 }, (_, age) => [age, 10]));

/** Ten children of every age; in 2028 every school changes its grade system. */
function changing(from: string, to: string): Plan {
  const primary = from === '63' ? ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] : ['g1', 'g2', 'g3', 'g4', 'g5'];
  const junior = from === '63' ? ['g7', 'g8', 'g9'] : ['g6', 'g7', 'g8', 'g9'];
  const ten = (grades: string[]) => Object.fromEntries(grades.map((grade) => [grade, 10]));
  const systemChanges = [{ year: 2028, system: to }];
  return aPlan()
    .withSchool('一小', { system: from, systemChanges, pupils: ten(primary) })
    .withSchool('一中', { stage: 'junior', system: from, systemChanges, pupils: ten(junior) })
    .withSchool('外国语', { stage: 'junior', selective: true, system: from, systemChanges, pupils: ten(junior) })
    .withCompound('山水居', { children: TEN_OF_EACH_AGE })
    .withAssignment('山水居', '一小')
    .withAssignment('山水居', '一中', { stage: 'junior' })
    .withBirths('镇', STEADY)
    .build();
}

function pupils(results: Results, school: string, stage: Stage, grade: Grade, year: number): number {
  const row = rowAt(results, school, stage)!;
  const g = row.grades.indexOf(grade);
  return g < 0 ? 0 : results.gradePupils[(row.gradeStart + g) * results.years.length + results.years.indexOf(year)]!;
}

/** Births of Shandong in 万, as published, shared alike by a 六三 and a 五四 county. */
const SHANDONG = {
  2013: 120,
  2014: 122,
  2015: 124,
  2016: 177,
  2017: 175,
  2018: 133,
  2019: 118,
  2020: 87,
  2021: 75,
  2022: 68,
};

describe('the cohort of 2023, the largest of Shandong', () => {
  const builder = aPlan({ baseYear: 2022 }).withBirths('山东', SHANDONG);
  for (const [county, system] of [
    ['桓台', '54'],
    ['泗水', '63'],
  ] as const) {
    builder
      .withSchool(`${county}一小`, { system, pupils: { g1: 160, g2: 120, g3: 120, g4: 120, g5: 120 } })
      .withSchool(`${county}一中`, { stage: 'junior', system, pupils: { g7: 120, g8: 120, g9: 120 } })
      .withCompound(county, { households: 1000 })
      .withAssignment(county, `${county}一小`)
      .withAssignment(county, `${county}一中`, { stage: 'junior' });
  }
  const plan = builder.build();
  const results = simulatePlan(plan, plan);

  it.each([
    ['桓台', '五四', 'g6', 2028],
    ['泗水', '六三', 'g7', 2029],
  ] as const)('enters junior at %s (%s) with %s in %i', (county, _, grade, year) => {
    const entering = results.years.slice(1).map((each) => pupils(results, `${county}一中`, 'junior', grade, each));
    expect(results.years[1 + entering.indexOf(Math.max(...entering))]).toBe(year);
  });
});

describe('a district that changes from 六三 to 五四 in 2028', () => {
  const plan = changing(SIX_THREE.id, FIVE_FOUR.id);
  const results = simulatePlan(plan, plan);

  it('has two cohorts enter junior that autumn, g6 and g7, and loses nobody', () => {
    expect(numbersAt(results, '一中', 'junior', 2027)?.enrolment).toBeCloseTo(30, 9);
    expect(pupils(results, '一中', 'junior', 'g6', 2028)).toBeCloseTo(10, 9);
    expect(pupils(results, '一中', 'junior', 'g7', 2028)).toBeCloseTo(10, 9);
    for (const year of [2027, 2028, 2029, 2032]) {
      const primary = numbersAt(results, '一小', 'primary', year)!.enrolment;
      const junior = numbersAt(results, '一中', 'junior', year)!.enrolment;
      expect(primary).toBeCloseTo(year < 2028 ? 60 : 50, 9);
      expect(primary + junior).toBeCloseTo(90, 9);
    }
    expect(Math.max(...results.unassigned)).toBe(0);
  });

  it('has two cohorts enter a school without compounds as well', () => {
    expect(pupils(results, '外国语', 'junior', 'g6', 2027)).toBe(0);
    expect(pupils(results, '外国语', 'junior', 'g6', 2028)).toBeCloseTo(10, 9);
    expect(pupils(results, '外国语', 'junior', 'g7', 2028)).toBeCloseTo(10, 9);
    expect(numbersAt(results, '外国语', 'junior', 2032)?.enrolment).toBeCloseTo(40, 9);
  });

  it('has the children that it would have had without the change', () => {
    const same = changing(SIX_THREE.id, SIX_THREE.id);
    expect(demandOf(plan, plan).children).toEqual(demandOf(same, same).children);
  });
});

describe('a district that changes from 五四 to 六三 in 2028', () => {
  const plan = changing(FIVE_FOUR.id, SIX_THREE.id);
  const results = simulatePlan(plan, plan);

  it('has no cohort enter junior that autumn, and the sixth year stays in primary', () => {
    expect(pupils(results, '一小', 'primary', 'g6', 2028)).toBeCloseTo(10, 9);
    expect(numbersAt(results, '一中', 'junior', 2028)?.enrolment).toBeCloseTo(30, 9);
    expect(numbersAt(results, '外国语', 'junior', 2028)?.enrolment).toBeCloseTo(30, 9);
    expect(seatShortage(results, 'junior', 2028)).toBe(0);
    expect(Math.max(...results.unassigned)).toBe(0);
  });
});

describe('a change of grade system that only a scenario makes', () => {
  const base = changing(SIX_THREE.id, SIX_THREE.id);
  const scenario: Plan = {
    ...base,
    schools: base.schools.map((each) => ({ ...each, systemChanges: [{ year: 2028, system: FIVE_FOUR.id }] })),
  };

  it('moves own pupils as well, so that every number is that of the same change in the data', () => {
    const inScenario = simulatePlan(base, scenario);
    const inData = simulatePlan(scenario, scenario);
    expect(pupils(inScenario, '外国语', 'junior', 'g6', 2028)).toBeCloseTo(10, 9);
    expect(inScenario.enrolment).toEqual(inData.enrolment);
    expect(inScenario.gradePupils).toEqual(inData.gradePupils);
  });

  it('leaves the own pupils of a school that the scenario deletes where they were going to be', () => {
    const without: Plan = { ...base, schools: base.schools.filter(({ id }) => id !== '外国语') };
    const { own } = demandOf(base, without);
    expect(own).toEqual(demandOf(base, base).own);
  });
});
