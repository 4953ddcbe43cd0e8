import { stagesBySystem, systemOf } from '../../assignment/index.ts';
import { gradeSizesIn, STANDARD_CLASS_SIZE } from '../../capacity/index.ts';
import { type GradeSystem, gradeIndex, type LocalName, type Plan, type Stage } from '../../model/index.ts';
import { counted } from '../counted.ts';
import { gradeName } from '../grade-name.ts';
import { percent } from '../percent.ts';
import { shownTerms } from '../shown-terms.ts';
import { type SchoolMetric, type SchoolRow, valueAt } from './metric.ts';

type StagesOfGrades = ReadonlyMap<string, readonly (Stage | undefined)[]>;

/**
 * The grades of the row that are of the school's own system, all where none is: the position of the first, and the design class sizes
 * of all of them, by which the seats of the stage are theirs.
 */
interface OwnGrades {
  entry: number;
  sizes: readonly number[];
}

const known = new WeakMap<readonly GradeSystem[], StagesOfGrades>();

/**
 * Pupils of the entry grade / seats of that grade (early warning by the seats for new pupils). Each grade has the stage's seats in
 * proportion to its design class size: schools alike, kindergarten groups as 25 : 30 : 35. Entry grade and grades are those of the
 * school's own system (学制) in that year: guests in g6 from 五四 primaries do not make a 六三 junior school start there.
 */
export const intakeUtilisation: SchoolMetric = {
  key: 'intake-utilisation',
  version: 2,
  scope: 'school',
  fill(values, at) {
    const { school, row, plan } = at;
    const isSame = !school.systemChanges && !plan.assumptions.classSizePath[row.stage];
    const always = isSame ? gradesOf(at, 0) : undefined;
    for (let y = 0; y < values.length; y++) values[y] = shareOf(at, always ?? gradesOf(at, y), y);
    return true;
  },
  workingOf(at, rule, y) {
    const own = gradesOf(at, y);
    const grade = at.row.grades[own.entry]!;
    const entrants = entrantsOf(at, own.entry, y);
    const pupils = counted(entrants, 'pupils');
    const { zh, en } = gradeName(grade);
    const share = percent(shareOf(at, own, y), rule.value);
    const seats = seatsInWords(at, own, y, (shown) => (100 * entrants) / shown, share);
    return {
      grade,
      fewestPupils: entrants,
      zh: `${zh}新生 ${pupils.zh} ÷ ${seats.zh}= ${share}`,
      en: `${en} intake: ${pupils.en} ÷ ${seats.en} = ${share}`,
    };
  },
};

/** 每年级学位 50个（300 ÷ 6）; where grades have unlike classes 小班学位 25个（90 × 25 ÷ (25 + 30 + 35)）. */
function seatsInWords(
  at: SchoolRow,
  { entry, sizes }: OwnGrades,
  y: number,
  percentOf: (seats: number) => number,
  share: string,
): LocalName {
  const all = valueAt(at.results.seats, at, y);
  const perGrade = (all * sizes[0]!) / sumOf(sizes);
  const [shown] = shownTerms([perGrade], share.slice(0, -1), ([seats]) => percentOf(seats!), 1, 1);
  const seats = Math.round(all);
  if (sizes.every((size) => size === sizes[0])) {
    return {
      zh: `每年级学位 ${shown}个（${seats} ÷ ${sizes.length}）`,
      en: `${shown} seats a grade (${seats} ÷ ${sizes.length})`,
    };
  }
  const { zh, en } = gradeName(at.row.grades[entry]!);
  const working = `${seats} × ${sizes[0]} ÷ (${sizes.join(' + ')})`;
  return { zh: `${zh}学位 ${shown}个（${working}）`, en: `${shown} seats of ${en} (${working})` };
}

function shareOf(at: SchoolRow, { entry, sizes }: OwnGrades, y: number): number {
  const seats = valueAt(at.results.seats, at, y);
  if (!(seats > 0) || Number.isNaN(valueAt(at.results.enrolment, at, y))) return Number.NaN;
  return sizes.length === 0 ? Number.NaN : (entrantsOf(at, entry, y) * sumOf(sizes)) / (seats * sizes[0]!);
}

function gradesOf({ plan, school, row, results }: SchoolRow, y: number): OwnGrades {
  const year = results.years[y]!;
  const stages = stagesBySystemOf(plan).get(systemOf(school, year));
  const own = row.grades.filter((grade) => stages?.[gradeIndex(grade)] === row.stage);
  const grades = own.length > 0 ? own : row.grades;
  const offer = school.stages.find(({ stage }) => stage === row.stage)!;
  const terms = { standard: STANDARD_CLASS_SIZE, path: plan.assumptions.classSizePath };
  const entry = own.length > 0 ? row.grades.indexOf(own[0]!) : 0;
  return { entry, sizes: gradeSizesIn(offer, grades, year, terms) };
}

function sumOf(sizes: readonly number[]): number {
  let sum = 0;
  for (const size of sizes) sum += size;
  return sum;
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
