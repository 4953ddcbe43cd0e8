import type { Plan } from '@xuetu/geodata/model';
import { highsSolver, type Proposal, type SitingGoal, site } from '@xuetu/geodata/siting';
import { expect, test, vi } from 'vitest';
import { aCrowdedDistrict, type CrowdedWords } from '../../support/a-crowded-district.ts';

vi.setConfig({ testTimeout: 60_000 });
const solver = highsSolver();
const propose = (plan: Plan, goal: SitingGoal = {}) => site(plan, plan, goal, solver);
const relaxed = ({ conflicts }: Proposal) => conflicts.map(({ relax }) => relax.map(({ kind, by }) => [kind, by]));
const shortAfter = ({ alternatives }: Proposal) => Math.max(...alternatives[0]!.shortage.map(({ after }) => after));
const explain = (words: CrowdedWords, goal: SitingGoal) => propose(aCrowdedDistrict(words), goal);

test('a budget that is too small is told with the seats it leaves short and the money that is missing', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6 });
  const proposal = await propose(plan, { budgetWan: 1000 });
  const [conflict] = proposal.conflicts;
  expect(conflict).toMatchObject({ stage: 'primary', year: 2026, seatsShort: shortAfter(proposal) });
  expect(conflict!.schoolIds).toContain('西小学');
  expect(relaxed(proposal)).toEqual([[['budget', 539]]]);
  expect(conflict!.text.zh).toContain('总预算增加 539 万元');
  expect(shortAfter(await propose(plan, { budgetWan: 1539 }))).toBe(0);
  expect(shortAfter(await propose(plan, { budgetWan: 1538 }))).toBeGreaterThan(0);
});

test('no conflict is told where nobody stays without a seat', async () => {
  expect((await explain({ eastClasses: 6 }, {})).conflicts).toEqual([]);
});

test('what was forbidden is told to be allowed where that is the only thing in the way', async () => {
  const goal: SitingGoal = { forbidden: [{ kind: 'extend' }], lock: { all: true } };
  const proposal = await explain({ sites: false }, goal);
  expect(shortAfter(proposal)).toBe(270);
  expect(relaxed(proposal)).toEqual([[['forbidden', 1]]]);
});

test('locked compounds are told to be unlocked where the other school has room for them and nothing may be built', async () => {
  const proposal = await explain({ eastClasses: 12 }, { kinds: ['close'], lock: { schoolIds: ['西小学'] } });
  const kinds = proposal.conflicts.flatMap(({ relax }) => relax.map(({ kind }) => kind));
  expect(kinds).toHaveLength(1);
  expect(['lock', 'forbidden']).toContain(kinds[0]);
});

test('a school at its limit is told by how many classes that would have to give', async () => {
  const proposal = await explain({ sites: false, maxClasses: 19, eastClasses: 6 }, {});
  expect(proposal.alternatives[0]!.shortage[0]!.after).toBe(270 - 45 - 30);
  const [conflict] = proposal.conflicts;
  expect(conflict!.relax).toHaveLength(1);
  expect(conflict!.relax[0]!.by).toBeGreaterThan(0);
});

test('two limits that stand in the way together are told together', async () => {
  const goal: SitingGoal = { budgetWan: 100, kinds: ['build'], lock: { all: true } };
  const proposal = await explain({ eastClasses: 6 }, goal);
  const [relax] = relaxed(proposal);
  expect(relax!.map(([kind]) => kind)).toEqual(['budget', 'forbidden']);
  expect(relax![0]![1]).toBe(1539 - 100);
});
