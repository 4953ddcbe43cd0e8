import type { Plan } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import {
  type Alternative,
  highsSolver,
  type Proposal,
  type SitingAction,
  type SitingGoal,
  site,
} from '@xuetu/geodata/siting';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';

vi.setConfig({ testTimeout: 120_000 });
const solver = highsSolver();
const propose = (plan: Plan, goal: SitingGoal = {}) => site(plan, plan, goal, solver);
const actionsOf = ({ alternatives }: Proposal) => alternatives.flatMap(({ actions }) => actions);
const movedBy = ({ edits }: Alternative) =>
  edits.flatMap(({ putAssignments = [] }) => putAssignments.map(({ compoundId }) => compoundId));

/** A crowded town in which the site is needed, or an extension would do. */
const town = fc.record({
  maxClasses: fc.constantFrom(18, 24),
  eastClasses: fc.constantFrom(6, 12),
  childrenPerAge: fc.constantFrom(45, 60, 80),
});
const pattern = fc.constantFrom<NonNullable<SitingGoal['forbidden']>[number]>(
  { kind: 'build' },
  { kind: 'extend' },
  { siteId: '中地块' },
  { schoolId: '西小学' },
  { kind: 'build', classes: 12 },
  { kind: 'extend', year: 2026 },
  { kind: 'build', year: 2029 },
  { stage: 'primary' },
);
const meets = (action: SitingAction, asked: NonNullable<SitingGoal['forbidden']>[number]) =>
  Object.entries(asked).every(([key, value]) => action[key as keyof SitingAction] === value);

test('what is forbidden is never done', async () => {
  await fc.assert(
    fc.asyncProperty(town, fc.uniqueArray(pattern, { minLength: 1, maxLength: 2 }), async (words, forbidden) => {
      const proposal = await propose(aCrowdedDistrict(words), { forbidden });
      for (const action of actionsOf(proposal)) expect(forbidden.filter((each) => meets(action, each))).toEqual([]);
    }),
    { numRuns: 8, seed: 1 },
  );
});

test('what is required is done in every alternative, or refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(
      town,
      fc.uniqueArray(pattern, { minLength: 1, maxLength: 2 }),
      fc.option(pattern, { nil: undefined, freq: 3 }),
      async (words, required, forbidden) => {
        const { alternatives, notes } = await propose(aCrowdedDistrict(words), {
          required,
          ...(forbidden && { forbidden: [forbidden] }),
        });
        if (alternatives.length === 0) {
          expect(notes[0]!.zh).toMatch(/必须/);
          expect(notes[0]!.en).toMatch(/required/);
        }
        for (const { actions } of alternatives)
          for (const each of required) expect(actions.filter((action) => meets(action, each))).not.toEqual([]);
      },
    ),
    { numRuns: 8, seed: 2 },
  );
});

test('locked compounds never move: all, those named, or those of a school', async () => {
  await fc.assert(
    fc.asyncProperty(
      town,
      fc.constantFrom<NonNullable<SitingGoal['lock']>>(
        { all: true },
        { compoundIds: ['西一', '西三'] },
        { schoolIds: ['西小学'] },
      ),
      async (words, lock) => {
        const { alternatives } = await propose(aCrowdedDistrict(words), { lock });
        const west = ['西一', '西二', '西三', '西四'];
        const locked = lock.compoundIds ?? (lock.all ? [...west, '东一', '东二'] : west);
        for (const each of alternatives) expect(movedBy(each).filter((id) => locked.includes(id))).toEqual([]);
      },
    ),
    { numRuns: 5, seed: 3 },
  );
});

test('a required school that nobody could build is refused by name, with what would be possible', async () => {
  const plan = aCrowdedDistrict();
  const refusals = [
    { siteId: '不存在', kind: 'build' as const },
    { siteId: '中地块', classes: 13 },
    { siteId: '中地块', year: 2026 },
  ];
  const said = await Promise.all(
    refusals.map(async (each) => (await propose(plan, { required: [each] })).notes[0]!.zh),
  );
  expect(said[0]).toContain('没有能用于该学段的“不存在”');
  expect(said[1]).toContain('此处只能 12、18、24 班');
  expect(said[2]).toContain('最早要到 2028 年');
});

test('what is both required and forbidden is refused as such', async () => {
  const action = { kind: 'build' as const, siteId: '中地块' };
  const { alternatives, notes } = await propose(aCrowdedDistrict(), { required: [action], forbidden: [action] });
  expect(alternatives).toEqual([]);
  expect(notes[0]!.zh).toBe('必须采取的“在“中地块”新建”做不到：它又在禁止之列。');
});

test('only kinds that may be used are, and no new school is smaller than the fewest classes', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6, childrenPerAge: 80 });
  const builds = await propose(plan, { kinds: ['build'], minimumClasses: 18 });
  expect(actionsOf(builds).length).toBeGreaterThan(0);
  for (const { kind, classes } of actionsOf(builds)) expect([kind, classes >= 18]).toEqual(['build', true]);
});

test('weights are those of the goal: where walking is free and moving is not, fewer move', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 12 });
  const [cheap] = (await propose(plan, { weights: { movingWanPerPupil: 0 } })).alternatives;
  const [dear] = (await propose(plan, { weights: { movingWanPerPupil: 500 } })).alternatives;
  expect(cheap!.pupilsMoved).toBeGreaterThan(dear!.pupilsMoved);
});

test('the same input and seed give the same proposal, and the same hash; another goal has another hash', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6 });
  const untimed = (proposal: Proposal) => ({
    ...proposal,
    alternatives: proposal.alternatives.map(({ seconds: _, ...rest }) => rest),
  });
  const [one, other, seeded] = [
    await propose(plan, { seed: 7 }),
    await propose(structuredClone(plan), { seed: 7 }),
    await propose(plan, { seed: 8 }),
  ];
  expect(untimed(one)).toEqual(untimed(other));
  expect(one.inputHash).toMatch(/^[0-9a-f]{64}$/);
  expect(seeded.seed).toBe(8);
  expect(seeded.inputHash).not.toBe(one.inputHash);
});

test('a search stopped at any moment leaves the alternatives found until then, or says that there are none', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6 });
  const whole = await propose(plan);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 60 }), async (polls) => {
      let asked = 0;
      const signal = {
        get aborted() {
          return asked++ >= polls;
        },
      };
      const { alternatives, notes } = await site(plan, plan, {}, solver, undefined, signal);
      expect(alternatives.length).toBeLessThanOrEqual(whole.alternatives.length);
      if (alternatives.length < whole.alternatives.length)
        expect(notes.some(({ en }) => en.includes('Stopped early'))).toBe(true);
      for (const { edits, objective, lowerBound, shortage } of alternatives) {
        expect(lowerBound).toBeLessThanOrEqual(objective);
        expect(shortage.length).toBeGreaterThan(0);
        planOf(plan, { edits, cursor: edits.length });
      }
    }),
    { numRuns: 8, seed: 4 },
  );
});

test('points told on the way never lose ground: bounds rise, and end below the objective', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6, maxClasses: 18, childrenPerAge: 100 });
  const bounds = new Map<string, number[]>();
  const { alternatives } = await site(plan, plan, {}, solver, ({ point }) => {
    if (point) bounds.set(point.alternative.zh, [...(bounds.get(point.alternative.zh) ?? []), point.lowerBound]);
  });
  for (const { name, objective } of alternatives) {
    const told = bounds.get(name.zh) ?? [];
    expect(told).toEqual([...told].sort((a, b) => a - b));
    for (const bound of told) expect(bound).toBeLessThanOrEqual(objective + 1e-6);
  }
});
