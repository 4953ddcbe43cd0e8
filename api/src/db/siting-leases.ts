import type { Plan } from '@xuetu/geodata/model';
import { Edit, planOf } from '@xuetu/geodata/scenario';
import { type Proposal, SitingGoal, type SitingProgress } from '@xuetu/geodata/siting';
import sql, { empty } from 'sql-template-tag';
import { z } from 'zod';
import type { CurvePoint } from '../siting/siting-job.ts';
import { CRASHED, MOST_ATTEMPTS, type SitingError, STARTING, WAITING } from '../siting/siting-words.ts';
import type { Database } from './database.ts';
import { planOfStored } from './plans.ts';
import { withReadableAssumptions } from './with-births-view.ts';

/** One taking of a job. Whoever holds it alone may write what becomes of the job. */
export interface SitingLease {
  jobId: string;
  /** Names this taking and no other. */
  holder: string;
  /** Without a word for so long, the job is anybody's. */
  seconds: number;
}

/** A job that was taken, with what is needed to solve it. */
export interface TakenSitingJob {
  lease: SitingLease;
  district: string;
  /** How often it has been taken, this time included. */
  attempts: number;
  /** Seconds of computing that the curve already tells of. */
  secondsBefore: number;
  /** Throws where this program cannot read what an earlier one has stored. */
  task(): { base: Plan; plan: Plan; goal: SitingGoal };
}

interface TakenRow {
  id: string;
  district_id: string;
  attempts: number;
  goal: unknown;
  input: { base: { assumptions: unknown }; edits: object[] };
  seconds_before: number | null;
}

/** Takes the oldest job that waits or was left alone, one of `ids` where they are given; null where there is none. */
export async function takeSitingJob(
  database: Database,
  { holder, seconds, ids }: { holder: string; seconds: number; ids?: readonly string[] | undefined },
): Promise<TakenSitingJob | null> {
  const among = ids ? sql`and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))` : empty;
  const [row] = await database.query<TakenRow>(sql`
    with next as materialized (
      select id from siting_jobs
      where (status = 'queued' or (status = 'running' and locked_until < now()))
        and cancel_asked_at is null and attempts < ${MOST_ATTEMPTS} ${among}
      order by place limit 1 for update skip locked)
    update siting_jobs j set status = 'running', attempts = attempts + 1, progress = 0,
      step = ${JSON.stringify(STARTING)}::text::jsonb, started_at = coalesce(started_at, now()),
      locked_by = ${holder}, locked_until = now() + make_interval(secs => ${seconds})
    from next where j.id = next.id
    returning j.id, district_id, attempts, goal, input,
      (select max((point ->> 'seconds')::float8) from siting_points where job_id = j.id) as seconds_before`);
  if (!row) return null;
  return {
    lease: { jobId: row.id, holder, seconds },
    district: row.district_id,
    attempts: row.attempts,
    secondsBefore: row.seconds_before ?? 0,
    task: () => {
      const base = planOfStored(row.input.base);
      const edits = z.array(Edit).parse(row.input.edits.map(withReadableAssumptions));
      return { base, plan: planOf(base, { edits, cursor: edits.length }), goal: SitingGoal.parse(row.goal) };
    },
  };
}

/** What there is to tell of a running job. */
export interface SitingNews extends Partial<Pick<SitingProgress, 'progress' | 'step'>> {
  points: readonly CurvePoint[];
}

/**
 * Keeps hold of a job and writes how far it is. `lost` where it is no longer held: then nothing was written. `cancel` where it
 * should stop.
 */
export async function tellOfSitingJob(
  database: Database,
  { jobId, holder, seconds }: SitingLease,
  { progress, step, points }: SitingNews,
): Promise<'held' | 'cancel' | 'lost'> {
  const [told] = await database.query<{ is_cancelled: boolean }>(sql`
    with held as (
      update siting_jobs set locked_until = now() + make_interval(secs => ${seconds}),
        progress = greatest(progress, ${progress ?? 0}::float8),
        step = case when cancel_asked_at is null then coalesce(${step ? JSON.stringify(step) : null}::text::jsonb, step)
          else step end
      where id = ${jobId} and locked_by = ${holder} and status = 'running'
      returning id, cancel_asked_at is not null as is_cancelled
    ), told as (
      insert into siting_points (job_id, place, point)
      select held.id, (select count(*) from siting_points where job_id = held.id) + row.place, row.point
      from held, jsonb_array_elements(${JSON.stringify(points)}::text::jsonb) with ordinality as row (point, place)
    )
    select is_cancelled from held`);
  if (!told) return 'lost';
  return told.is_cancelled ? 'cancel' : 'held';
}

/** How a job ended. */
export type SitingEnd = { proposal: Proposal } | { error: SitingError } | 'stopped';

/**
 * Writes how a job ended, once: answers null, and changes nothing, where it is no longer held. A job whose cancelling was asked for
 * ends as cancelled, with the proposal if it has alternatives.
 */
export async function endSitingJob(
  database: Database,
  { jobId, holder }: SitingLease,
  end: SitingEnd,
): Promise<'done' | 'failed' | 'cancelled' | null> {
  const proposal = end !== 'stopped' && 'proposal' in end ? end.proposal : null;
  const error = end !== 'stopped' && 'error' in end ? end.error : null;
  const status = proposal ? 'done' : error ? 'failed' : 'cancelled';
  const hasFound = proposal !== null && proposal.alternatives.length > 0;
  const [ended] = await database.query<{ status: 'done' | 'failed' | 'cancelled' }>(sql`
    update siting_jobs set
      status = case when cancel_asked_at is null then ${status}::text else 'cancelled' end,
      proposal = case when cancel_asked_at is null or ${hasFound}::bool
        then ${proposal && JSON.stringify(proposal)}::text::jsonb end,
      error = case when cancel_asked_at is null then ${error && JSON.stringify(error)}::text::jsonb end,
      progress = case when cancel_asked_at is null and ${status}::text = 'done' then 1 else progress end,
      step = null, input = null, locked_by = null, locked_until = null, ended_at = now()
    where id = ${jobId} and locked_by = ${holder} and status = 'running'
    returning status`);
  return ended?.status ?? null;
}

/** Puts a held job back into the queue. `isCounted` where the attempt broke off by itself; one that a stopping server gives back is not. */
export async function giveBackSitingJob(
  database: Database,
  { jobId, holder }: SitingLease,
  { isCounted }: { isCounted: boolean },
): Promise<void> {
  await database.query(sql`
    update siting_jobs set status = 'queued', step = ${JSON.stringify(WAITING)}::text::jsonb, locked_by = null,
      locked_until = null, attempts = attempts - ${isCounted ? 0 : 1}::int
    where id = ${jobId} and locked_by = ${holder} and status = 'running'`);
}

/** Ends the jobs that nobody holds and nobody may take: those to be cancelled, and those that broke off too often. */
export async function endAbandonedSitingJobs(database: Database): Promise<{ id: string; status: string }[]> {
  return database.query(sql`
    update siting_jobs set
      status = case when cancel_asked_at is null then 'failed' else 'cancelled' end,
      error = case when cancel_asked_at is null then ${JSON.stringify(CRASHED)}::text::jsonb end,
      step = null, input = null, locked_by = null, locked_until = null, ended_at = now()
    where (status = 'queued' or (status = 'running' and locked_until < now()))
      and (cancel_asked_at is not null or attempts >= ${MOST_ATTEMPTS})
    returning id, status`);
}

/** Lets go of every job, for a process that has the database to itself: whoever held them is dead. */
export async function freeSitingJobs(database: Database): Promise<void> {
  await database.query(sql`update siting_jobs set locked_until = now() - interval '1 second' where status = 'running'`);
}
