import { stagesBySystem, systemOf } from '../../assignment/index.ts';
import { type GradeSystem, gradeIndex, type Plan, type Stage } from '../../model/index.ts';
import { amount } from '../amount.ts';
import { counted } from '../counted.ts';
import { gradeName } from '../grade-name.ts';
import { percent } from '../percent.ts';
import { type SchoolMetric, type SchoolRow, valueAt } from './metric.ts';

type StagesOfGrades = ReadonlyMap<string, readonly (Stage | undefined)[]>;

/** Position of the entry grade among the row's grades, and how many of them are of the school's own system; all where none is. */
interface OwnGrades {
  entry: number;
  count: number;
}

const known = new WeakMap<readonly GradeSystem[], StagesOfGrades>();

/**
 * Pupils of the entry grade / seats of one grade, where each grade has an equal part of the stage's seats (early warning by the
 * seats for new pupils). Entry grade and number of grades are those of the school's own system (学制) in that year: guests in g6
 * from 五四 primaries do not make a 六三 junior school start there.
 */
export const intakeUtilisation: SchoolMetric = {
  key: 'intake-utilisation',
  version: 1,
  scope: 'school',
  fill(values, at) {
    const always = at.school.systemChanges ? undefined : gradesOf(at, 0);
    for (let y = 0; y < values.length; y++) values[y] = shareOf(at, always ?? gradesOf(at, y), y);
    return true;
  },
  workingOf(at, rule, y) {
    const own = gradesOf(at, y);
    const { entry, count } = own;
    const grade = at.row.grades[entry]!;
    const seats = valueAt(at.results.seats, at, y);
    const perGrade = amount(seats / count, seats / count, 1);
    const pupils = counted(entrantsOf(at, entry, y), 'pupils');
    const { zh, en } = gradeName(grade);
    const share = percent(shareOf(at, own, y), rule.value);
    return {
      grade,
      zh: `${zh}新生 ${pupils.zh} ÷ 每年级学位 ${perGrade}个（${Math.round(seats)} ÷ ${count}）= ${share}`,
      en: `${en} intake: ${pupils.en} ÷ ${perGrade} seats a grade (${Math.round(seats)} ÷ ${count}) = ${share}`,
    };
  },
};

function shareOf(at: SchoolRow, { entry, count }: OwnGrades, y: number): number {
  const seats = valueAt(at.results.seats, at, y);
  if (!(seats > 0) || Number.isNaN(valueAt(at.results.enrolment, at, y))) return Number.NaN;
  return count === 0 ? Number.NaN : (entrantsOf(at, entry, y) * count) / seats;
}

function gradesOf({ plan, school, row, results }: SchoolRow, y: number): OwnGrades {
  const stages = stagesBySystemOf(plan).get(systemOf(school, results.years[y]!));
  let entry = -1;
  let count = 0;
  for (let g = 0; g < row.grades.length; g++) {
    if (stages?.[gradeIndex(row.grades[g]!)] !== row.stage) continue;
    if (count === 0) entry = g;
    count++;
  }
  return count > 0 ? { entry, count } : { entry: 0, count: row.grades.length };
}

function entrantsOf({ results, row }: SchoolRow, entry: number, y: number): number {
  return Math.round(results.gradePupils[(row.gradeStart + entry) * results.years.length + y]!);
}

function stagesBySystemOf(plan: Plan): StagesOfGrades {
  const systems = plan.district.gradeSystems;
  let stages = known.get(systems);
  if (!stages) {
    stages = stagesBySystem(plan);
    known.set(systems, stages);
  }
  return stages;
}
