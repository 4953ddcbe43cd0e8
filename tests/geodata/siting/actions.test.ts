import type { Assumptions, Plan, Position } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { numbersAt, type Results, simulatePlan } from '@xuetu/geodata/simulation';
import { type Alternative, highsSolver, type SitingGoal, site } from '@xuetu/geodata/siting';
import { expect, test, vi } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aPlan } from '../../support/a-plan.ts';

vi.setConfig({ testTimeout: 60_000 });
const solver = highsSolver();
const first = async (plan: Plan, goal: SitingGoal): Promise<Alternative> =>
  (await site(plan, plan, { timeLimit: 20, ...goal }, solver)).alternatives[0]!;
const carriedOut = (plan: Plan, { edits }: Alternative) => planOf(plan, { edits, cursor: edits.length });

const ages = (count: number) => Object.fromEntries(Array.from({ length: 15 }, (_, age) => [age, count]));
const grades = (from: number, to: number, count: number) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [`g${from + i}`, count]));
const births = (count: number) => Object.fromEntries(Array.from({ length: 18 }, (_, i) => [2008 + i, count]));

/** A school of six rooms with a wave of 60 in each grade for some years, after which 40 follow. */
function townWithWave() {
  return aPlan()
    .withSchool('小学', { rooms: 6, maxClasses: 12, pupils: grades(1, 6, 60) })
    .withCompound('甲', { children: { ...ages(60), 0: 40, 1: 40, 2: 40, 3: 40, 4: 40, 5: 40 }, areaId: '镇' })
    .withCatchment('小学')
    .withBirths('镇', {
      ...births(60),
      ...Object.fromEntries([2020, 2021, 2022, 2023, 2024, 2025].map((y) => [y, 40])),
    })
    .build();
}

test('temporary classes bridge a wave: their school stays over its design, their pupils have a place', async () => {
  const plan = townWithWave();
  const found = await first(plan, { kinds: ['temporary', 'extend'] });
  const [action] = found.actions;
  expect(found.actions).toHaveLength(1);
  expect(action).toMatchObject({ kind: 'temporary', schoolId: '小学', year: 2026, classes: 2 });
  expect(found.terms.temporary).toBe(2 * 30);
  for (const { after } of found.shortage) expect(after).toBe(0);
  const after = carriedOut(plan, found);
  const school = after.schools.find(({ id }) => id === '小学')!;
  expect(school.stages[0]!.temporary).toEqual([{ from: 2026, to: action!.until, classes: 2 }]);
  const { seats, enrolment } = numbersAt(simulatePlan(plan, after), '小学', 'primary', 2026)!;
  expect(seats).toBe(270);
  expect(enrolment).toBeGreaterThan(270);
});

/** A primary school of 24 rooms with 60 pupils in each of six grades, and a junior school of 6 rooms with 150 in each of three. */
function townWithEmptyRooms() {
  return aPlan()
    .withSchool('小学', { rooms: 24, pupils: grades(1, 6, 60) })
    .withSchool('初中', { stage: 'junior', rooms: 6, at: [117.01, 36], pupils: grades(7, 9, 150) })
    .withCompound('甲', { children: { ...ages(60), 12: 90, 13: 90, 14: 90 } })
    .withCompound('乙', { at: [117.01, 36], children: { 12: 60, 13: 60, 14: 60 } })
    .withCatchment('小学')
    .withCatchment('初中', { stage: 'junior' })
    .withBirths('镇', births(60))
    .build();
}

test('empty rooms of a primary school become rooms of a junior stage, in one edit, and both stages have seats for all', async () => {
  const plan = townWithEmptyRooms();
  const found = await first(plan, { kinds: ['convert'] });
  const [action] = found.actions;
  expect(action).toMatchObject({ kind: 'convert', stage: 'junior', fromStage: 'primary', schoolId: '小学' });
  expect(found.costWan).toBeCloseTo(action!.classes * 50 * 8.6 * 0.2, 6);
  const after = carriedOut(plan, found);
  const [primary, junior] = after.schools.find(({ id }) => id === '小学')!.stages;
  expect(primary!.expansions).toEqual([{ year: action!.year, classes: -action!.classes }]);
  expect(junior!.expansions).toEqual([{ year: action!.year, classes: action!.classes }]);
  const results = simulatePlan(plan, after);
  expect(numbersAt(results, '小学', 'primary', action!.year)!.seats).toBe((24 - action!.classes) * 45);
  expect(numbersAt(results, '小学', 'junior', action!.year)!.seats).toBe(action!.classes * 50);
  for (const { year, after: short } of found.shortage) if (year >= action!.year) expect(short).toBeLessThan(0.1);
});

test('seats added are fewer by the rooms that a stage gives up', async () => {
  const town = townWithEmptyRooms();
  const far = aPlan()
    .withSchool('远小学', { rooms: 6, maxClasses: 12, at: [117.5, 36], pupils: grades(1, 6, 60) })
    .withCompound('远', { at: [117.5, 36], children: ages(60) })
    .withAssignment('远', '远小学')
    .build();
  const plan = {
    ...town,
    schools: [...town.schools, ...far.schools],
    compounds: [...town.compounds, ...far.compounds],
    assignments: far.assignments,
  };
  const found = await first(plan, { kinds: ['convert', 'extend'] });
  expect([...new Set(found.actions.map(({ kind }) => kind))].sort()).toEqual(['convert', 'extend']);
  const year = found.shortage.at(-1)!.year;
  const seatsIn = (results: Results) =>
    results.rows.reduce((sum, { schoolId, stage }) => sum + numbersAt(results, schoolId, stage, year)!.seats, 0);
  const gained = seatsIn(simulatePlan(plan, carriedOut(plan, found))) - seatsIn(simulatePlan(plan, plan));
  expect(found.seatsAdded).toBe(gained);
});

/** A full school, two village schools with a few pupils each beside a half-empty third, and one that stands alone. */
function districtOfVillages(assumptions: Partial<Assumptions> = {}) {
  const pupils = (count: number) => grades(1, 6, count);
  return aPlan()
    .withSchool('满校', { rooms: 6, maxClasses: 12, pupils: pupils(50) })
    .withSchool('东村', { rooms: 6, at: [117.5, 36], pupils: pupils(5) })
    .withSchool('东庄', { rooms: 6, at: [117.51, 36], pupils: pupils(5) })
    .withSchool('孤村', { rooms: 6, at: [118, 36], pupils: pupils(5) })
    .withCompound('城', { children: ages(50), areaId: '城' })
    .withCompound('东一', { at: [117.5, 36], children: ages(5), areaId: '东' })
    .withCompound('东二', { at: [117.51, 36], children: ages(5), areaId: '东' })
    .withCompound('孤', { at: [118, 36], children: ages(5), areaId: '孤' })
    .withAssignment('城', '满校')
    .withAssignment('东一', '东村')
    .withAssignment('东二', '东庄')
    .withAssignment('孤', '孤村')
    .withBirths('城', births(50))
    .withBirths('东', births(10))
    .withBirths('孤', births(5))
    .withAssumptions(assumptions)
    .build();
}

test('a school that is nearly empty closes, saves its running costs, and leaves nobody without a school in reach', async () => {
  const plan = districtOfVillages();
  const found = await first(plan, { kinds: ['extend', 'close'] });
  const closed = found.actions.filter(({ kind }) => kind === 'close');
  // One of the two neighbours closes, never both; nobody else could take the lonely village's children.
  expect(closed).toHaveLength(1);
  expect(['东村', '东庄']).toContain(closed[0]!.schoolId);
  expect(closed[0]).toMatchObject({ year: 2028, classes: 6, seats: -270, runningWanPerYear: -102 });
  const after = carriedOut(plan, found);
  expect(after.schools.find(({ id }) => id === closed[0]!.schoolId)!.closedFrom).toBe(2028);
  const results = simulatePlan(plan, after);
  expect([...results.unassigned].every((pupils) => !(pupils > 0))).toBe(true);
});

test('a school whose closing is put off closes with the seats it then has, as classes get smaller', async () => {
  const plan = districtOfVillages({
    classSizePath: { primary: [45, 30].map((classSize, i) => ({ year: 2026 + 6 * i, classSize })) },
  });
  const found = await first(plan, {
    kinds: ['extend', 'close'],
    required: [{ kind: 'close', schoolId: '东村', year: 2031 }],
  });
  const closed = found.actions.filter(({ kind }) => kind === 'close');
  // 32 pupils a class in 2031.
  expect(closed).toMatchObject([{ year: 2031, classes: 6, seats: -6 * 32, runningWanPerYear: -102 }]);
  expect(found.terms.shortage).toBe(0);
});

test('seats added are those of the last year, when classes are smaller than at the opening', async () => {
  const plan = districtOfVillages({
    classSizePath: {
      primary: [
        { year: 2026, classSize: 45 },
        { year: 2039, classSize: 40 },
      ],
    },
  });
  const found = await first(plan, { kinds: ['extend'] });
  const results = simulatePlan(plan, carriedOut(plan, found));
  const seatsIn = (after: typeof results, year: number) => numbersAt(after, '满校', 'primary', year)!.seats;
  expect(found.actions.map(({ kind, seats, year }) => [kind, seats > 0, year])).toEqual([['extend', true, 2026]]);
  const last = found.shortage.at(-1)!.year;
  expect(found.seatsAdded).toBe(seatsIn(results, last) - seatsIn(simulatePlan(plan, plan), last));
});

test('nothing is closed, converted or bridged unless somebody asks for it', async () => {
  for (const plan of [districtOfVillages(), aCrowdedDistrict({ eastClasses: 6 })]) {
    const { alternatives } = await site(plan, plan, { timeLimit: 20 }, solver);
    for (const { actions } of alternatives) for (const { kind } of actions) expect(['build', 'extend']).toContain(kind);
  }
});

/** Both stages are short of seats, and there is one site for both. */
function townWithSiteForBoth() {
  return aPlan()
    .withSchool('小学', { rooms: 12, pupils: grades(1, 6, 170) })
    .withSchool('初中', { stage: 'junior', rooms: 6, pupils: grades(7, 9, 170) })
    .withCompound('甲', { children: ages(90) })
    .withCompound('乙', { at: [117.005, 36], children: ages(80) })
    .withCatchment('小学')
    .withCatchment('初中', { stage: 'junior' })
    .withBirths('镇', births(170))
    .withSite('地块', {
      landCostWan: 300,
      options: (['primary', 'junior'] as const).map((stage) => ({ stage, classes: 36 })),
    })
    .build();
}

test('a site for both stages gets one nine-year school where both are short of seats', async () => {
  const plan = townWithSiteForBoth();
  const found = await first(plan, { kinds: ['build'] });
  expect(found.actions.map(({ kind, stage, siteId }) => [kind, stage, siteId])).toEqual([
    ['build', 'primary', '地块'],
    ['build', 'junior', '地块'],
  ]);
  expect(found.terms.land).toBe(300);
  const school = carriedOut(plan, found).schools.find(({ id }) => id.startsWith('new-'))!;
  expect(school.stages.map(({ stage }) => stage)).toEqual(['primary', 'junior']);
  expect(school.stages[0]!.classes).toBe(school.stages[1]!.classes! * 2);
  expect(found.shortage.at(-1)!.after).toBeLessThan(0.1);
});

test('a nine-year school beside a railway pays for sound insulation once', async () => {
  const plan = townWithSiteForBoth();
  const [site] = plan.sites;
  const shape = {
    type: 'LineString' as const,
    coordinates: [site!.point, [site!.point[0], site!.point[1] + 0.01] as Position],
  };
  const beside: Plan = {
    ...plan,
    landscape: [...plan.landscape, { id: '铁路', kind: 'railway', name: '铁路', shape }],
  };
  const [far, near] = [await first(plan, { kinds: ['build'] }), await first(beside, { kinds: ['build'] })];
  expect(near.actions).toHaveLength(2);
  expect(near.costWan).toBeCloseTo(far.costWan + 300, 6);
});
