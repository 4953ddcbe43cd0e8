import { openDatabase, savePlan } from '@xuetu/api/db';
import { intake } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { type Edit, planOf } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulationAnswer } from '../../api/src/simulations/simulation-answer.ts';
import { run } from '../../scripts/commands/run.ts';
import { createSimulationApi, type Reply } from '../../web/src/simulation/simulation-api.ts';
import { type DatabasePlace, inFolder } from '../support/a-database.ts';
import { anApp, type TestApp } from '../support/an-app.ts';
import { committedImport } from '../support/intake-files.ts';

let plan: Plan;
let edits: Edit[];
let app: TestApp;
let place: DatabasePlace;

beforeAll(async () => {
  const { config, files } = committedImport('demo');
  const answer = await intake(config, files);
  if (!answer.plan) throw new Error(answer.problems.map((problem) => problem.message.en).join('\n'));
  plan = answer.plan;
  edits = editsOf(plan);
  app = await anApp([plan]);
  place = await inFolder();
  const database = await openDatabase(place.settings);
  await savePlan(database, plan);
  await database.close();
});
afterAll(async () => {
  await app.close();
  await place.remove();
});

/** A compound goes to another school, a school is extended, a school closes. */
function editsOf({ compounds, schools }: Plan): Edit[] {
  const primaries = schools.filter((school) => school.stages.some(({ stage }) => stage === 'primary'));
  const [first, second, third] = primaries;
  const extended = first!.stages.map((offer) => ({ ...offer, expansions: [{ year: 2028, classes: 6 }] }));
  return [
    {
      label: '划片',
      putAssignments: [
        { compoundId: compounds[0]!.id, stage: 'primary', schools: [{ schoolId: second!.id, share: 1 }] },
      ],
    },
    { label: '扩建', putSchools: [{ ...first!, stages: extended }] },
    { label: '撤并', putSchools: [{ ...third!, closedFrom: 2030 }] },
  ];
}

function direct(after: Plan): Reply {
  const results = simulatePlan(plan, after);
  return { results, findings: findingsOf(after, results, packsOf(after)) };
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

/** The answer that people and programs get, made of a simulation from scratch. */
function toldOf(after: Plan): unknown {
  return asJson(simulationAnswer({ ...direct(after), failures: [], base: plan, plan: after, scenario: null, key: '' }));
}

/** What the command line answers. */
async function commandLine(...typed: string[]): Promise<unknown> {
  const said: string[] = [];
  const { DATABASE_URL: _, ...environment } = process.env;
  const code = await run(
    [...typed, '--json'],
    { ...environment, XUETU_DATA: place.settings.dataFolder },
    {
      answer: async (text) => void said.push(text),
      complain: async (text) => void said.push(text),
    },
  );
  expect(code, said.join('\n')).toBe(0);
  return JSON.parse(said.join(''));
}

describe('the demonstration district has the same numbers', () => {
  test('in the worker as in a simulation from scratch, edit by edit and undone', () => {
    const ask = createSimulationApi();
    expect(ask({ kind: 'base', plan: structuredClone(plan) })).toStrictEqual(direct(plan));
    for (const cursor of [1, 2, 3, 1, 0]) {
      const reply = ask({ kind: 'scenario', scenario: structuredClone({ edits, cursor }) });
      expect(reply).toStrictEqual(direct(planOf(plan, { edits, cursor })));
    }
  });

  test('over HTTP', async () => {
    const { body } = await app.ask(`/api/districts/${plan.district.id}/simulation`);
    expect(body).toEqual(toldOf(plan));
    const broken = await app.ask(`/api/districts/${plan.district.id}/findings`);
    expect(broken.body.findings).toEqual(asJson(direct(plan).findings));
  });

  test('over HTTP for a scenario', async () => {
    const draft = { name: '情景', description: '', edits, cursor: edits.length };
    const path = `/api/districts/${plan.district.id}`;
    const { id } = (await app.send('POST', `${path}/scenarios`, draft)).body.scenario;
    const { body } = await app.ask(`${path}/simulation?scenario=${id}`);
    expect(body).toEqual({ ...Object(toldOf(planOf(plan, draft))), scenario: id });
  });

  test('on the command line', async () => {
    expect(await commandLine('simulate', plan.district.id)).toEqual(toldOf(plan));
  });
});
