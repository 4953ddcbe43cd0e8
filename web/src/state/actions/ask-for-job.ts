import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import type { Outcome } from '../../api/outcome.ts';
import type { SitingJob } from '../../api/siting-job.ts';

/** Milliseconds before a server that did not answer is asked again: the first time, by how much longer each time, and at most. */
const FIRST_PAUSE = 1000;
const GROWTH = 1.5;
const LONGEST_PAUSE = 10_000;
/** Milliseconds of pauses after which a server is given up. A restart takes a quarter of a minute, an update a minute. */
const PATIENCE = 120_000;

/**
 * Asks the server for a job and waits out a restart: a server that does not answer, or answers that it cannot now, is asked again
 * with growing pauses for two minutes, as long as the job is wanted. Only that there is no such job is believed at once. `onAway` is
 * called each time there was no answer; `wasAway` says whether there was such a time.
 */
export async function askForJob(
  jobId: string,
  { isWanted, onAway }: { isWanted(): boolean; onAway(): void },
): Promise<{ answer: Outcome<{ job: SitingJob }>; wasAway: boolean }> {
  let pause = FIRST_PAUSE;
  for (let waited = 0; ; waited += pause, pause = Math.min(LONGEST_PAUSE, pause * GROWTH)) {
    const answer = await ask(client.api.siting[':job'].$get({ param: { job: jobId } }));
    const isLast = answer.ok || answer.failure.code === 'unknown-job' || waited >= PATIENCE || !isWanted();
    if (isLast) return { answer, wasAway: waited > 0 };
    onAway();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
