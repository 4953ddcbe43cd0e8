import { known } from '@xuetu/geodata/dossier';
import { Grade, LocalName, type Plan, Stage } from '@xuetu/geodata/model';
import { type EmptySeats, LIMITS, type LimitReport } from '@xuetu/geodata/simulation';
import { z } from 'zod';
import { NumberOrNull } from '../simulations/number-or-null.ts';

const Year = z.number().int();

const BrokenLimit = z.object({
  limit: z.enum(LIMITS),
  year: Year.describe('The autumn: school years begin in September'),
  years: z.array(Year).describe('Every autumn in which it is broken, the first one included'),
  grade: Grade.optional().describe(
    'The grade that goes short; left out where the limit is on the whole stage or school',
  ),
  value: z.number(),
  allowed: z.number(),
  sentence: LocalName.describe('Who, when and the arithmetic'),
});

const LimitChange = z.object({
  limit: z.enum(LIMITS),
  before: Year.describe('First year in which the limit is broken as planned'),
  after: Year.optional().describe('First year with the change; left out where the limit then holds'),
  largestClass: z.object({
    year: Year,
    before: NumberOrNull,
    after: NumberOrNull,
    gradeBefore: Grade.optional(),
    gradeAfter: Grade.optional(),
  }),
  sentence: LocalName,
});

const Becoming = z.object({
  use: z.union([Stage, z.literal('community')]),
  fromYear: Year,
  roomsFree: z.number(),
  seats: z.number().optional(),
  shortNearby: z.number().optional(),
  shortUntil: Year.optional(),
  withinMetres: z.number().optional(),
  sentence: LocalName,
});

/** Which limit of a school in a stage breaks first, when and why, what would change it, and what stands empty. */
export const LimitsAnswer = z.object({
  id: z.string(),
  name: z.string(),
  stage: Stage,
  firstBroken: BrokenLimit.optional().describe('Left out where nothing that is known breaks'),
  limits: z.array(
    z.object({
      limit: z.enum(LIMITS),
      name: LocalName,
      isKnown: z
        .boolean()
        .describe('False where the data does not say the limit or the pupils; then nothing is claimed'),
      broken: BrokenLimit.optional(),
    }),
  ),
  whatIf: z
    .object({
      about: BrokenLimit,
      oneMoreRoom: LimitChange,
      oneMoreClass: LimitChange,
      flatsFewer: z
        .object({ year: Year, of: z.number(), count: z.number().optional(), sentence: LocalName })
        .optional()
        .describe('Left out where no flats are to come'),
    })
    .optional()
    .describe('About the limit broken first after the base year; left out where there is none'),
  emptySeats: z.object({
    years: z.array(z.object({ year: Year, seats: NumberOrNull, empty: NumberOrNull, utilisation: NumberOrNull })),
    roomyFrom: Year.optional().describe('First year below 70 %'),
    halfEmptyFrom: Year.optional().describe('First year below 50 %'),
    sentence: LocalName.optional(),
  }),
  below100Year: Year.optional(),
  schoolBelow100Year: Year.optional(),
  below100: LocalName.optional(),
  couldBecome: Becoming.optional(),
  temporary: z.array(z.object({ year: Year, classes: z.number() })),
  temporaryNote: LocalName.optional(),
  siteSuggests: z.object({ classes: z.number(), sentence: LocalName }).optional(),
});

/** The reports with the names of the schools; numbers that were not computed are null. */
export function limitsAnswer({ schools }: Plan, reports: readonly LimitReport[]): z.infer<typeof LimitsAnswer>[] {
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  return reports.map(({ schoolId, stage, emptySeats, ...report }) => ({
    id: schoolId,
    name: names.get(schoolId) ?? schoolId,
    stage,
    ...report,
    emptySeats: emptyAnswer(emptySeats),
  }));
}

function emptyAnswer({
  years,
  seats,
  empty,
  utilisation,
  ...rest
}: EmptySeats): z.infer<typeof LimitsAnswer>['emptySeats'] {
  return {
    years: years.map((year, y) => ({
      year,
      seats: known(seats[y], 2),
      empty: known(empty[y], 2),
      utilisation: known(utilisation[y], 4),
    })),
    ...rest,
  };
}
