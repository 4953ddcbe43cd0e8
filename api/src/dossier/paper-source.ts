import { proposedIn, sitingOriginOf } from '@xuetu/geodata/dossier';
import type { Locale } from '@xuetu/geodata/model';
import { contentHash, editsOfSnapshot, readSitingJob } from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';
import type { SnapshotLibrary } from '../snapshots/snapshot-library.ts';
import { localDay } from './local-day.ts';
import type { PaperRequest } from './paper-request.ts';
import type { PaperTask } from './paper-task.ts';
import { refuseOtherEdits } from './refuse-other-edits.ts';

interface Wiring extends Pick<Dependencies, 'database' | 'now' | 'version'> {
  plans: PlanLibrary;
  snapshots: SnapshotLibrary;
}

/** The plans that a paper is about, with what is said of where they come from. */
type Told = Pick<PaperTask['source'], 'now' | 'before' | 'baseHash' | 'scenario' | 'snapshot' | 'failures'>;

/**
 * Reads what a paper is made from. Throws a `Failure` where there is no such district, scenario or snapshot, and where the scenario has other
 * edits than are expected.
 */
export async function paperSource(
  wiring: Wiring,
  districtId: string,
  request: PaperRequest,
  locale: Locale,
): Promise<PaperTask['source']> {
  const { smallCounts = false, mapApproval = '', date } = request;
  const { database, now: clock, version } = wiring;
  const told =
    request.snapshot === undefined
      ? await toldOfPlans(wiring, districtId, request)
      : await toldOfSnapshot(wiring, districtId, request.snapshot);
  const edits = told.scenario?.edits ?? [];
  const from = proposedIn(edits);
  const job = from && (await readSitingJob(database, from.jobId));
  return {
    ...told,
    locale,
    date: date ?? localDay(clock()),
    mapApproval,
    smallCounts,
    program: version,
    siting: sitingOriginOf(told.before.plan, edits, job?.district === districtId ? job : undefined),
  };
}

async function toldOfPlans(
  { plans }: Wiring,
  districtId: string,
  { scenario: scenarioId, expectEdits }: PaperRequest,
): Promise<Told> {
  const before = await plans.simulated(districtId);
  const now = scenarioId === undefined ? before : await plans.simulated(districtId, scenarioId);
  const { scenario } = now;
  refuseOtherEdits(scenario, expectEdits);
  const edits = scenario ? scenario.edits.slice(0, scenario.cursor) : [];
  const sideNow = sideOf(now);
  return {
    now: sideNow,
    before: now === before ? sideNow : sideOf(before),
    baseHash: before.key,
    scenario: scenario && {
      id: scenario.id,
      name: scenario.name,
      version: scenario.version,
      edits,
      editsHash: contentHash(edits),
    },
    failures: now.failures,
  };
}

async function toldOfSnapshot({ snapshots, database }: Wiring, districtId: string, id: string): Promise<Told> {
  const { snapshot, side: now } = await snapshots.frozen(districtId, id, 'now');
  const { scenarioId, scenarioName, scenarioVersion, planHash, at, appVersion, numbersHash } = snapshot;
  const edits = (await editsOfSnapshot(database, districtId, id)) ?? [];
  const before = scenarioId === '' ? now : (await snapshots.frozen(districtId, id, 'base')).side;
  return {
    now,
    before,
    baseHash: planHash,
    scenario:
      scenarioId === ''
        ? null
        : { id: scenarioId, name: scenarioName, version: scenarioVersion, edits, editsHash: contentHash(edits) },
    snapshot: { id, at, appVersion, numbersHash },
    failures: [],
  };
}

function sideOf({ plan, results, findings }: Awaited<ReturnType<PlanLibrary['simulated']>>) {
  return { plan, results, findings };
}
