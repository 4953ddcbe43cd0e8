import type { Grade, Plan, Stage } from '@xuetu/geodata/model';
import { emptySeatsOf, type LimitReport, limitsOf, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan, type SchoolWords } from '../../support/a-plan.ts';

const PRIMARY: Grade[] = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'];
const JUNIOR: Grade[] = ['g7', 'g8', 'g9'];

function alike(grades: readonly Grade[], pupils: number): Partial<Record<Grade, number>> {
  return Object.fromEntries(grades.map((grade) => [grade, pupils]));
}

/** A primary school of 12 rooms and 90 pupils a grade whose catchment had 15 births a year since; 75 fewer every autumn. */
function emptying(words: SchoolWords = {}) {
  const children = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, age < 6 ? 15 : 90]));
  return aPlan()
    .withSchool('老城小学', { rooms: 12, pupils: alike(PRIMARY, 90), ...words })
    .withCompound('老城里', { areaId: '老城', children })
    .withCatchment('老城小学')
    .withBirths('老城', Object.fromEntries(Array.from({ length: 14 }, (_, at) => [2012 + at, at < 8 ? 90 : 15])));
}

/** The same beside a junior school whose 9 classes of pupils sit on 6 classes of seats, for good. */
function besideJunior(words: SchoolWords = {}) {
  return emptying()
    .withSchool('一中', {
      stage: 'junior',
      rooms: 6,
      pupils: alike(JUNIOR, 150),
      areaId: '开发区',
      ...words,
    })
    .withBirths('开发区', Object.fromEntries(Array.from({ length: 24 }, (_, at) => [2002 + at, 150])));
}

function limitsFor(plan: Plan, schoolId = '老城小学', stage: Stage = 'primary'): LimitReport {
  return limitsOf(plan, simulatePlan(plan, plan), schoolId, stage)!;
}

describe('empty seats of a school', () => {
  it('are told by year, with the autumns in which it is less than 70 % and less than half full', () => {
    const { emptySeats } = limitsFor(emptying().build());
    expect(emptySeats.empty.slice(0, 6)).toEqual([0, 75, 150, 225, 300, 375]);
    expect(emptySeats).toMatchObject({ roomyFrom: 2028, halfEmptyFrom: 2029 });
    expect(emptySeats.sentence!.zh).toBe(
      '2029年9月 在校生 240人 ÷ 学位 540个 = 44.4%，空余 300个，低于 50%（系统约定）',
    );
  });

  it('are none in a school that is too full', () => {
    const { emptySeats } = limitsFor(emptying({ rooms: 10 }).build());
    expect(emptySeats.empty[0]).toBe(0);
    expect(emptySeats.utilisation[0]).toBe(1.2);
  });
});

describe('a small school', () => {
  it('is one from the autumn in which fewer than 100 pupils are left', () => {
    const report = limitsFor(emptying().build());
    expect(report).toMatchObject({ below100Year: 2031, schoolBelow100Year: 2031 });
    expect(report.below100!.zh).toBe('2031年9月 小学在校生 90人，不足 100人（小规模学校）');
  });

  it('is not one as a whole while its other stage has pupils', () => {
    const pupils = { ...alike(PRIMARY, 15), ...alike(JUNIOR, 40) };
    const plan = aPlan().withSchool('九年一贯制学校', {
      stages: [
        { stage: 'primary', rooms: 6 },
        { stage: 'junior', rooms: 6 },
      ],
      pupils,
    });
    const report = limitsFor(plan.build(), '九年一贯制学校');
    expect(report.below100Year).toBe(2025);
    expect(report.schoolBelow100Year).toBeUndefined();
  });

  it('is no kindergarten', () => {
    const plan = aPlan().withSchool('幼儿园', { stage: 'kindergarten', rooms: 3, pupils: { k1: 20, k2: 20, k3: 20 } });
    expect(limitsFor(plan.build(), '幼儿园', 'kindergarten').below100Year).toBeUndefined();
  });
});

describe('rooms that a primary school no longer needs', () => {
  it('could become classes of a junior school nearby that is short for years', () => {
    const { couldBecome } = limitsFor(besideJunior().build());
    expect(couldBecome).toMatchObject({ use: 'junior', shortNearby: 150, withinMetres: 2000 });
    expect(couldBecome!.seats).toBe(couldBecome!.roomsFree * 50);
    expect(couldBecome!.roomsFree).toBe(6);
    expect(couldBecome!.sentence.zh).toBe(
      `${couldBecome!.fromYear}年9月起至少空 6间教室，可办初中 6班 × 50 = 300个学位；2000米内初中当年缺 150个，缺口到 2040年`,
    );
  });

  it('could not, where the short school lies 3 km away', () => {
    const far = besideJunior({ at: [117.033, 36] }).build();
    expect(limitsFor(far).couldBecome?.use).not.toBe('junior');
  });

  it('could serve the community where no other stage is short', () => {
    const { couldBecome } = limitsFor(emptying({ rooms: 14 }).build());
    expect(couldBecome).toMatchObject({ use: 'community', roomsFree: 8 });
    expect(couldBecome!.sentence.zh).toContain('周边幼儿园、初中没有持续缺口，可用于托育、养老或社区教育');
  });

  it('stay what they are in a private school and in one that fills again', () => {
    expect(limitsFor(emptying({ rooms: 14, ownership: 'private' }).build()).couldBecome).toBeUndefined();
    expect(limitsFor(emptying({ rooms: 6 }).build()).couldBecome).toBeUndefined();
  });
});

describe('the seats of a district', () => {
  it('are empty and missing side by side: what one school has to spare, another does not get', () => {
    const plan = aPlan()
      .withSchool('满校', { rooms: 10, pupils: alike(PRIMARY, 90) })
      .withSchool('空校', { rooms: 10, pupils: alike(PRIMARY, 30) })
      .build();
    const [primary] = emptySeatsOf(simulatePlan(plan, plan));
    expect(primary).toEqual({
      stage: 'primary',
      year: 2025,
      pupils: 720,
      seats: 900,
      empty: 270,
      missing: 90,
      schools: 2,
      roomy: 1,
      halfEmpty: 1,
    });
  });

  it('are told for the stages that have schools only', () => {
    const plan = emptying().build();
    const stages = new Set(emptySeatsOf(simulatePlan(plan, plan)).map((each) => each.stage));
    expect([...stages]).toEqual(['primary']);
  });
});
