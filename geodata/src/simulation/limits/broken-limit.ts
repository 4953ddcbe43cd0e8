import { legalClassSize } from '../../capacity/index.ts';
import type { Grade, LocalName } from '../../model/index.ts';
import type { Results } from '../results.ts';
import type { BrokenLimit, Limit } from './limit-report.ts';
import { classSentence, roomsSentence, schoolSizeSentence, seatsSentence, siteSentence } from './limit-sentences.ts';
import { type SchoolSizeLimits, sizeLimitOf } from './school-size-limits.ts';
import { type GradeYear, type Place, type StageYear, stageYear } from './stage-year.ts';

/** One limit in one year: undefined where the data does not say it; broken where the value is more than is allowed. */
interface LimitYear {
  value: number;
  allowed: number;
  tell(): Pick<BrokenLimit, 'sentence' | 'grade' | 'fewestPupils'>;
}

type Check = (place: Place, at: StageYear, y: number, sizes: SchoolSizeLimits) => LimitYear | undefined;

/** The first year from a position on in which a limit of a stage is broken, and whether the limit is known in any year. */
export function brokenLimit(
  limit: Limit,
  place: Place,
  sizes: SchoolSizeLimits,
  from = 0,
): { isKnown: boolean; broken?: BrokenLimit } {
  let isKnown = false;
  let first: Omit<BrokenLimit, 'years'> | undefined;
  const years: number[] = [];
  for (let y = from; y < place.campus.years.length; y++) {
    const at = stageYear(place, y);
    const found = CHECKS[limit](place, at, y, sizes);
    if (!found || Number.isNaN(found.value - found.allowed)) continue;
    isKnown = true;
    const { value, allowed } = found;
    if (!(value > allowed)) continue;
    years.push(at.year);
    first ??= { limit, year: at.year, value, allowed, ...found.tell() };
  }
  return { isKnown, ...(first ? { broken: { ...first, years } } : {}) };
}

const CHECKS: Record<Limit, Check> = {
  rooms: ({ school, stage }, at) => ({
    value: at.wanted,
    allowed: at.rooms.total,
    tell: () => tellClasses(at, (short) => roomsSentence(school, stage, at, short)),
  }),
  site: ({ school, stage }, at) => ({
    value: at.wanted,
    allowed: at.siteAllows,
    tell: () => tellClasses(at, (short) => siteSentence(school, stage, at, short)),
  }),
  'class-size': (place, at, y) => largestClass(place, at, y, 'class-size', (each) => each.classSize, at.classSize),
  'legal-class': (place, at, y) =>
    largestClass(
      place,
      at,
      y,
      'legal-class',
      (each) => legalClassSize(place.stage, each.grade),
      legalClassSize(place.stage),
    ),
  'school-size'({ school, stage, campus }, at, y, sizes) {
    const { stages, limit } = sizeLimitOf(school, stage, sizes);
    const parts = stages.map((each) => {
      const row = campus.rowIndex.get(`${school.id}/${each}`);
      return { stage: each, pupils: row === undefined ? Number.NaN : enrolmentAt(campus, row, y) };
    });
    const value = parts.reduce((sum, each) => sum + each.pupils, 0);
    const fewestPupils = Math.min(...parts.flatMap(({ pupils }) => (pupils > 0 ? pupils : [])));
    const tell = () => ({ fewestPupils, sentence: schoolSizeSentence(at.year, parts, limit) });
    return { value, allowed: limit.pupils, tell };
  },
  seats({ campus, r, offer }, at, y) {
    const allowed = campus.seats[r * campus.years.length + y]!;
    const value = enrolmentAt(campus, r, y);
    const tell = () => ({ fewestPupils: value, sentence: seatsSentence(at, value, allowed, offer) });
    return { value, allowed, tell };
  },
};

function enrolmentAt(campus: Results, r: number, y: number): number {
  return Math.round(campus.enrolment[r * campus.years.length + y]!);
}

function tellClasses(
  at: StageYear,
  sentenceOf: (short: GradeYear) => LocalName,
): { grade: Grade; fewestPupils: number; sentence: LocalName } {
  const short = shortestGrade(at);
  return { grade: short.grade, fewestPupils: short.pupils, sentence: sentenceOf(short) };
}

/** The grade that has fewest of the classes it wants; of those, the one with the fullest classes for their size. */
function shortestGrade(at: StageYear): GradeYear {
  const short = (each: GradeYear) => (Number.isNaN(each.classes) ? each.wanted : each.wanted - each.classes);
  const full = (each: GradeYear) => each.pupils / (each.classes || 1) / each.classSize;
  return at.grades.reduce((worst, each) =>
    short(each) > short(worst) || (short(each) === short(worst) && full(each) > full(worst)) ? each : worst,
  );
}

/** The largest class against a limit by grade: the grade furthest over it; where grades are taught together, the average class. */
function largestClass(
  { campus, r }: Place,
  at: StageYear,
  y: number,
  limit: 'class-size' | 'legal-class',
  limitOf: (grade: GradeYear) => number,
  together: number,
): LimitYear | undefined {
  const taught = at.grades.filter((each) => each.pupils > 0);
  if (taught.every((each) => Number.isNaN(each.classes))) {
    const value = campus.largestClass[r * campus.years.length + y]!;
    const classes = campus.classes[r * campus.years.length + y]!;
    const pupils = enrolmentAt(campus, r, y);
    const sentence = () => classSentence(at.year, { pupils, classes, largest: value }, limit, together);
    const tell = () => ({ fewestPupils: value, sentence: sentence() });
    return { value, allowed: together, tell };
  }
  const over = (each: GradeYear) => each.largest / limitOf(each);
  const worst = taught.reduce((before, each) => (over(each) > over(before) ? each : before));
  const allowed = limitOf(worst);
  const { grade, largest } = worst;
  const tell = () => ({ grade, fewestPupils: largest, sentence: classSentence(at.year, worst, limit, allowed) });
  return { value: worst.largest, allowed, tell };
}
