import { packsOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { gradeClasses } from '../../../web/src/panels/inspector/grade-classes.ts';
import { limitLines } from '../../../web/src/panels/inspector/limit-lines.ts';
import { recordedPupils } from '../../../web/src/panels/inspector/recorded-pupils.ts';
import { schoolHistory } from '../../../web/src/panels/inspector/school-history.ts';
import { schoolKind } from '../../../web/src/panels/inspector/school-kind.ts';
import { wordsOf } from '../../../web/src/words/formats.ts';
import { aPlan } from '../../support/a-plan.ts';

test('the chart of a school joins the years counted and the years simulated at the base year', () => {
  const plan = aPlan()
    .withSchool('凯瑞小学', {
      seats: 270,
      rooms: 6,
      classSize: 45,
      enrolment: [
        { year: 2023, byStage: { primary: 200 } },
        { year: 2024, byGrade: { g1: 30, g2: 40, g3: 40, g4: 40, g5: 40, g6: 40 } },
        { year: 2025, byGrade: { g1: 40, g2: 40, g3: 40, g4: 40, g5: 40, g6: 40 } },
      ],
    })
    .build();
  const history = schoolHistory(simulatePlan(plan, plan), plan.district.gradeSystems, plan.schools[0]!, 'primary');
  expect(history.slice(0, 3).map(({ year, recorded }) => [year, recorded])).toEqual([
    [2023, 200],
    [2024, 230],
    [2025, 240],
  ]);
  expect(history.find((each) => each.year === 2024)?.forecast).toBeUndefined();
  expect(history.find((each) => each.year === 2025)?.forecast).toBe(240);
  expect(history.find((each) => each.year === 2025)?.seats).toBe(270);
});

test('a year that a school did not count is unknown, not zero', () => {
  const plan = aPlan()
    .withSchool('云门小学', { pupils: { g1: 20 } })
    .build();
  expect(recordedPupils(plan.schools[0]!, plan.district.gradeSystems, 'primary', 2019)).toBeUndefined();
  expect(recordedPupils(plan.schools[0]!, plan.district.gradeSystems, 'junior', 2025)).toBeUndefined();
});

test('the chart of a primary school draws the size limit of 2,000 pupils and names it', () => {
  const plan = aPlan().withSchool('实验小学', { classes: 24 }).build();
  const lines = limitLines(packsOf(plan), plan.schools[0]!, 'primary');
  expect(lines.map((line) => [line.value, line.name.zh])).toContainEqual([2000, expect.stringContaining('大校额')]);
});

test('a nine-year school is limited as a whole, so its primary chart has no line of 2,000', () => {
  const plan = aPlan()
    .withSchool('文昌学校', { stages: [{ stage: 'primary' }, { stage: 'junior' }] })
    .build();
  expect(limitLines(packsOf(plan), plan.schools[0]!, 'primary').map((line) => line.value)).not.toContain(2000);
});

test('a grade whose largest class has 60 pupils is flagged with the worst rule it breaks', () => {
  const plan = aPlan()
    .withSchool('育才小学', { classSize: 45, rooms: 6, pupils: { g1: 60, g2: 40, g3: 40, g4: 40, g5: 40, g6: 40 } })
    .build();
  const rows = gradeClasses(simulatePlan(plan, plan), packsOf(plan), '育才小学', 'primary', 2025);
  const first = rows.find((row) => row.grade === 'g1')!;
  expect([first.pupils, first.classes, first.largestClass]).toEqual([60, 1, 60]);
  expect(first.broken?.limit).toBe(56);
  expect(rows.find((row) => row.grade === 'g2')?.broken).toBeUndefined();
});

test('schools are called by the stages they offer', () => {
  const words = wordsOf('zh');
  const plan = aPlan()
    .withSchool('甲', { stages: [{ stage: 'primary' }, { stage: 'junior' }] })
    .withSchool('乙', { stages: [{ stage: 'junior' }, { stage: 'senior' }] })
    .withSchool('丙', { stage: 'kindergarten' })
    .build();
  expect(plan.schools.map((school) => [school.name, schoolKind(words, school)]).sort()).toEqual([
    ['丙', '幼儿园'],
    ['乙', '完全中学'],
    ['甲', '九年一贯制学校'],
  ]);
});
