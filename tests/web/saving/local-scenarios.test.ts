import { beforeEach, expect, test, vi } from 'vitest';
import type { KeptScenario } from '../../../web/src/saving/kept-scenario.ts';
import { localScenarios } from '../../../web/src/saving/local-scenarios.ts';

/** As much of a browser's database as scenarios need: tables by key, and the loss of all that it holds. */
const browser = vi.hoisted(() => {
  const tables = { rows: new Map<string, object>(), edits: new Map<string, object>() };
  const keysIn = (name: 'rows' | 'edits', [id, writer]: string[]) =>
    [...tables[name].keys()].map((key) => JSON.parse(key)).filter(([a, b]) => a === id && b === writer);
  const storeOf = (name: 'rows' | 'edits') => ({
    put: async (value: { id: string; writer: string }, key = [value.id, value.writer]) =>
      void tables[name].set(JSON.stringify(key), structuredClone(value)),
    delete: async (key: unknown[]) => void tables[name].delete(JSON.stringify(key)),
    getAllKeys: async (of: string[]) => keysIn(name, of),
    getAll: async (of: string[]) => keysIn(name, of).map((key) => tables[name].get(JSON.stringify(key))),
    index: () => ({ getAll: async () => [...tables[name].values()] }),
  });
  return {
    tables,
    isGone: () => {},
    transaction: () => ({ objectStore: storeOf, done: Promise.resolve() }),
  };
});

vi.mock('idb', () => ({
  openDB: async (_name: string, _version: number, { terminated }: { terminated: () => void }) => {
    browser.isGone = terminated;
    return browser;
  },
}));

beforeEach(() => {
  vi.stubGlobal('IDBKeyRange', { bound: (lower: string[]) => lower });
  return () => vi.unstubAllGlobals();
});

test('edits are written anew where the browser has lost what it kept of them', async () => {
  const [first, second] = [{ label: '甲' }, { label: '乙' }];
  const kept = (edits: KeptScenario['draft']['edits']): KeptScenario => ({
    id: 's',
    districtId: 'd',
    writer: 'p',
    draft: { name: '方案', description: '', edits, cursor: edits.length, archived: false },
    changedAt: '2026-11-30',
  });
  const local = localScenarios();
  await local.put(kept([first]));
  browser.tables.rows.clear();
  browser.tables.edits.clear();
  browser.isGone();
  await local.put(kept([first, second]));
  expect(await local.ofDistrict('d')).toEqual([kept([first, second])]);
});
