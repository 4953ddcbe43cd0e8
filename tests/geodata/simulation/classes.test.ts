import { classSizeIn, legalClassSize } from '@xuetu/geodata/capacity';
import type { Grade, Plan, School } from '@xuetu/geodata/model';
import { limitsOf, numbersAt, type Results, rowAt, simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const PRIMARY: Grade[] = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'];
const JUNIOR: Grade[] = ['g7', 'g8', 'g9'];
const SCHOOL = '一贯制学校';

function alike(grades: readonly Grade[], pupils: number): Partial<Record<Grade, number>> {
  return Object.fromEntries(grades.map((grade) => [grade, pupils]));
}

/** A nine-year school that keeps its own pupils; births stay as they are, so its first grade is the mean of the lowest three. */
function aNineYearSchool(
  words: Partial<School>,
  pupils: Partial<Record<Grade, number>>,
  path: Plan['assumptions']['classSizePath'] = {},
) {
  return aPlan()
    .withSchool(SCHOOL, { pupils, ...words })
    .withBirths('城区', Object.fromEntries(Array.from({ length: 26 }, (_, at) => [2000 + at, 1000])))
    .withAssumptions({ classSizePath: path, horizonYears: 6 })
    .build();
}

function simulated(plan: Plan): Results {
  return simulatePlan(plan, plan);
}

function yearly(results: Results, stage: 'primary' | 'junior', what: 'seats' | 'classes' | 'largestClass'): number[] {
  return results.years.map((year) => numbersAt(results, SCHOOL, stage, year)![what]);
}

describe('common rooms', () => {
  /** 93 pupils in g1 move up; primary wants 13 classes then, junior 8 until they arrive. */
  const pupils = { ...alike(PRIMARY, 90), g1: 93, ...alike(JUNIOR, 90) };
  const stages: School['stages'] = [
    { stage: 'primary', rooms: 12 },
    { stage: 'junior', rooms: 6 },
  ];
  const shared = { rooms: 1, stages: ['primary', 'junior'] as School['stages'][number]['stage'][] };

  it('give primary its third class of a grade of 93, and its seats', () => {
    const results = simulated(aNineYearSchool({ stages, sharedRooms: shared }, pupils));
    expect(yearly(results, 'primary', 'classes')[1]).toBe(13);
    expect(yearly(results, 'primary', 'largestClass')[1]).toBe(46);
    expect(yearly(results, 'primary', 'seats')[1]).toBe(13 * 45);
    expect(yearly(results, 'junior', 'seats')[1]).toBe(6 * 50);
  });

  it('are conserved: in no year have the stages together more rooms or seats than the campus', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(
        counts,
        fc.nat(8),
        fc.integer({ min: 6, max: 24 }),
        fc.integer({ min: 3, max: 12 }),
        (all, rooms, a, b) => {
          const byGrade = Object.fromEntries([...PRIMARY, ...JUNIOR].map((grade, i) => [grade, all[i]!]));
          const plan = aNineYearSchool(
            {
              stages: [
                { stage: 'primary', rooms: a },
                { stage: 'junior', rooms: b },
              ],
              sharedRooms: { ...shared, rooms },
            },
            byGrade,
          );
          const results = simulated(plan);
          const primary = yearly(results, 'primary', 'seats').map((seats) => seats / 45);
          const junior = yearly(results, 'junior', 'seats').map((seats) => seats / 50);
          const classes = yearly(results, 'primary', 'classes').map(
            (count, y) => count + yearly(results, 'junior', 'classes')[y]!,
          );
          for (const y of results.years.keys()) {
            expect(primary[y]! + junior[y]!).toBe(a + b + rooms);
            expect(classes[y]).toBeLessThanOrEqual(a + b + rooms);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order in which a school lists its stages', () => {
    const forth = simulated(aNineYearSchool({ stages, sharedRooms: shared }, pupils));
    const back = simulated(
      aNineYearSchool(
        { stages: stages.toReversed(), sharedRooms: { ...shared, stages: ['junior', 'primary'] } },
        pupils,
      ),
    );
    expect(back.seats).toEqual(forth.seats);
    expect(back.classes).toEqual(forth.classes);
  });
});

/** Any primary school with pupils in every grade and some rooms, temporary classes, a site limit and a falling path or not. */
const anySchool = fc.record({
  pupils: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 6, maxLength: 6 }),
  rooms: fc.integer({ min: 0, max: 60 }),
  maxClasses: fc.option(fc.integer({ min: 6, max: 60 }), { nil: undefined }),
  classSize: fc.option(fc.integer({ min: 20, max: 70 }), { nil: undefined }),
  temporary: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  to: fc.option(fc.integer({ min: 20, max: 44 }), { nil: undefined }),
});
type AnySchool = typeof anySchool extends fc.Arbitrary<infer Words> ? Words : never;

function planOf({ pupils, rooms, maxClasses, classSize, temporary, to }: AnySchool): Plan {
  const stages: School['stages'] = [
    {
      stage: 'primary',
      rooms,
      ...(maxClasses === undefined ? {} : { maxClasses }),
      ...(classSize === undefined ? {} : { classSize }),
      ...(temporary === undefined ? {} : { temporary: [{ from: 2027, to: 2028, classes: temporary }] }),
    },
  ];
  const path = [
    { year: 2026, classSize: 45 },
    { year: 2030, classSize: to ?? 45 },
  ];
  const byGrade = Object.fromEntries(PRIMARY.map((grade, i) => [grade, pupils[i]!]));
  return aNineYearSchool({ stages }, byGrade, to === undefined ? {} : { primary: path });
}

describe('classes', () => {
  it('are whole, hold all pupils, and none is above the design size or the legal maximum while a room is free', () => {
    fc.assert(
      fc.property(anySchool, (words) => {
        const plan = planOf(words);
        const results = simulated(plan);
        const row = rowAt(results, SCHOOL, 'primary')!;
        const Y = results.years.length;
        for (const [y, year] of results.years.entries()) {
          const temporary = year === 2027 || year === 2028 ? (words.temporary ?? 0) : 0;
          const rooms = Math.min(words.rooms, words.maxClasses ?? Infinity) + temporary;
          const classes = results.classes[row.index * Y + y]!;
          expect(Number.isInteger(classes)).toBe(true);
          expect(classes).toBeLessThanOrEqual(rooms);
          if (classes === rooms) continue;
          const terms = { standard: {}, path: plan.assumptions.classSizePath };
          const allowed = Math.min(classSizeIn(plan.schools[0]!.stages[0]!, year, terms), legalClassSize('primary'));
          for (const g of row.grades.keys()) {
            const slot = (row.gradeStart + g) * Y + y;
            expect(results.gradeLargestClass[slot]).toBeLessThanOrEqual(allowed);
            expect(results.gradeClasses[slot]! * allowed).toBeGreaterThanOrEqual(
              Math.round(results.gradePupils[slot]!),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never grow with one more room, where every grade has a room of its own', () => {
    fc.assert(
      fc.property(anySchool, (any) => {
        const words = { ...any, rooms: Math.max(any.rooms, PRIMARY.length) };
        const roomier = yearly(simulated(planOf({ ...words, rooms: words.rooms + 1 })), 'primary', 'largestClass');
        const largest = yearly(simulated(planOf(words)), 'primary', 'largestClass');
        for (const [y, size] of largest.entries())
          if (!Number.isNaN(size)) expect(roomier[y]).toBeLessThanOrEqual(size);
      }),
      { numRuns: 60 },
    );
  });

  it('that are to be smaller never give more seats', () => {
    fc.assert(
      fc.property(anySchool, (words) => {
        const now = yearly(simulated(planOf({ ...words, to: undefined })), 'primary', 'seats');
        const path = yearly(simulated(planOf({ ...words, to: words.to ?? 30 })), 'primary', 'seats');
        for (const [y, seats] of path.entries()) expect(seats).toBeLessThanOrEqual(now[y]!);
        expect(path.every((seats, y) => y === 0 || seats <= path[y - 1]!)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('limits', () => {
  it('claim of one more room what the simulation of a school with that room gives', () => {
    fc.assert(
      fc.property(anySchool, (words) => {
        const plan = planOf(words);
        const report = limitsOf(plan, simulated(plan), SCHOOL, 'primary')!;
        const change = report.whatIf?.oneMoreRoom;
        if (!change || words.rooms >= (words.maxClasses ?? Infinity)) return;
        const larger = planOf({ ...words, rooms: words.rooms + 1 });
        const results = simulated(larger);
        const after = limitsOf(larger, results, SCHOOL, 'primary')!;
        const broken = after.limits.find((each) => each.limit === change.limit)!.broken;
        if (broken?.year !== 2025) expect(broken?.year).toBe(change.after);
        const { largestClass } = numbersAt(results, SCHOOL, 'primary', change.largestClass.year)!;
        expect(change.largestClass.after).toBe(largestClass);
      }),
      { numRuns: 60 },
    );
  });
});
