import { createEngine, type Simulated } from '@xuetu/geodata/engine';
import type { Plan, Stage } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { applyEdit, type Edit } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBox } from '../../support/a-plan.ts';
import { aTown, TOWN_POINTS } from '../../support/a-town.ts';

const town = aTown();
const PRIMARIES = ['东小', '西小', '西二小', '九年'];
const JUNIORS = ['初中', '新初中', '九年'];

const compound = fc.nat(TOWN_POINTS.length - 1).map((i) => `小区${i}`);
const year = fc.option(fc.integer({ min: 2025, max: 2034 }), { nil: undefined });

/** One step of a planner: an edit made of the plan as it is. */
type Step = (plan: Plan) => Omit<Edit, 'label'>;

const schoolOf = (plan: Plan, id: string) => plan.schools.find((school) => school.id === id);

const assign = fc
  .record({
    compoundId: compound,
    stage: fc.constantFrom<Stage>('primary', 'junior'),
    schools: fc.shuffledSubarray([0, 1, 2], { minLength: 1, maxLength: 2 }),
    fromYear: year,
  })
  .map(({ compoundId, stage, schools, fromYear }): Step => {
    const named = schools.map((i) => ({
      schoolId: (stage === 'primary' ? PRIMARIES : JUNIORS)[i]!,
      share: 1 / schools.length,
    }));
    return () => ({ putAssignments: [{ compoundId, stage, schools: named, fromYear }] });
  });

const unassign = fc.record({ compoundId: compound, fromYear: year }).map(
  ({ compoundId, fromYear }): Step =>
    () => ({ deleteAssignments: [{ compoundId, stage: 'primary', fromYear }] }),
);

const stay = fc
  .record({
    compoundId: compound,
    stage: fc.constantFrom<Stage>('primary', 'junior'),
    schools: fc.shuffledSubarray([0, 1, 2], { minLength: 1, maxLength: 2 }),
    until: fc.integer({ min: 2024, max: 2034 }),
    ends: fc.constantFrom('by-grade' as const, 'at-once' as const),
    siblings: fc.constantFrom(undefined, 0.2, 1),
  })
  .map(({ schools, ...rest }): Step => {
    const named = schools.map((i) => ({
      schoolId: (rest.stage === 'primary' ? PRIMARIES : JUNIORS)[i]!,
      share: 1 / schools.length,
    }));
    return () => ({ putStays: [{ ...rest, schools: named }] });
  });

const endStay = compound.map(
  (compoundId): Step =>
    () => ({ deleteStays: [{ compoundId, stage: 'primary' }] }),
);

const moveBorder = fc.double({ min: 116.92, max: 117.08, noNaN: true }).map(
  (lng): Step =>
    ({ catchments }) => ({
      putCatchments: catchments.flatMap((each) => {
        if (each.id === 'p-east') return [{ ...each, shape: aBox([lng, 35.9, 117.1, 36.1]) }];
        if (each.id === 'p-west') return [{ ...each, shape: aBox([116.9, 35.96, lng, 36.1]) }];
        return each.id === 'p-south' ? [{ ...each, shape: aBox([116.9, 35.9, lng, 35.96]) }] : [];
      }),
    }),
);

const shareCatchment = fc.record({ ids: fc.shuffledSubarray(PRIMARIES, { minLength: 1 }), isNear: fc.boolean() }).map(
  ({ ids, isNear }): Step =>
    ({ catchments }) => ({
      putCatchments: catchments
        .filter(({ id }) => id === 'p-west')
        .map((each) => ({ ...each, schoolIds: ids, sharing: isNear ? 'distance' : undefined })),
    }),
);

const dropCatchment = fc.constantFrom('p-south', 'j-south', 'j-north').map(
  (id): Step =>
    () => ({ deleteCatchments: [id] }),
);

const changeSchool = fc
  .record({
    id: fc.constantFrom(...PRIMARIES, ...JUNIORS, '高中', '二高'),
    year: fc.integer({ min: 2025, max: 2034 }),
    what: fc.constantFrom('extend', 'close', 'open', 'reform', 'rename', 'empty'),
  })
  .map(({ id, year: from, what }): Step => {
    return (plan) => {
      const school = schoolOf(plan, id);
      if (!school) return {};
      const changed = {
        extend: { stages: school.stages.map((each) => ({ ...each, expansions: [{ year: from, classes: 6 }] })) },
        close: { closedFrom: from },
        open: { openFrom: from, closedFrom: undefined },
        reform: { systemChanges: [{ year: from, system: school.system === '63' ? '54' : '63' }] },
        rename: { name: `${school.name}新` },
        empty: { stages: school.stages.map((each) => ({ ...each, rooms: 3 })) },
      }[what];
      return { putSchools: [{ ...school, ...changed }] };
    };
  });

const addSchool = fc
  .record({
    stage: fc.constantFrom<Stage>('kindergarten', 'primary', 'junior', 'senior'),
    n: fc.nat(2),
    openFrom: year,
  })
  .map(({ stage, n, openFrom }): Step => {
    const school = { ...town.schools[0]!, id: `新${n}`, name: `新${n}`, enrolment: [], openFrom };
    return () => ({ putSchools: [{ ...school, stages: [{ stage, seats: 500 }] }] });
  });

const deleteSchool = fc.constantFrom(...PRIMARIES, '新0', '新1', '高中').map(
  (id): Step =>
    () => ({ deleteSchools: [id] }),
);

const build = fc
  .record({
    compoundId: compound,
    year: fc.integer({ min: 2020, max: 2034 }),
    households: fc.integer({ min: -300, max: 900 }),
  })
  .map(({ compoundId, year: handedOver, households }): Step => {
    return ({ compounds }) => ({
      putCompounds: compounds
        .filter(({ id }) => id === compoundId)
        .map((each) => ({ ...each, phases: [...each.phases, { year: handedOver, households }] })),
    });
  });

const move = fc.record({ compoundId: compound, to: fc.nat(TOWN_POINTS.length - 1) }).map(
  ({ compoundId, to }): Step =>
    ({ compounds }) => ({
      putCompounds: compounds
        .filter(({ id }) => id === compoundId)
        .map((each) => ({ ...each, point: TOWN_POINTS[to]! })),
    }),
);

const addCompound = fc.nat(2).map((n): Step => {
  const added = { ...town.compounds[0]!, id: `新区${n}`, name: `新区${n}`, phases: [{ year: 2028, households: 400 }] };
  return () => ({ putCompounds: [added] });
});

const deleteCompound = compound.map(
  (id): Step =>
    () => ({ deleteCompounds: [id] }),
);

const assume = fc.constantFrom('low', 'capture', 'horizon', 'path').map((what): Step => {
  return ({ assumptions }) => ({
    setAssumptions: {
      ...assumptions,
      ...{
        low: { birthsScenario: 'low' },
        capture: { capture: { primary: 0.8 } },
        horizon: { horizonYears: 8 },
        path: {
          classSizePath: {
            primary: [
              { year: 2026, classSize: 45 },
              { year: 2032, classSize: 30 },
            ],
          },
        },
      }[what],
    },
  });
});

const ownRule = fc.constantFrom(35, 40).map((value): Step => {
  const rule = packsOf(town)
    .flatMap(({ rules }) => rules)
    .find(({ id }) => id === 'class-standard-primary')!;
  return () => ({ setRules: [{ ...rule, value }] });
});

const step = fc.oneof(
  { weight: 4, arbitrary: assign },
  { weight: 1, arbitrary: unassign },
  { weight: 3, arbitrary: stay },
  { weight: 1, arbitrary: endStay },
  { weight: 3, arbitrary: moveBorder },
  { weight: 2, arbitrary: shareCatchment },
  { weight: 1, arbitrary: dropCatchment },
  { weight: 3, arbitrary: changeSchool },
  { weight: 1, arbitrary: addSchool },
  { weight: 1, arbitrary: deleteSchool },
  { weight: 2, arbitrary: build },
  { weight: 1, arbitrary: move },
  { weight: 1, arbitrary: addCompound },
  { weight: 1, arbitrary: deleteCompound },
  { weight: 1, arbitrary: assume },
  { weight: 1, arbitrary: ownRule },
);
const undo = fc.constant('undo' as const);
const story = fc.array(fc.oneof({ weight: 4, arbitrary: step }, { weight: 1, arbitrary: undo }), { maxLength: 12 });

/** The bits of every number and the text of everything else; NaN has one text and -0 another than 0. */
function toldBy({ results, findings }: Simulated): string {
  const numbers = Object.values(results).flatMap((each) =>
    each instanceof Float64Array || each instanceof Float32Array ? [each] : [],
  );
  const { years, rows, rowIndex, missing } = results;
  const minusZeros = numbers.map((each) => [...each.keys()].filter((at) => Object.is(each[at], -0)));
  return JSON.stringify([
    numbers.map((each) => each.join()),
    minusZeros,
    years,
    rows,
    [...rowIndex],
    missing,
    findings,
  ]);
}

function fromScratch(base: Plan, plan: Plan): Simulated {
  const results = simulatePlan(base, plan);
  return { results, findings: findingsOf(plan, results, packsOf(plan)) };
}

function expectSame(one: Simulated, other: Simulated): void {
  expect(toldBy(one) === toldBy(other), 'the same numbers and findings').toBe(true);
}

describe('an engine that simulates plan after plan', () => {
  it('gives, bit for bit, what a simulation from scratch gives, whatever was edited and undone before', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const engine = createEngine(town);
        const past: Plan[] = [town];
        expectSame(engine.run(town), fromScratch(town, town));
        for (const each of steps) {
          if (each === 'undo' && past.length > 1) past.pop();
          else if (each !== 'undo') past.push(applyEdit(past.at(-1)!, { label: '编辑', ...each(past.at(-1)!) }));
          expectSame(engine.run(past.at(-1)!), fromScratch(town, past.at(-1)!));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('gives identical results after an edit and its undo, and leaves those given before as they were', () => {
    fc.assert(
      fc.property(step, (each) => {
        const engine = createEngine(town);
        const before = engine.run(town);
        const copy = structuredClone(before);
        engine.run(applyEdit(town, { label: '编辑', ...each(town) }));
        expectSame(engine.run(town), copy);
        expectSame(before, copy);
      }),
      { numRuns: 60 },
    );
  });

  it('says the same where it writes over an answer that was given back', () => {
    fc.assert(
      fc.property(step, step, (one, other) => {
        const engine = createEngine(town);
        const spare = engine.run(town).results;
        const plan = applyEdit(town, { label: '编辑', ...one(town) });
        const { results } = engine.run(plan, spare);
        const isAsLong = results.years.length === spare.years.length;
        expect(results.unassigned === spare.unassigned, 'written over what was given back').toBe(isAsLong);
        const next = applyEdit(plan, { label: '编辑', ...other(plan) });
        expectSame(engine.run(next, results), fromScratch(town, next));
      }),
      { numRuns: 60 },
    );
  });

  it('is not disturbed when the page takes the arrays of an answer away', () => {
    const engine = createEngine(town);
    const { results } = engine.run(town);
    structuredClone(results, { transfer: [results.enrolment.buffer, results.gradePupils.buffer] });
    const edited = applyEdit(town, {
      label: '划片',
      putAssignments: [{ compoundId: '小区0', stage: 'primary', schools: [{ schoolId: '东小', share: 1 }] }],
    });
    expectSame(engine.run(edited), fromScratch(town, edited));
  });
});
