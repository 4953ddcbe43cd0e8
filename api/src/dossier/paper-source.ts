import { proposedIn, sitingOriginOf } from '@xuetu/geodata/dossier';
import type { Locale } from '@xuetu/geodata/model';
import { contentHash, readSitingJob } from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';
import { localDay } from './local-day.ts';
import type { PaperRequest } from './paper-request.ts';
import type { PaperTask } from './paper-task.ts';

interface Wiring extends Pick<Dependencies, 'database' | 'now' | 'version'> {
  plans: PlanLibrary;
}

/** Reads what a paper is made from. Throws a `Failure` where there is no such district or scenario. */
export async function paperSource(
  { plans, database, now: clock, version }: Wiring,
  districtId: string,
  { scenario: scenarioId, smallCounts = false, mapApproval = '', date }: PaperRequest,
  locale: Locale,
): Promise<PaperTask['source']> {
  const before = await plans.simulated(districtId);
  const now = scenarioId === undefined ? before : await plans.simulated(districtId, scenarioId);
  const { scenario } = now;
  const edits = scenario ? scenario.edits.slice(0, scenario.cursor) : [];
  const from = proposedIn(edits);
  const job = from && (await readSitingJob(database, from.jobId));
  const proposal = job?.district === districtId ? job.proposal : undefined;
  return {
    now: sideOf(now),
    before: now === before ? sideOf(now) : sideOf(before),
    locale,
    date: date ?? localDay(clock()),
    mapApproval,
    smallCounts,
    program: version,
    baseHash: before.key,
    scenario: scenario && {
      id: scenario.id,
      name: scenario.name,
      version: scenario.version,
      edits,
      editsHash: contentHash(edits),
    },
    siting: sitingOriginOf(before.plan, edits, proposal),
    failures: now.failures,
  };
}

function sideOf({ plan, results, findings }: Awaited<ReturnType<PlanLibrary['simulated']>>) {
  return { plan, results, findings };
}
