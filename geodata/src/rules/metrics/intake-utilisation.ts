import { stagesBySystem, systemOf } from '../../assignment/index.ts';
import { type GradeSystem, gradeIndex, type Plan, type Stage } from '../../model/index.ts';
import { counted } from '../counted.ts';
import { gradeName } from '../grade-name.ts';
import { percent } from '../percent.ts';
import { type SchoolMetric, type SchoolYear, valueAt } from './metric.ts';

type StagesOfGrades = ReadonlyMap<string, readonly (Stage | undefined)[]>;

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
  valueOf(at) {
    const seats = valueAt(at.results.seats, at);
    const count = gradesOf(at);
    if (count === 0 || !(seats > 0) || Number.isNaN(valueAt(at.results.enrolment, at))) return Number.NaN;
    return (entrantsOf(at) * count) / seats;
  },
  workingOf(at, rule) {
    const grade = at.row.grades[entryOf(at)]!;
    const count = gradesOf(at);
    const seats = valueAt(at.results.seats, at);
    const perGrade = Number((seats / count).toFixed(1));
    const pupils = counted(entrantsOf(at), 'pupils');
    const { zh, en } = gradeName(grade);
    const share = percent(intakeUtilisation.valueOf(at, rule));
    return {
      grade,
      zh: `${zh}新生 ${pupils.zh} ÷ 每年级学位 ${perGrade}个（${Math.round(seats)} ÷ ${count}）= ${share}`,
      en: `${en} intake: ${pupils.en} ÷ ${perGrade} seats a grade (${Math.round(seats)} ÷ ${count}) = ${share}`,
    };
  },
};

/** Position of the entry grade among the row's grades: the first one of the school's own system, else the first. */
function entryOf(at: SchoolYear): number {
  const stages = stagesOf(at);
  for (let g = 0; g < at.row.grades.length; g++) if (stages?.[gradeIndex(at.row.grades[g]!)] === at.row.stage) return g;
  return 0;
}

/** Grades of the row that are of the school's own system; all of them where none is. */
function gradesOf(at: SchoolYear): number {
  const stages = stagesOf(at);
  let own = 0;
  for (const grade of at.row.grades) if (stages?.[gradeIndex(grade)] === at.row.stage) own++;
  return own || at.row.grades.length;
}

function stagesOf({ plan, school, results, y }: SchoolYear): readonly (Stage | undefined)[] | undefined {
  return stagesBySystemOf(plan).get(systemOf(school, results.years[y]!));
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

function entrantsOf(at: SchoolYear): number {
  const { results, row, y } = at;
  return Math.round(results.gradePupils[(row.gradeStart + entryOf(at)) * results.years.length + y]!);
}
