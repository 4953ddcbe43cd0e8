import { runReportsInWorker } from '@xuetu/api/reports/run-reports-in-worker';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, test } from 'vitest';
import { drawsAllowed } from '../../../api/src/reports/draws-allowed.ts';
import { createReportLibrary } from '../../../api/src/reports/report-library.ts';
import type { ReportTask, RunReports } from '../../../api/src/reports/reports.ts';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';

const plan = aCrowdedPlan();
const results = simulatePlan(plan, plan);
const simulatedAs = (key: string) => ({ base: plan, plan, scenario: null, key, results, findings: [], failures: [] });

/** Counts the runs of the real thread. */
function counting() {
  const tasks: ReportTask[] = [];
  const runReports: RunReports = (task) => {
    tasks.push(task);
    return runReportsInWorker(task);
  };
  return { tasks, library: createReportLibrary({ runReports }) };
}

/** Runs that never end by themselves. */
function endless() {
  let stopped = 0;
  let started = 0;
  const runReports: RunReports = () => {
    started++;
    return { reports: new Promise(() => {}), stop: () => void stopped++ };
  };
  return { library: createReportLibrary({ runReports }), counts: () => ({ started, stopped }) };
}

describe('reports kept by what the plan says', () => {
  test('are computed once for the same plan, only those missing, and again for another', async () => {
    const { tasks, library } = counting();
    const first = await library.of(simulatedAs('a'), ['ledger', 'emptySeats']);
    const more = await library.of(simulatedAs('a'), ['ledger', 'limits']);
    expect(more.ledger).toBe(first.ledger);
    await library.of(simulatedAs('b'), ['ledger']);
    expect(tasks.map(({ names }) => names)).toEqual([['ledger', 'emptySeats'], ['limits'], ['ledger']]);
  });

  test('of other draws are others', async () => {
    const { tasks, library } = counting();
    const [few, many] = await Promise.all([
      library.of(simulatedAs('a'), ['bands'], 20),
      library.of(simulatedAs('a'), ['bands'], 30),
    ]);
    expect([few.bands.draws, many.bands.draws]).toEqual([20, 30]);
    expect(tasks).toHaveLength(2);
  });

  test('that failed are tried again', async () => {
    let fails = true;
    const library = createReportLibrary({
      runReports: (task) => {
        if (!fails) return runReportsInWorker(task);
        fails = false;
        return { reports: Promise.reject(new Error('out of memory')), stop: () => {} };
      },
    });
    await expect(library.of(simulatedAs('a'), ['ledger'])).rejects.toThrow('out of memory');
    expect((await library.of(simulatedAs('a'), ['ledger'])).ledger).toHaveLength(results.years.length);
  });
});

describe('a server under load', () => {
  test('runs one after the other and refuses when too many wait, in both languages', async () => {
    const { library, counts } = endless();
    const asked = Array.from({ length: 21 }, (_, at) => library.of(simulatedAs(String(at)), ['ledger']));
    const settled = Promise.allSettled(asked);
    await expect(asked[20]).rejects.toMatchObject({
      status: 503,
      code: 'too-many-reports',
      words: { zh: expect.any(String), en: expect.any(String) },
    });
    library.stop();
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
    expect(counts()).toEqual({ started: 1, stopped: 1 });
  });

  test('allows a large district fewer draws, and says how many', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ ...results.rows[0]!, schoolId: String(at) }));
    expect(drawsAllowed({ rows, years: results.years })).toBe(312);
    expect(drawsAllowed({ rows, years: results.years }, 300)).toBe(300);
    expect(() => drawsAllowed({ rows, years: results.years }, 1000)).toThrow(/at most 312 draws/);
    expect(drawsAllowed(results)).toBe(1000);
    expect(drawsAllowed(results, 5000)).toBe(5000);
  });
});
