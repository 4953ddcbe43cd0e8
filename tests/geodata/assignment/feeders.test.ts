import { assignmentOf, schoolsOf } from '@xuetu/geodata/assignment';
import { demandOf } from '@xuetu/geodata/demand';
import type { Plan } from '@xuetu/geodata/model';
import { numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

/** Two primaries: one feeds 甲中 alone, the other 甲中 and 乙中 one to three; 丙中 is fed by nobody. */
function aTown() {
  return aPlan()
    .withSchool('东小', { rooms: 10, feedsInto: [{ schoolId: '甲中', share: 1 }] })
    .withSchool('西小', {
      rooms: 30,
      feedsInto: [
        { schoolId: '甲中', share: 0.25 },
        { schoolId: '乙中', share: 0.75 },
      ],
    })
    .withSchool('甲中', { stage: 'junior' })
    .withSchool('乙中', { stage: 'junior', closedFrom: 2030 })
    .withSchool('丙中', { stage: 'junior' })
    .withCompound('山水居');
}

function juniorsOf(plan: Plan, year = 2025) {
  return Object.fromEntries(
    schoolsOf(plan, plan.compounds[0]!, 'junior', year).map(({ schoolId, share }) => [schoolId, share]),
  );
}

describe('a compound without a junior catchment goes to the junior schools', () => {
  it('that its primary school feeds', () => {
    expect(juniorsOf(aTown().withAssignment('山水居', '西小').build())).toEqual({ 甲中: 0.25, 乙中: 0.75 });
  });

  it('that its primary schools feed, each weighted by its share', () => {
    const plan = aTown().withCatchment(['东小', '西小']).build();
    expect(juniorsOf(plan)).toEqual({ 甲中: 0.25 + 0.75 * 0.25, 乙中: 0.75 * 0.75 });
  });

  it('that are still open, in proportion', () => {
    const plan = aTown().withAssignment('山水居', '西小').build();
    expect(juniorsOf(plan, 2029)).toEqual({ 甲中: 0.25, 乙中: 0.75 });
    expect(juniorsOf(plan, 2030)).toEqual({ 甲中: 1 });
  });

  it('of its own primary school, where that is a school of both stages which names no other', () => {
    const plan = aTown()
      .withSchool('九年一贯', { stages: [{ stage: 'primary' }, { stage: 'junior' }] })
      .withAssignment('山水居', '九年一贯')
      .build();
    expect(juniorsOf(plan)).toEqual({ 九年一贯: 1 });
  });
});

describe('feeder links stand back', () => {
  it('behind a junior catchment, and that behind an explicit assignment', () => {
    const fed = aTown().withAssignment('山水居', '西小');
    expect(juniorsOf(fed.withCatchment('乙中', { stage: 'junior' }).build())).toEqual({ 乙中: 1 });
    expect(juniorsOf(fed.withAssignment('山水居', '丙中', { stage: 'junior' }).build())).toEqual({ 丙中: 1 });
  });

  it('but take over where every school of the catchment is closed or gone', () => {
    const fed = aTown().withAssignment('山水居', '西小');
    const plan = fed.withCatchment(['乙中', '已撤学校'], { stage: 'junior' }).build();
    expect(juniorsOf(plan, 2029)).toEqual({ 乙中: 1 });
    expect(juniorsOf(plan, 2030)).toEqual({ 甲中: 1 });
  });

  it('where no primary school names one: junior then goes by nothing, not even at a school of both stages', () => {
    const plan = aPlan()
      .withSchool('九年一贯', { stages: [{ stage: 'primary' }, { stage: 'junior' }] })
      .withCompound('山水居')
      .withAssignment('山水居', '九年一贯')
      .build();
    expect(juniorsOf(plan)).toEqual({});
    expect(assignmentOf(plan).isPlanned('junior')).toBe(false);
  });
});

describe('a stage that is fed goes by feeders', () => {
  it('and its pupils count as planned, so that none vanishes when the junior school closes', () => {
    const children = Object.fromEntries(Array.from({ length: 15 }, (_, age) => [age, 10]));
    const plan = aPlan()
      .withSchool('东小', { pupils: { g1: 10, g6: 10 }, feedsInto: [{ schoolId: '甲中', share: 1 }] })
      .withSchool('甲中', { stage: 'junior', pupils: { g7: 12, g8: 12, g9: 12 }, closedFrom: 2026 })
      .withCompound('山水居', { children })
      .withAssignment('山水居', '东小')
      .withBirths('镇', { 2018: 10, 2019: 10 })
      .build();
    expect(assignmentOf(plan).isPlanned('junior')).toBe(true);
    expect(demandOf(plan, plan).own).toEqual([]);
    const results = simulatePlan(plan, plan);
    expect(numbersAt(results, '甲中', 'junior', 2025)?.enrolment).toBe(36);
    expect(numbersAt(results, '甲中', 'junior', 2026)?.enrolment).toBe(0);
    const junior = 2 * results.years.length;
    expect(results.unassigned[junior + 1]).toBeCloseTo(10 + 12 + 12, 9);
  });
});
