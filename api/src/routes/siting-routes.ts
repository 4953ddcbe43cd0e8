import type { Locale } from '@xuetu/geodata/model';
import { SitingGoal } from '@xuetu/geodata/siting';
import { Hono } from 'hono';
import { z } from 'zod';
import { described } from '../http/described.ts';
import { Failure } from '../http/failure.ts';
import { languageOf } from '../http/language.ts';
import { validated } from '../http/validated.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';
import { SitingJob } from '../siting/siting-job.ts';
import type { SitingJobs } from '../siting/siting-jobs.ts';

const Task = z.object({ scenario: z.string().min(1).max(64).optional(), goal: SitingGoal });
const JobView = SitingJob.extend({ error: z.object({ code: z.string(), message: z.string() }).optional() });
const Answer = z.object({ job: JobView });

interface Wiring {
  plans: PlanLibrary;
  jobs: SitingJobs;
}

/** Starts siting jobs for a district. */
export function districtSitingRoutes({ plans, jobs }: Wiring) {
  return new Hono().post(
    '/:district/siting',
    described({
      tag: 'siting',
      summary: 'Start a siting job: where to build and what to extend',
      answers: { status: 202, schema: Answer, meaning: 'The job; ask for it again until it is no longer running' },
      failures: [400, 404, 413, 503],
    }),
    validated('json', Task),
    async (context) => {
      const { scenario, goal } = context.req.valid('json');
      const district = context.req.param('district');
      const { base, plan } = await plans.open(district, scenario);
      const job = jobs.start({ district, scenarioId: scenario }, { base, plan, goal });
      if (!job) throw TOO_MANY;
      return context.json({ job: viewOf(job, languageOf(context)) }, 202);
    },
  );
}

/** Follows and ends siting jobs. */
export function sitingJobRoutes({ jobs }: Pick<Wiring, 'jobs'>) {
  return new Hono()
    .get(
      '/:job',
      described({
        tag: 'siting',
        summary: 'A siting job: its progress, and its proposal when it is done',
        answers: { schema: Answer, meaning: 'The job' },
        failures: [404],
      }),
      (context) => {
        const id = context.req.param('job');
        const job = jobs.find(id);
        if (!job) throw unknownJob(id);
        return context.json({ job: viewOf(job, languageOf(context)) });
      },
    )
    .delete(
      '/:job',
      described({
        tag: 'siting',
        summary: 'Cancel a siting job; one that has ended stays as it is',
        answers: { schema: Answer, meaning: 'The job as it is now' },
        failures: [404],
      }),
      (context) => {
        const id = context.req.param('job');
        const job = jobs.cancel(id);
        if (!job) throw unknownJob(id);
        return context.json({ job: viewOf(job, languageOf(context)) });
      },
    );
}

function viewOf({ error, ...job }: SitingJob, locale: Locale): z.infer<typeof JobView> {
  return { ...job, ...(error && { error: { code: error.code, message: error.message[locale] } }) };
}

const TOO_MANY = new Failure(503, 'too-many-jobs', {
  zh: '等候的选址计算太多，请稍后再试。',
  en: 'Too many siting jobs are waiting. Try again later.',
});

function unknownJob(id: string): Failure {
  return new Failure(404, 'unknown-job', {
    zh: `没有选址任务“${id}”；服务器重启后任务不再保留。`,
    en: `There is no siting job "${id}"; jobs are not kept when the server restarts.`,
  });
}
