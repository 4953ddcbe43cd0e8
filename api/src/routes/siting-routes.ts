import type { Locale } from '@xuetu/geodata/model';
import { SitingGoal } from '@xuetu/geodata/siting';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { described } from '../http/described.ts';
import { languageOf } from '../http/language.ts';
import { validated } from '../http/validated.ts';
import { SitingJob, SitingJobSummary } from '../siting/siting-job.ts';
import type { SitingJobs } from '../siting/siting-jobs.ts';
import { tellEvents } from '../siting/tell-events.ts';

const Task = z.object({ scenario: z.string().min(1).max(64).optional(), goal: SitingGoal });
const spoken = { error: z.object({ code: z.string(), message: z.string() }).optional() };
const JobView = SitingJob.extend(spoken);
const SummaryView = SitingJobSummary.extend(spoken);
const Answer = z.object({ job: JobView });
const List = z.object({ jobs: z.array(SummaryView) });

interface Wiring extends Pick<Dependencies, 'log' | 'stopping'> {
  jobs: SitingJobs;
}

/** Starts siting jobs for a district, and lists them. */
export function districtSitingRoutes({ jobs }: Pick<Wiring, 'jobs'>) {
  return new Hono()
    .post(
      '/:district/siting',
      described({
        tag: 'siting',
        summary:
          'Start a siting job: where to build and what to extend. The same goal for the same plan is one job until it has ended',
        answers: {
          status: 202,
          schema: Answer,
          meaning:
            'The job, this one or the same one before it; it is followed by its events, or by asking for it again',
        },
        failures: [400, 404, 413, 503],
      }),
      validated('json', Task),
      async (context) => {
        const { scenario, goal } = context.req.valid('json');
        const job = await jobs.start(context.req.param('district'), scenario, goal);
        return context.json({ job: viewOf(job, languageOf(context)) }, 202);
      },
    )
    .get(
      '/:district/siting',
      described({
        tag: 'siting',
        summary: 'The latest siting jobs of a district, newest first, without curves and proposals',
        answers: { schema: List, meaning: 'The jobs' },
        failures: [404],
      }),
      async (context) => {
        const locale = languageOf(context);
        const listed = await jobs.list(context.req.param('district'));
        return context.json({ jobs: listed.map((job) => viewOf(job, locale)) });
      },
    );
}

/** Follows and ends siting jobs. */
export function sitingJobRoutes({ jobs, log, stopping }: Wiring) {
  return new Hono()
    .get(
      '/:job',
      described({
        tag: 'siting',
        summary: 'A siting job: its progress and curve, and its proposal when it has ended',
        answers: { schema: Answer, meaning: 'The job' },
        failures: [404],
      }),
      async (context) => {
        const job = await jobs.find(context.req.param('job'));
        return context.json({ job: viewOf(job, languageOf(context)) });
      },
    )
    .get(
      '/:job/events',
      described({
        tag: 'siting',
        summary:
          'Follow a siting job: `progress`, `point` (of the curve, its id being its place) and `done` (the job), as they happen; Last-Event-ID resumes',
        answers: { media: ['text/event-stream'], meaning: 'Server-Sent Events until the job has ended' },
        failures: [404],
      }),
      async (context) => {
        const { id } = await jobs.find(context.req.param('job'));
        const after = Number(context.req.header('last-event-id')) || 0;
        const locale = languageOf(context);
        return streamSSE(context, async (stream) => {
          const gone = new AbortController();
          stream.onAbort(() => gone.abort());
          const signal = stopping ? AbortSignal.any([gone.signal, stopping]) : gone.signal;
          const view = (job: SitingJob) => viewOf(job, locale);
          await tellEvents({ stream, follow: (patience) => jobs.follow(id, patience, signal), after, view }).catch(
            (error) => log({ level: 'error', event: 'siting-events', job: id, error: String(error) }),
          );
        });
      },
    )
    .delete(
      '/:job',
      described({
        tag: 'siting',
        summary: 'Ask a siting job to end with what it has found; one that has ended stays as it is',
        answers: { schema: Answer, meaning: 'The job as it is now: one that runs is cancelled within seconds' },
        failures: [404],
      }),
      async (context) => {
        const job = await jobs.cancel(context.req.param('job'));
        return context.json({ job: viewOf(job, languageOf(context)) });
      },
    );
}

function viewOf<Job extends SitingJobSummary>({ error, ...job }: Job, locale: Locale) {
  return { ...job, ...(error && { error: { code: error.code, message: error.message[locale] } }) };
}
