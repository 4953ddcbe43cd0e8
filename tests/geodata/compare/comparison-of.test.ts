import { comparisonOf, comparisonSentence, costWanOf, type Side } from '@xuetu/geodata/compare';
import type { Plan, Position, Street } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { applyEdit, closeSchool, type Edit, isRefusal, mergeSchools } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

/**
 * Two schools 0.1 degrees of longitude apart: 东小 has 60 pupils on 40 seats and three compounds, one of them beside 西小, which has
 * 10 pupils on 100 seats. Every compound has the same children in all grades and births that keep them.
 */
const grades = (each: number) => ({ g1: each, g2: each, g3: each, g4: each, g5: each, g6: each });
const ages = (each: number) =>
  Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, each])) as Record<number, number>;
const base = aPlan()
  .withSchool('东小', { at: [117.05, 36], seats: 40, pupils: grades(10) })
  .withSchool('西小', { at: [116.95, 36], seats: 100, pupils: grades(2) })
  .withCompound('东一', { at: [117.05, 36.009], children: ages(5), areaId: '城' })
  .withCompound('东二', { at: [117.05, 36.018], children: ages(3), areaId: '城' })
  .withCompound('界上', { at: [117.001, 36], children: ages(2), areaId: '城' })
  .withCompound('西一', { at: [116.95, 36.009], children: ages(2), areaId: '城' })
  .withCatchment('东小', { box: [117, 35.9, 117.1, 36.1] })
  .withCatchment('西小', { box: [116.9, 35.9, 117, 36.1] })
  .withBirths('城', Object.fromEntries(Array.from({ length: 16 }, (_, at) => [2010 + at, 12])))
  .withAssumptions({ detourFactor: 1 })
  .build();

function side(plan: Plan): Side {
  const results = simulatePlan(base, plan);
  return { plan, results, findings: findingsOf(plan, results, packsOf(plan)) };
}
function done(answer: ReturnType<typeof closeSchool>): Edit {
  if (isRefusal(answer)) throw new Error(answer.reason.zh);
  return answer;
}
const give = (compoundId: string, schoolId: string, fromYear = 2026): Edit => ({
  label: '划给',
  putAssignments: [{ compoundId, stage: 'primary', fromYear, schools: [{ schoolId, share: 1 }] }],
});
const now = side(base);
const moved = side(applyEdit(base, give('界上', '西小')));

describe('comparing two plans', () => {
  test('names the streets on which compounds lie that change school; where none is named it says nothing of them', () => {
    const line = (lng: number): Position[] => [
      [lng, 35.95],
      [lng, 36.05],
    ];
    const street = (name: string, lng: number): Street => ({
      id: name,
      name,
      class: 'secondary',
      shape: { type: 'LineString', coordinates: line(lng) },
    });
    const streets = [
      street('界路', 117.0015),
      street('东路', 117.06),
      { ...street('小径', 117.001), class: 'path' as const },
    ];
    const after = { ...moved, plan: { ...moved.plan, streets } };
    expect(comparisonOf(base, now, after, 'primary', 2026).streets).toEqual([
      { name: '界路', compounds: 1, children: expect.closeTo(12, 1) },
    ]);
    const told = comparisonSentence(
      comparisonOf(base, now, after, 'primary', 2026),
      { zh: '现状', en: 'now' },
      { zh: '方案', en: 'plan' },
    );
    expect(told.zh).toContain('1 条路上 1 个小区的 12 名学生换学校');
    expect(told.en).toContain('12 children of 1 compound on 1 street change school');
    expect(comparisonOf(base, now, moved, 'primary', 2026).streets).toBeUndefined();
  });

  test('counts the children who change school, by compound and year', () => {
    const { moved: compounds, movedByYear } = comparisonOf(base, now, moved, 'primary', 2026);
    expect(compounds).toEqual([
      { compoundId: '界上', name: '界上', children: expect.closeTo(12, 1), from: ['东小'], to: ['西小'] },
    ]);
    expect(movedByYear[0]).toEqual({ year: 2025, children: 0, compounds: 0 });
    expect(movedByYear[1]).toMatchObject({ year: 2026, compounds: 1 });
  });

  test('counts of a shared compound the part that moves', () => {
    const half = side(
      applyEdit(base, {
        label: '各半',
        putAssignments: [
          {
            compoundId: '东一',
            stage: 'primary',
            schools: [
              { schoolId: '东小', share: 0.5 },
              { schoolId: '西小', share: 0.5 },
            ],
          },
        ],
      }),
    );
    const [one] = comparisonOf(base, now, half, 'primary', 2025).moved;
    expect(one).toMatchObject({ compoundId: '东一', from: ['东小'], to: ['西小'] });
    expect(one!.children).toBeCloseTo(15, 6);
  });

  test('tells seats short on either side, by year', () => {
    const { short } = comparisonOf(base, now, moved, 'primary', 2026);
    expect(short[0]).toMatchObject({ year: 2025, before: 20, after: 20 });
    expect(short[1]!.before - short[1]!.after).toBeCloseTo(12, 1);
  });

  test('measures walks by children: mean, and the walk that nine in ten do not pass', () => {
    const { walks } = comparisonOf(base, now, now, 'primary', 2025);
    const metres = [1001, 2001, 4411, 1001];
    const children = [30, 18, 12, 12];
    const mean = metres.reduce((sum, each, i) => sum + each * children[i]!, 0) / 72;
    expect(walks.before.children).toBeCloseTo(72, 6);
    expect(Math.abs(walks.before.meanMetres - mean)).toBeLessThan(5);
    expect(walks.before.p90Metres).toBeGreaterThan(4390);
    expect(walks.after).toEqual(walks.before);
    expect(walks.before.cutOff).toBe(0);
  });

  test('counts children beyond a limit of distance in every year in which they go that way', () => {
    // Every compound is more than 500 m from its school, also when its way was told in an earlier year.
    for (const year of [2025, 2026, 2032]) {
      const { walks } = comparisonOf(base, now, moved, 'primary', year);
      expect(walks.before.overLimit).toBeCloseTo(walks.before.children, 6);
      expect(walks.after.overLimit).toBeCloseTo(walks.after.children, 6);
    }
    const beside = side(
      applyEdit(base, { label: '新校', putSchools: [{ ...base.schools[0]!, location: [117.05, 36.009] }] }),
    );
    const { walks } = comparisonOf(base, now, beside, 'primary', 2032);
    expect(walks.before.overLimit - walks.after.overLimit).toBeCloseTo(30, 0);
  });

  test('tells findings gained and lost, and swaps them when the sides are swapped', () => {
    const there = comparisonOf(base, now, moved, 'primary', 2026);
    const back = comparisonOf(base, moved, now, 'primary', 2026);
    expect(back.gained).toEqual(there.lost);
    expect(back.lost).toEqual(there.gained);
    expect([back.findings.before, back.findings.after]).toEqual([there.findings.after, there.findings.before]);
  });

  test('says how evenly schools are filled by the coefficient of variation', () => {
    const { balance } = comparisonOf(base, now, now, 'primary', 2025);
    // seats per pupil 40/60 and 100/12, mean 140/72, weighted by pupils
    const mean = 140 / 72;
    const spread = Math.sqrt((60 * (40 / 60 - mean) ** 2 + 12 * (100 / 12 - mean) ** 2) / 72);
    expect(balance.before.variation).toBeCloseTo(spread / mean, 9);
    expect([balance.before.fullest, balance.before.emptiest]).toEqual([1.5, expect.closeTo(0.12, 9)]);
  });

  test('tells schools that close, and their seats', () => {
    const closed = side(applyEdit(base, done(closeSchool(base, { schoolId: '西小', year: 2027 }, 'zh'))));
    expect(comparisonOf(base, now, closed, 'primary', 2026).schools).toEqual([]);
    expect(comparisonOf(base, now, closed, 'primary', 2027).schools).toEqual([
      { schoolId: '西小', name: '西小', kind: 'closed', seats: { before: 100, after: 0 } },
    ]);
    expect(comparisonOf(base, closed, now, 'primary', 2027).schools[0]?.kind).toBe('opened');
  });

  test('of a plan with itself finds nothing, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2025, max: 2040 }), (year) => {
        const {
          moved: compounds,
          gained,
          lost,
          schools,
          catchments,
          short,
        } = comparisonOf(base, moved, moved, 'primary', year);
        expect([compounds, gained, lost, schools, catchments]).toEqual([[], [], [], [], []]);
        for (const each of short) expect(each.before).toBe(each.after);
      }),
    );
  });

  test('moves as many children there as back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('东一', '东二', '界上', '西一'), fc.constantFrom('东小', '西小'))),
        fc.integer({ min: 2026, max: 2040 }),
        (gifts, year) => {
          const plan = gifts.reduce((now, [compound, school]) => applyEdit(now, give(compound, school)), base);
          const [there, back] = [
            comparisonOf(base, now, side(plan), 'primary', year),
            comparisonOf(base, side(plan), now, 'primary', year),
          ];
          const total = (each: typeof there) => each.moved.reduce((sum, { children }) => sum + children, 0);
          expect(total(there)).toBeCloseTo(total(back), 6);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a sentence', () => {
  const name = { zh: '现状方案', en: 'the present plan' };
  const other = { zh: '划入西小', en: 'To the west' };

  test('says what a plan does against another', () => {
    const { zh, en } = comparisonSentence(comparisonOf(base, now, moved, 'primary', 2026), name, other);
    expect(zh).toMatch(
      /^与“现状方案”相比，“划入西小”2026年小学：缺的学位由 \d+ 个减少到 \d+ 个；1 个小区的 12 名学生换学校；历年多 10 人须中途转学；平均步行由 \d+ 米增加到 \d+ 米；预警/,
    );
    expect(en).toMatch(/^Against “the present plan”, “To the west” in 2026 \(primary\): seats short down from/);
    expect(zh).not.toContain('投资');
  });

  test('says that nothing changes where nothing does', () => {
    const { zh } = comparisonSentence(comparisonOf(base, now, now, 'primary', 2026), name, other);
    expect(zh).toMatch(/同样缺 \d+ 个学位；没有孩子换学校；预警不变。$/);
  });
});

describe('the cost of a plan', () => {
  test('is that of the seats it adds: building with its land, extending at the lower rate', () => {
    const town = aPlan()
      .withSchool('泰和小学', { rooms: 12, classSize: 45 })
      .withSite('东地块', { at: [117.05, 36], landCostWan: 500 })
      .build();
    const scenario = {
      ...town,
      schools: [
        ...town.schools.map((school) => ({ ...school, stages: [{ ...school.stages[0]!, rooms: 14 }] })),
        aPlan()
          .withSchool('东地块新建小学', { at: [117.05, 36], rooms: 24, classSize: 45 })
          .build().schools[0]!,
      ],
    };
    // 2 classes x 45 seats x 5.7 + 24 x 45 x 8.1 + land 500
    expect(costWanOf(town, scenario)).toBeCloseTo(513 + 8748 + 500, 6);
    expect(costWanOf(town, town)).toBe(0);
  });

  test('has nothing for a campus that goes to another school', () => {
    const asked = { schoolId: '西小', intoId: '东小', year: 2027, keepsCampus: true };
    const campus = {
      ...base,
      schools: base.schools.map((school) => ({ ...school, stages: [{ ...school.stages[0]!, classes: 6, rooms: 6 }] })),
    };
    const merged = applyEdit(campus, done(mergeSchools(campus, asked, 'zh')));
    expect(merged.schools.find(({ id }) => id === '东小')!.stages[0]!.expansions).toEqual([
      { year: 2027, classes: 6, from: '西小' },
    ]);
    expect(costWanOf(campus, merged)).toBe(0);
  });
});
