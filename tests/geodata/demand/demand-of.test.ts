import { Assumptions, DEFAULT_ASSUMPTIONS, type Plan } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import {
  compoundPupilsAt,
  numbersAt,
  type Results,
  rowAt,
  seatShortage,
  simulatePlan,
} from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const STEADY = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));

function gradePupils(results: Results, school: string, grade: string, year: number, stage = 'primary'): number {
  const row = rowAt(results, school, stage as 'primary')!;
  const g = row.grades.indexOf(grade as 'g1');
  return results.gradePupils[(row.gradeStart + g) * results.years.length + results.years.indexOf(year)]!;
}

describe('children in the register', () => {
  const pupils = { g1: 20, g2: 30, g3: 30, g4: 30, g5: 30, g6: 30 };
  const plan = aPlan()
    .withSchool('凯瑞小学', { pupils })
    .withCatchment('凯瑞小学')
    .withCompound('山水居', {
      children: { 0: 8, 1: 8, 2: 14, 3: 14, 4: 12, 5: 22, 6: 20, 7: 30, 8: 30, 9: 30, 10: 30, 11: 30 },
    })
    .withBirths('镇', STEADY)
    .build();
  const results = simulatePlan(plan, plan);

  it('enter g1 one after the other as they reach six', () => {
    expect(gradePupils(results, '凯瑞小学', 'g1', 2026)).toBeCloseTo(22, 9);
    expect(gradePupils(results, '凯瑞小学', 'g1', 2027)).toBeCloseTo(12, 9);
    expect(gradePupils(results, '凯瑞小学', 'g1', 2028)).toBeCloseTo(14, 9);
  });

  it('go up a grade a year and leave after g6', () => {
    expect(gradePupils(results, '凯瑞小学', 'g2', 2026)).toBeCloseTo(20, 9);
    expect(gradePupils(results, '凯瑞小学', 'g6', 2030)).toBeCloseTo(20, 9);
    expect(numbersAt(results, '凯瑞小学', 'primary', 2026)?.enrolment).toBeCloseTo(170 - 30 + 22, 9);
  });

  it('are followed by births in the proportion in which the births of three years became registered children', () => {
    expect(gradePupils(results, '凯瑞小学', 'g1', 2032)).toBeCloseTo(10, 9);
    expect(gradePupils(results, '凯瑞小学', 'g1', 2038)).toBeCloseTo(10, 9);
  });

  it('enter in the proportion in which the school’s three lowest grades did', () => {
    const half = { g1: 10, g2: 15, g3: 15, g4: 15, g5: 15, g6: 15 };
    const school = { ...plan.schools[0]!, enrolment: [{ year: 2025, byGrade: half }] };
    const fewer = { ...plan, schools: [school] };
    expect(gradePupils(simulatePlan(fewer, fewer), '凯瑞小学', 'g1', 2026)).toBeCloseTo(11, 9);
  });

  it('are lost or won on the way up by the school’s own progression', () => {
    const leaky = { ...plan, schools: [{ ...plan.schools[0]!, progression: { g1: 0.9 } }] };
    expect(gradePupils(simulatePlan(leaky, leaky), '凯瑞小学', 'g2', 2026)).toBeCloseTo(18, 9);
  });
});

describe('compounds without a register', () => {
  it('share the pupils of their school by households', () => {
    const plan = aPlan()
      .withSchool('潘南小学', { pupils: { g1: 40, g2: 20 } })
      .withCatchment('潘南小学')
      .withCompound('东苑', { households: 300 })
      .withCompound('西苑', { households: 100 })
      .withBirths('镇', STEADY)
      .build();
    const results = simulatePlan(plan, plan);
    expect(compoundPupilsAt(results, 0, 'primary', 2025)).toBeCloseTo(45, 5);
    expect(compoundPupilsAt(results, 1, 'primary', 2025)).toBeCloseTo(15, 5);
  });

  it('keep sending the part of the births that they send now', () => {
    const births = { ...STEADY, 2020: 50, 2021: 50, 2022: 50, 2023: 50, 2024: 50, 2025: 50 };
    const plan = aPlan()
      .withSchool('潘南小学', { pupils: { g1: 30, g2: 30, g3: 30 } })
      .withCatchment('潘南小学')
      .withCompound('东苑', { areaId: '镇' })
      .withBirths('镇', births)
      .build();
    const results = simulatePlan(plan, plan);
    expect(gradePupils(results, '潘南小学', 'g1', 2026)).toBeCloseTo((30 * (100 / 3 + 100 / 3)) / 100, 9);
    expect(gradePupils(results, '潘南小学', 'g1', 2030)).toBeCloseTo(15, 9);
  });
});

describe('schools without compounds', () => {
  const plan = aPlan()
    .withSchool('实验中学', { stage: 'senior', selective: true, pupils: { g10: 300, g11: 300, g12: 300 } })
    .withSchool('凯瑞小学', { pupils: { g1: 100, g2: 100, g3: 100, g4: 100, g5: 100, g6: 100 } })
    .withSchool('张店八中', { stage: 'junior', pupils: { g7: 200, g8: 100, g9: 100 } })
    .withBirths('镇', { 2018: 100, 2025: 100 })
    .build();
  const results = simulatePlan(plan, plan);

  it('start from the pupils they counted', () => {
    expect(numbersAt(results, '实验中学', 'senior', 2025)?.enrolment).toBe(900);
  });

  it('take new pupils in proportion to the cohort that comes: a double g7 is a double g10 three years later', () => {
    expect(gradePupils(results, '实验中学', 'g10', 2026, 'senior')).toBeCloseTo(300, 6);
    expect(gradePupils(results, '实验中学', 'g10', 2028, 'senior')).toBeCloseTo(600, 6);
    expect(gradePupils(results, '实验中学', 'g10', 2029, 'senior')).toBeCloseTo(300, 6);
  });

  it('stay level while births do', () => {
    expect(numbersAt(results, '凯瑞小学', 'primary', 2030)?.enrolment).toBeCloseTo(600, 6);
  });

  it('that a scenario closes leave their pupils unassigned, not lost', () => {
    const closed = applyEdit(plan, { label: '撤并', putSchools: [{ ...plan.schools[0]!, closedFrom: 2027 }] });
    const after = simulatePlan(plan, closed);
    const school = plan.schools[0]!;
    const { stage } = school.stages[0]!;
    expect(numbersAt(after, school.id, stage, 2027)?.enrolment).toBe(0);
    expect(seatShortage(after, stage, 2027)).toBeCloseTo(numbersAt(results, school.id, stage, 2027)!.enrolment, 6);
  });
});

describe('housing', () => {
  const yieldOf = { default: { primary: [0.03, 0.06, 0.12] } };

  function planWith(phases: { year: number; households: number }[], children: Record<number, number> = {}): Plan {
    return aPlan()
      .withSchool('凯瑞小学', { pupils: Object.keys(children).length > 0 ? undefined : { g1: 0 } })
      .withCatchment('凯瑞小学')
      .withCompound('新城', { phases, children, households: 1000 })
      .withBirths('镇', { 2025: 0, 2010: 0 })
      .withAssumptions({ housingYield: yieldOf })
      .build();
  }

  it('brings children by the years since it was handed over', () => {
    const plan = planWith([{ year: 2027, households: 1000 }]);
    const results = simulatePlan(plan, plan);
    const pupils = [2026, 2027, 2028, 2029, 2035].map((year) => compoundPupilsAt(results, 0, 'primary', year));
    expect(pupils.map(Math.round)).toEqual([0, 30, 60, 120, 120]);
    expect(gradePupils(results, '凯瑞小学', 'g4', 2029)).toBeCloseTo(20, 4);
  });

  it('that stands already brings only what its yield still rises by', () => {
    const plan = planWith([{ year: 2024, households: 1000 }]);
    const results = simulatePlan(plan, plan);
    expect([2025, 2026, 2030].map((year) => Math.round(compoundPupilsAt(results, 0, 'primary', year)))).toEqual([
      0, 60, 60,
    ]);
  });

  it('that stands already and has the children its yield expects brings no more', () => {
    const children = { 0: 25, 1: 25, 2: 25, 3: 25, 4: 25, 5: 25, 6: 25, 7: 25, 8: 25, 9: 25, 10: 25, 11: 25 };
    const plan = planWith([{ year: 2024, households: 1000 }], children);
    const results = simulatePlan(plan, plan);
    expect([2025, 2026, 2030].map((year) => Math.round(compoundPupilsAt(results, 0, 'primary', year)))).toEqual([
      150, 150, 150,
    ]);
  });

  it('that is pulled down takes its children away, never more than there are', () => {
    const children = { 6: 10, 7: 10, 8: 10, 9: 10, 10: 10, 11: 10 };
    const half = planWith([{ year: 2026, households: -500 }], children);
    expect(compoundPupilsAt(simulatePlan(half, half), 0, 'primary', 2026)).toBeCloseTo(25, 4);
    const all = planWith([{ year: 2026, households: -3000 }], children);
    expect(compoundPupilsAt(simulatePlan(all, all), 0, 'primary', 2026)).toBe(0);
  });

  it('of a compound that a scenario adds brings no pupils before its time', () => {
    const base = planWith([]);
    const { households: _, ...compoundOf } = base.compounds[0]!;
    const compound = { ...compoundOf, id: '二期', name: '二期', phases: [{ year: 2027, households: 1000 }] };
    const plan = applyEdit(base, { label: '新增小区', putCompounds: [compound] });
    const results = simulatePlan(base, plan);
    const added = plan.compounds.findIndex(({ id }) => id === '二期');
    expect(compoundPupilsAt(results, added, 'primary', 2026)).toBe(0);
    expect(compoundPupilsAt(results, added, 'primary', 2029)).toBeCloseTo(120, 4);
  });
});

describe('a capture rate', () => {
  it('changed by a scenario changes pupils in proportion, and the base year stays as counted before', () => {
    const base = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 80, g2: 80 } })
      .withCatchment('凯瑞小学')
      .withCompound('山水居', { children: { 6: 100, 7: 100 } })
      .withBirths('镇', STEADY)
      .withAssumptions({ capture: { primary: 0.8 } })
      .build();
    expect(numbersAt(simulatePlan(base, base), '凯瑞小学', 'primary', 2025)?.enrolment).toBeCloseTo(160, 9);
    const lower = applyEdit(base, {
      label: '民办分流',
      setAssumptions: { ...base.assumptions, capture: { primary: 0.4 } },
    });
    expect(numbersAt(simulatePlan(base, lower), '凯瑞小学', 'primary', 2025)?.enrolment).toBeCloseTo(80, 9);
  });
});

describe('a capture rate of 0', () => {
  it('is refused with the name of the field, in Chinese and English: no children can be told from the pupils of a school', () => {
    const { error } = Assumptions.safeParse({ ...DEFAULT_ASSUMPTIONS, capture: { kindergarten: 0 } });
    expect(error?.issues[0]?.path).toEqual(['capture', 'kindergarten']);
    expect(error?.issues[0]?.message).toMatch(/须大于 0.*above 0/);
  });
});

describe('missing data', () => {
  it('without births only the base year is computed, and it says so', () => {
    const plan = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 80 } })
      .withCatchment('凯瑞小学')
      .withCompound('山水居', {})
      .build();
    const results = simulatePlan(plan, plan);
    expect(numbersAt(results, '凯瑞小学', 'primary', 2025)?.enrolment).toBeCloseTo(80, 9);
    expect(numbersAt(results, '凯瑞小学', 'primary', 2026)?.enrolment).toBeNaN();
    expect(results.missing.map(({ because }) => because)).toContain('no-births');
  });

  it('without grades the total of the base year stands, and nothing is forecast', () => {
    const plan = aPlan()
      .withSchool('P.S. 35', { seats: 177, pupilsByStage: { primary: 385 } })
      .withBirths('镇', STEADY)
      .build();
    const results = simulatePlan(plan, plan);
    expect(numbersAt(results, 'P.S. 35', 'primary', 2025)?.utilisation).toBeCloseTo(2.175, 3);
    expect(numbersAt(results, 'P.S. 35', 'primary', 2026)?.enrolment).toBeNaN();
    expect(results.missing).toContainEqual(
      expect.objectContaining({ what: 'forecast', because: 'no-grades', schoolIds: ['P.S. 35'] }),
    );
  });

  it('a school that counted nobody is unknown, not empty', () => {
    const plan = aPlan().withSchool('凯瑞小学', { seats: 900 }).withBirths('镇', STEADY).build();
    const results = simulatePlan(plan, plan);
    expect(numbersAt(results, '凯瑞小学', 'primary', 2025)?.enrolment).toBeNaN();
    expect(results.missing).toContainEqual(
      expect.objectContaining({ what: 'demand', because: 'no-enrolment', schoolIds: ['凯瑞小学'] }),
    );
  });
});
