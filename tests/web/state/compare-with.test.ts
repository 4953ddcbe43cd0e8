import type { Edit, Scenario } from '@xuetu/geodata/scenario';
import { beforeEach, expect, test, vi } from 'vitest';
import { compareWith } from '../../../web/src/state/actions/compare-with.ts';
import { followAgainst } from '../../../web/src/state/actions/follow-against.ts';
import { listScenario } from '../../../web/src/state/actions/list-scenario.ts';
import { loadScenarios } from '../../../web/src/state/actions/load-scenarios.ts';
import { saver, scenarioOf, WRITER } from '../../../web/src/state/actions/scenario-saver.ts';
import { store } from '../../../web/src/state/store.ts';

let stored: Scenario;
const named = (...labels: string[]): Edit[] => labels.map((label) => ({ label }));
const start = store.getState();
followAgainst();

beforeEach(() => {
  stored = {
    id: 'other',
    districtId: 'test',
    name: '另一方案',
    description: '',
    edits: named('甲'),
    cursor: 1,
    archived: false,
    version: 1,
    updatedAt: '2026-11-01',
  };
  vi.stubGlobal('fetch', async () => Response.json({ scenario: stored }));
  store.setState({ ...start, districtId: 'test', scenarios: [stored] }, true);
  return () => vi.unstubAllGlobals();
});

const labels = () => store.getState().against?.edits.map(({ label }) => label);

test('the other side of a comparison follows its scenario', async () => {
  await compareWith('other');
  expect(labels()).toEqual(['甲']);
  stored = { ...stored, edits: named('甲', '乙'), cursor: 2, version: 2, updatedAt: '2026-11-02' };
  store.setState({ scenarios: [stored] });
  await vi.waitFor(() => expect(labels()).toEqual(['甲', '乙']));
});

test('one that says the same as before is not compared again', async () => {
  await compareWith('other');
  const { against } = store.getState();
  stored = { ...stored, version: 2 };
  store.setState({ scenarios: [stored] });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(store.getState().against).toBe(against);
});

test('one that is deleted gives way to the present plan', async () => {
  await compareWith('other');
  store.setState({ scenarios: [] });
  await vi.waitFor(() => expect(store.getState().against).toMatchObject({ id: '', edits: [] }));
});

test('one that the server does not take stays the other side while others are asked for', async () => {
  const { id: _, districtId, version: __, updatedAt: changedAt, ...draft } = stored;
  vi.stubGlobal('fetch', async (_url: unknown, asked?: RequestInit) =>
    asked?.method === 'POST' ? Response.json({}, { status: 422 }) : Response.json({ scenarios: [] }),
  );
  saver.keep({ id: 'here', districtId, writer: WRITER, draft, changedAt });
  listScenario(scenarioOf(saver.kept('here')!));
  await compareWith('here');
  await loadScenarios();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(store.getState().scenarios.map(({ id }) => id)).toEqual(['here']);
  expect(store.getState().against?.id).toBe('here');
  await saver.forget('here');
});
