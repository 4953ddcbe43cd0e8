import {
  createScenario as createAs,
  type Database,
  deleteDistrict,
  deleteScenario,
  readScenario,
  savePlan,
  saveScenario,
  scenarioList,
} from '@xuetu/api/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../support/a-database.ts';
import { aPlan } from '../../support/a-plan.ts';

let database: Database;
let close: () => Promise<void>;
let planHash: string;

beforeAll(async () => {
  ({ database, close } = await aDatabase());
  planHash = await savePlan(database, aPlan({ id: 'town' }).build());
});
afterAll(() => close());

async function createScenario(...asked: Parameters<typeof createAs>) {
  const made = await createAs(...asked);
  return made.outcome === 'saved' ? made.scenario : null;
}

const draft = (name: string) => {
  const plan = aPlan().withSchool('新校').build();
  return {
    name,
    description: '城东新建',
    archived: false,
    edits: [{ label: '新建', putSchools: plan.schools }],
    cursor: 1,
    kept: 0,
  };
};

const said = (...labels: string[]) => labels.map((label) => ({ label }));

test('a scenario is kept with the base plan it was made on', async () => {
  const made = await createScenario(database, 'town', draft('方案一'));
  const { kept, ...said } = draft('方案一');
  expect(made).toMatchObject({
    ...said,
    districtId: 'town',
    version: 1,
    basePlanHash: planHash,
    isBaseChanged: false,
  });
  expect(await readScenario(database, 'town', made!.id)).toEqual(made);
  expect(await readScenario(database, 'elsewhere', made!.id)).toBeNull();
  const { edits, cursor, ...summary } = made!;
  expect(await scenarioList(database, 'town')).toEqual([summary]);
  expect(await createScenario(database, 'nowhere', draft('方案'))).toBeNull();
});

test('a save need not repeat the edits that stay', async () => {
  const { id } = (await createScenario(database, 'town', { ...draft('长'), edits: said('甲', '乙', '丙') }))!;
  const labels = async () => (await readScenario(database, 'town', id))?.edits.map(({ label }) => label);
  const save = (version: number, kept: number, ...names: string[]) =>
    saveScenario(database, 'town', id, version, { ...draft('长'), kept, edits: said(...names), cursor: 0 });
  expect(await save(1, 3, '丁')).toMatchObject({ outcome: 'saved', scenario: { version: 2 } });
  expect(await labels()).toEqual(['甲', '乙', '丙', '丁']);
  await save(2, 1, '戊', '己');
  expect(await labels()).toEqual(['甲', '戊', '己']);
  expect(await save(3, 4, '庚')).toMatchObject({ outcome: 'conflict', current: { version: 3 } });
  await save(3, 3);
  expect(await labels()).toEqual(['甲', '戊', '己']);
  await save(4, 0);
  expect(await labels()).toEqual([]);
});

test('a save that names an older version is a conflict and changes nothing', async () => {
  const made = (await createScenario(database, 'town', draft('甲')))!;
  const first = await saveScenario(database, 'town', made.id, 1, draft('乙'));
  expect(first).toMatchObject({ outcome: 'saved', scenario: { name: '乙', version: 2 } });
  const second = await saveScenario(database, 'town', made.id, 1, draft('丙'));
  expect(second).toMatchObject({ outcome: 'conflict', current: { name: '乙', version: 2 } });
  expect(await saveScenario(database, 'town', 'none', 1, draft('丁'))).toEqual({ outcome: 'unknown' });
});

test('of many saves of one version at once exactly one is kept', async () => {
  const made = (await createScenario(database, 'town', draft('赛')))!;
  const saves = await Promise.all(
    Array.from({ length: 12 }, (_, number) => saveScenario(database, 'town', made.id, 1, draft(`赛${number}`))),
  );
  expect(saves.filter((save) => save.outcome === 'saved')).toHaveLength(1);
  expect((await readScenario(database, 'town', made.id))?.version).toBe(2);
});

test('a scenario outlives a new import and then knows that its base plan changed', async () => {
  const made = (await createScenario(database, 'town', draft('旧')))!;
  const newHash = await savePlan(database, aPlan({ id: 'town' }).withSchool('新来').build());
  expect(await readScenario(database, 'town', made.id)).toMatchObject({ basePlanHash: planHash, isBaseChanged: true });
  const kept = await saveScenario(database, 'town', made.id, 1, draft('旧'));
  expect(kept).toMatchObject({ scenario: { isBaseChanged: true } });
  const moved = await saveScenario(database, 'town', made.id, 2, draft('旧'), newHash);
  expect(moved).toMatchObject({ scenario: { isBaseChanged: false } });
});

test('a scenario asked for again under the id of its maker is not made a second time', async () => {
  const id = 'made-in-a-browser';
  expect(await createAs(database, 'town', draft('甲'), id)).toMatchObject({ outcome: 'saved', scenario: { id } });
  expect(await createAs(database, 'town', draft('乙'), id)).toMatchObject({
    outcome: 'conflict',
    current: { id, name: '甲', version: 1 },
  });
});

test('a scenario is put away and brought back', async () => {
  const { id } = (await createScenario(database, 'town', draft('旧案')))!;
  await saveScenario(database, 'town', id, 1, { ...draft('旧案'), archived: true });
  expect((await scenarioList(database, 'town')).find((each) => each.id === id)).toMatchObject({ archived: true });
  await saveScenario(database, 'town', id, 2, draft('旧案'));
  expect(await readScenario(database, 'town', id)).toMatchObject({ archived: false, version: 3 });
});

test('a district with scenarios is deleted only where that is said', async () => {
  const { length } = await scenarioList(database, 'town');
  expect(await deleteDistrict(database, 'town')).toEqual({ outcome: 'has-scenarios', scenarios: length, stories: 0 });
  const [one] = await scenarioList(database, 'town');
  expect(await deleteScenario(database, 'town', one!.id)).toBe(true);
  expect(await deleteScenario(database, 'town', one!.id)).toBe(false);
  expect(await deleteDistrict(database, 'town', { withScenarios: true })).toEqual({ outcome: 'deleted' });
  expect(await scenarioList(database, 'town')).toEqual([]);
});
