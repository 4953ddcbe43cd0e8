import { Proposal } from '@xuetu/geodata/siting';
import sql from 'sql-template-tag';
import { SitingJob, SitingJobSummary } from '../siting/siting-job.ts';
import { OUTDATED, STOPPING, WAITING } from '../siting/siting-words.ts';
import type { Database } from './database.ts';
import { STORED_PLAN } from './plans.ts';

/** Ended jobs kept for each district; older ones are forgotten. */
export const KEPT_JOBS = 50;

/** A question to put into the queue. */
export interface NewSitingJob {
  id: string;
  districtId: string;
  scenarioId?: string | undefined;
  goal: object;
  /** Equal questions have equal hashes. */
  inputHash: string;
  /** Of the base plan that the edits are on. */
  baseHash: string;
  /** The edits in force. */
  edits: readonly object[];
}

/**
 * What became of a question: `same` names the job that waits or runs for it already; `again` says that the district was
 * imported anew or such a job ended at this moment, so that the question has to be put together anew.
 */
export type SitingEnqueued =
  | { outcome: 'queued' | 'same'; id: string }
  | { outcome: 'too-many' }
  | { outcome: 'again' };

/** Puts a question into the queue with a copy of the plan it is about, unless the same one waits or runs. */
export function enqueueSitingJob(
  database: Database,
  { id, districtId, scenarioId, goal, inputHash, baseHash, edits }: NewSitingJob,
  mostWaiting: number,
): Promise<SitingEnqueued> {
  return database.transaction(async (work): Promise<SitingEnqueued> => {
    const same = sql`district_id = ${districtId} and input_hash = ${inputHash}
      and status in ('queued', 'running') and cancel_asked_at is null`;
    const [before] = await work.query<{ id: string }>(sql`select id from siting_jobs where ${same}`);
    if (before) return { outcome: 'same', id: before.id };
    const [queue] = await work.query<{ waiting: number }>(
      sql`select count(*) as waiting from siting_jobs where status = 'queued'`,
    );
    if (queue!.waiting >= mostWaiting) return { outcome: 'too-many' };
    const [district] = await work.query(
      sql`select id from districts where id = ${districtId} and plan_hash = ${baseHash} for share`,
    );
    if (!district) return { outcome: 'again' };
    const [queued] = await work.query(sql`
      insert into siting_jobs (id, district_id, scenario_id, goal, input_hash, step, input)
      select ${id}, d.id, ${scenarioId ?? null}, ${JSON.stringify(goal)}::text::jsonb, ${inputHash},
        ${JSON.stringify(WAITING)}::text::jsonb,
        jsonb_build_object('base', ${STORED_PLAN}, 'edits', ${JSON.stringify(edits)}::text::jsonb)
      from districts d where id = ${districtId}
      on conflict (district_id, input_hash) where status in ('queued', 'running') and cancel_asked_at is null do nothing
      returning id`);
    if (queued) {
      await forgetOldJobs(work, districtId);
      return { outcome: 'queued', id };
    }
    const [rival] = await work.query<{ id: string }>(sql`select id from siting_jobs where ${same}`);
    return rival ? { outcome: 'same', id: rival.id } : { outcome: 'again' };
  });
}

async function forgetOldJobs(work: Database, districtId: string): Promise<void> {
  await work.query(sql`
    delete from siting_jobs where id in (
      select id from siting_jobs where district_id = ${districtId} and ended_at is not null
      order by place desc offset ${KEPT_JOBS})`);
}

const SUMMARY = sql`id, district_id as district, scenario_id, goal, status, progress, step, error, created_at, ended_at`;

interface SummaryRow {
  scenario_id: string | null;
  status: string;
  step: object | null;
  error: object | null;
  created_at: Date;
  ended_at: Date | null;
}

/** One job with its curve (from the point after `afterPoint` on) and proposal, or null. */
export async function readSitingJob(database: Database, id: string, afterPoint = 0): Promise<SitingJob | null> {
  const [row] = await database.query<SummaryRow & { proposal: object | null; curve: object[] }>(sql`
    select ${SUMMARY}, proposal, coalesce((select jsonb_agg(point order by place) from siting_points
      where job_id = j.id and place > ${afterPoint}), '[]') as curve
    from siting_jobs j where id = ${id}`);
  if (!row) return null;
  const { proposal: stored, ...rest } = row;
  const proposal = stored === null ? undefined : Proposal.safeParse(stored);
  const isOutdated = proposal && !proposal.success;
  return SitingJob.parse({
    ...shownOf(rest),
    ...(proposal?.success && { proposal: proposal.data }),
    ...(isOutdated && { status: 'failed', error: OUTDATED }),
  });
}

/** The jobs of a district, newest first. */
export async function sitingJobList(database: Database, districtId: string): Promise<SitingJobSummary[]> {
  const rows = await database.query<SummaryRow>(
    sql`select ${SUMMARY} from siting_jobs where district_id = ${districtId} order by place desc`,
  );
  return rows.map((row) => SitingJobSummary.parse(shownOf(row)));
}

function shownOf<Row extends SummaryRow>({ scenario_id, created_at, ended_at, step, error, ...row }: Row): object {
  return {
    ...row,
    status: row.status === 'queued' ? 'running' : row.status,
    ...(scenario_id !== null && { scenarioId: scenario_id }),
    ...(step && { step }),
    ...(error && { error }),
    createdAt: created_at.toISOString(),
    ...(ended_at && { endedAt: ended_at.toISOString() }),
  };
}

/** Asks that a job be cancelled: one that waits is so at once, one that runs when whoever runs it has heard of it. */
export async function askToCancelSitingJob(database: Database, id: string): Promise<void> {
  await database.query(sql`
    update siting_jobs set cancel_asked_at = coalesce(cancel_asked_at, now()),
      step = ${JSON.stringify(STOPPING)}::text::jsonb,
      status = case when status = 'queued' then 'cancelled' else status end,
      ended_at = case when status = 'queued' then now() end,
      input = case when status = 'queued' then null else input end
    where id = ${id} and status in ('queued', 'running')`);
}
