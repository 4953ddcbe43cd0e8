import type { Proposal, SitingGoal } from '@xuetu/geodata/siting';
import type { InferResponseType } from 'hono/client';
import { answered } from './answered.ts';
import type { CommandContext } from './command.ts';
import type { Client } from './open-client.ts';
import { BadInput } from './usage.ts';

const POLL_MILLISECONDS = 250;

type Job = InferResponseType<Client['api']['siting'][':job']['$get'], 200>['job'];

/** What a siting job has come to. */
export interface SitingOutcome {
  jobId: string;
  proposal: Proposal;
  /** It was cancelled: the proposal is what was found until then. */
  isCancelled: boolean;
}

/**
 * Starts a siting job and follows it to its end, telling on stderr how far it is. Ctrl+C cancels the job and waits for what it
 * has found; a second one ends the command. Throws `BadInput` where the job has no proposal.
 */
export async function runSitingJob(
  client: Client,
  goal: SitingGoal,
  { arguments: [district = ''], options, locale }: CommandContext,
): Promise<SitingOutcome> {
  const scenario = options.scenario ? { scenario: String(options.scenario) } : {};
  const started = await answered(
    client.api.districts[':district'].siting.$post({ param: { district }, json: { goal, ...scenario } }),
  );
  let job: Job = started.job;
  const param = { job: job.id };
  let cancelling: Promise<unknown> | undefined;
  const cancel = () => {
    cancelling = answered(client.api.siting[':job'].$delete({ param }));
    cancelling.catch(() => {});
  };
  process.once('SIGINT', cancel);
  try {
    while (job.status === 'running') {
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
      await cancelling;
      const before = job;
      ({ job } = await answered(client.api.siting[':job'].$get({ param })));
      if (!options.json) process.stderr.write(newsOf(before, job, locale));
    }
  } finally {
    process.removeListener('SIGINT', cancel);
  }
  const { proposal, status, error } = job;
  if (proposal) return { jobId: job.id, proposal, isCancelled: status === 'cancelled' };
  if (error) throw new BadInput({ zh: error.message, en: error.message });
  throw new BadInput({ zh: '已取消，还没有找到方案。', en: 'Cancelled before anything was found.' });
}

/** A line for a new step, and one for each new point of the curve. */
function newsOf(before: Job, job: Job, locale: CommandContext['locale']): string {
  const step =
    job.step && job.step.en !== before.step?.en ? [`${Math.round(job.progress * 100)}% ${job.step[locale]}`] : [];
  const points = job.curve.slice(before.curve.length).map(({ seconds, alternative, incumbent, lowerBound }) => {
    const [found, bound] = [incumbent, lowerBound].map((value) => (value === null ? '-' : whole(value)));
    const words = locale === 'zh' ? `目标值 ${found}，下界 ${bound}` : `objective ${found}, lower bound ${bound}`;
    return `  ${seconds.toFixed(1)} s  ${alternative[locale]}: ${words}`;
  });
  return [...step, ...points].map((line) => `${line}\n`).join('');
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
