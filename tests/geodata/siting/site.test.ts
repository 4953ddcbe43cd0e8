import type { Lock, Plan, Position, Stage } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { type Alternative, highsSolver, Proposal, type SitingGoal, type Solver, site } from '@xuetu/geodata/siting';
import { expect, test, vi } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';

vi.setConfig({ testTimeout: 60_000 });
const solver = highsSolver();
const propose = (plan: Plan, goal: SitingGoal = {}) => site(plan, plan, goal, solver);
const carriedOut = (plan: Plan, { edits }: Alternative) => planOf(plan, { edits, cursor: edits.length });
const pupilsOf = (plan: Plan, base: Plan, year: number) => {
  const results = simulatePlan(base, plan);
  const y = results.years.indexOf(year);
  return results.rows.reduce((sum, _, r) => sum + results.enrolment[r * results.years.length + y]!, 0);
};

test('every alternative that says so removes the shortage of every year, proven by simulating it again', async () => {
  for (const words of [{}, { eastClasses: 6 }]) {
    const plan = aCrowdedDistrict(words);
    const { alternatives, firstYear } = await propose(plan);
    expect(alternatives.length).toBeGreaterThanOrEqual(2);
    const [first] = alternatives;
    expect(first!.shortage[0]).toEqual({ year: 2026, before: 270, after: 0 });
    for (const alternative of alternatives) {
      const results = simulatePlan(plan, carriedOut(plan, alternative));
      for (const { year, after } of alternative.shortage) {
        expect(year).toBeGreaterThanOrEqual(firstYear);
        expect(seatShortage(results, 'primary', year)).toBeCloseTo(after, 1);
        if (alternative === first) expect(seatShortage(results, 'primary', year)).toBe(0);
      }
    }
  }
});

test('an alternative keeps every pupil', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6 });
  const { alternatives } = await propose(plan);
  for (const alternative of alternatives)
    for (const year of [2026, 2031, 2040])
      expect(pupilsOf(carriedOut(plan, alternative), plan, year)).toBeCloseTo(pupilsOf(plan, plan, year), 6);
});

test('objective, terms, bound and gap agree, and cost and seats are those of the actions', async () => {
  const proposal = await propose(aCrowdedDistrict({ eastClasses: 6 }));
  expect(Proposal.parse(proposal)).toEqual(proposal);
  for (const { objective, terms, lowerBound, gapPercent, actions, costWan, seatsAdded } of proposal.alternatives) {
    expect(Object.values(terms).reduce((sum, term) => sum + term, 0)).toBeCloseTo(objective, 6);
    expect(lowerBound).toBeLessThanOrEqual(objective);
    expect(gapPercent).toBeCloseTo(((objective - lowerBound) / objective) * 100, 9);
    expect(gapPercent).toBeLessThanOrEqual(1);
    expect(actions.reduce((sum, action) => sum + action.costWan, 0)).toBeCloseTo(costWan, 6);
    expect(terms.build! + terms.extend! + terms.land!).toBeCloseTo(costWan, 6);
    expect(actions.reduce((sum, action) => sum + action.seats, 0)).toBe(seatsAdded);
  }
});

test('where moving compounds is enough nothing is built, and it costs walking', async () => {
  const { alternatives } = await propose(aCrowdedDistrict());
  const [first] = alternatives;
  expect(first).toMatchObject({ id: 'lowest-cost', actions: [], costWan: 0, pupilsMoved: 270 });
  expect(first!.meanWalkMetres.after).toBeGreaterThan(first!.meanWalkMetres.before);
});

test('an extension of six classes costs 270 seats at 5.7 万元 and stands in the edit from its year on', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6 });
  const [first] = (await propose(plan)).alternatives;
  expect(first!.actions).toEqual([
    {
      kind: 'extend',
      stage: 'primary',
      schoolId: '西小学',
      name: '西小学',
      year: 2026,
      classes: 6,
      seats: 270,
      costWan: 1539,
      runningWanPerYear: 42,
    },
  ]);
  const school = carriedOut(plan, first!).schools.find(({ id }) => id === '西小学');
  expect(school!.stages[0]!.expansions).toEqual([{ year: 2026, classes: 6 }]);
});

test('a school that may not grow leaves the site, from the year the land is free, never above the planning cap', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6, maxClasses: 18, childrenPerAge: 100 });
  const { alternatives, notes } = await propose(plan);
  const [first] = alternatives;
  const built = first!.actions.find((action) => action.kind === 'build')!;
  expect(built).toMatchObject({ siteId: '中地块', year: 2028 });
  expect(built.classes).toBeLessThanOrEqual(36);
  expect(built.costWan).toBeCloseTo(built.seats * 8.1 + 500, 6);
  const after = carriedOut(plan, first!);
  const school = after.schools.find(({ id }) => id === 'new-中地块-primary')!;
  expect(school).toMatchObject({ openFrom: 2028, system: '63', ownership: 'public' });
  expect(
    after.assignments.filter((each) => each.schools.some((to) => to.schoolId === school.id)).length,
  ).toBeGreaterThan(0);
  expect(first!.shortage.find(({ year }) => year === 2027)!.after).toBeGreaterThan(0);
  expect(notes.some((note) => note.zh.includes('仍缺') && note.en.includes('short'))).toBe(true);
});

test('a site that is used is not offered again when the scenario is sited once more', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6, maxClasses: 18, childrenPerAge: 100 });
  const [first] = (await propose(plan)).alternatives;
  const again = await site(plan, carriedOut(plan, first!), {}, solver);
  expect(again.alternatives.flatMap((alternative) => alternative.actions)).toEqual([]);
});

test('the compounds of a school that is locked in the plan go to no other school', async () => {
  const plan = aCrowdedDistrict();
  const schoolIds = plan.schools.map(({ id }) => id);
  const locks = schoolIds.map((schoolId) => ({ id: schoolId, kind: 'school' as const, schoolId }));
  const moved = ({ alternatives }: Proposal) => alternatives.map(({ pupilsMoved }) => pupilsMoved);
  expect(Math.max(...moved(await propose(plan)))).toBeGreaterThan(0);
  expect(Math.max(...moved(await propose({ ...plan, locks })))).toBe(0);
});

test('compounds on locked ground keep their school, and those outside may move', async () => {
  const plan = aCrowdedDistrict();
  const movedIn = ({ alternatives }: Proposal) =>
    new Set(
      alternatives.flatMap(({ edits }) =>
        edits.flatMap((edit) => edit.putAssignments ?? []).map((to) => to.compoundId),
      ),
    );
  const free = movedIn(await propose(plan));
  const lock = { id: '河', kind: 'area' as const, name: '河以北' };
  const [west] = [...free];
  const [lng, lat] = plan.compounds.find(({ id }) => id === west)!.point;
  const around = (km: number, stage: Stage = 'primary'): Lock => {
    const [x, y] = [km / 90, km / 111];
    const ring: Position[] = [
      [lng - x, lat - y],
      [lng + x, lat - y],
      [lng + x, lat + y],
      [lng - x, lat + y],
      [lng - x, lat - y],
    ];
    return { ...lock, stage, shape: { type: 'Polygon', coordinates: [ring] } };
  };
  const kept = movedIn(await propose({ ...plan, locks: [around(0.1)] }));
  expect(kept.has(west!)).toBe(false);
  expect(kept.size).toBeGreaterThan(0);
  expect(movedIn(await propose({ ...plan, locks: [around(100)] })).size).toBe(0);
  expect(movedIn(await propose({ ...plan, locks: [around(100, 'junior')] }))).toEqual(free);
});

test('no compound goes over a locked border, and what then stays short is told with the lock that stands in the way', async () => {
  const plan = aCrowdedDistrict();
  const [west, east] = plan.catchments.map(({ id }) => id) as [string, string];
  const locks = [{ id: '界', kind: 'border' as const, catchmentIds: [west, east] as [string, string] }];
  const goal: SitingGoal = { kinds: ['close'] };
  const [free, locked] = [await propose(plan, goal), await propose({ ...plan, locks }, goal)];
  expect(free.alternatives[0]!.pupilsMoved).toBeGreaterThan(0);
  expect(free.alternatives[0]!.shortage[0]!.after).toBe(0);
  for (const { pupilsMoved } of locked.alternatives) expect(pupilsMoved).toBe(0);
  expect(locked.alternatives[0]!.shortage[0]!.after).toBe(270);
  expect(['lock', 'forbidden']).toContain(locked.conflicts[0]!.relax[0]!.kind);
});

test('a budget holds for everything that is built', async () => {
  const { alternatives } = await propose(aCrowdedDistrict({ eastClasses: 6 }), { budgetWan: 1000 });
  for (const { costWan } of alternatives) expect(costWan).toBeLessThanOrEqual(1000);
  expect(alternatives[0]!.shortage[0]!.after).toBeGreaterThan(0);
});

test('a budget of one year puts the extension off', async () => {
  const goal = { budgetByYear: [{ year: 2026, wan: 1000 }], required: [{ year: 2027 }] };
  const { alternatives } = await propose(aCrowdedDistrict({ eastClasses: 6, sites: false }), goal);
  expect(alternatives[0]!.actions.map(({ kind, year, classes }) => [kind, year, classes])).toEqual([
    ['extend', 2027, 6],
  ]);
  expect(alternatives[0]!.shortage.map(({ after }) => after > 0).slice(0, 3)).toEqual([true, false, false]);
});

test('no school is built below the smallest size that is worth running', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6, maxClasses: 18 });
  const sizes = async (goal: SitingGoal) =>
    (await propose(plan, goal)).alternatives
      .flatMap(({ actions }) => actions.filter(({ kind }) => kind === 'build'))
      .map(({ classes }) => classes);
  expect(await sizes({})).toContain(12);
  expect(Math.min(...(await sizes({ minimumClasses: 18 })))).toBe(18);
});

test('without a shortage the proposal says so with the numbers instead of building', async () => {
  const { alternatives, notes } = await propose(aCrowdedDistrict({ childrenPerAge: 30 }));
  expect(alternatives).toEqual([]);
  expect(notes[0]!.zh).toMatch(/小学没有缺口：2026–2040 年在校生最多 \d+ 人，学位 1350 个/);
});

test('without sites and without room to grow the proposal says that nothing can be built', async () => {
  const { alternatives, notes } = await propose(aCrowdedDistrict({ sites: false, maxClasses: 18 }));
  expect(alternatives).toEqual([]);
  expect(notes[0]!.en).toContain('short of up to 270 seats');
});

test('a stage of which nothing is known is said to have no forecast', async () => {
  const { notes } = await propose(aCrowdedDistrict(), { stage: 'senior' });
  expect(notes[0]!.en).toContain('no forecast');
});

test('a plan without compounds, or without schools, is told that there is nothing to go by', async () => {
  const plan = aCrowdedDistrict();
  for (const bare of [
    { ...plan, compounds: [], births: [] },
    { ...plan, schools: [], catchments: [] },
  ]) {
    const { alternatives, notes } = await propose(bare);
    expect(alternatives).toEqual([]);
    expect(notes[0]!.en).toContain('No stage has a forecast');
  }
});

test('the same plan gets the same proposal, apart from the time it took', async () => {
  const proposals = [
    await propose(aCrowdedDistrict({ eastClasses: 6 })),
    await propose(aCrowdedDistrict({ eastClasses: 6 })),
  ];
  const [one, other] = proposals.map(({ alternatives, ...rest }) => ({
    ...rest,
    alternatives: alternatives.map(({ seconds: _, ...alternative }) => alternative),
  }));
  expect(one).toEqual(other);
});

test('progress never goes back and ends at one; a stopped search says that it was stopped', async () => {
  const plan = aCrowdedDistrict();
  const seen: number[] = [];
  await site(plan, plan, {}, solver, ({ progress }) => seen.push(progress));
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  const stopped = await site(plan, plan, {}, solver, undefined, { aborted: true });
  expect(stopped.alternatives).toEqual([]);
  expect(stopped.notes[0]!.en).toContain('Stopped early');
});

test('with a clock, the time that others take of a busy machine counts, and what is left over is hardly looked at', async () => {
  const plan = aCrowdedDistrict();
  let now = 0;
  const given: number[] = [];
  const slow: Solver = {
    solve: (model, limits) => {
      given.push(limits.seconds);
      now += 1000;
      const { clock: _, ...others } = limits;
      return solver.solve(model, others);
    },
  };
  const { alternatives } = await site(plan, plan, { timeLimit: 60 }, slow, undefined, undefined, () => now);
  expect(alternatives.length).toBeGreaterThanOrEqual(1);
  expect(given[0]).toBeGreaterThan(1);
  expect(given.toSorted((a, b) => a - b)[given.length >> 1]).toBeLessThanOrEqual(1);
});

test('a compound without children and a school without rooms do not disturb the others', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6 });
  const empty = { ...plan.compounds[0]!, id: '空小区', name: '空小区', childrenByAge: {}, households: 0 };
  const closed = {
    ...plan.schools[0]!,
    id: '空校',
    name: '空校',
    enrolment: [],
    stages: [{ stage: 'primary' as const, rooms: 0 }],
  };
  const odd = { ...plan, compounds: [...plan.compounds, empty], schools: [...plan.schools, closed] };
  expect((await propose(odd)).alternatives[0]!.shortage.every(({ after }) => after === 0)).toBe(true);
});
