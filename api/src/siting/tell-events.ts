import type { SSEStreamingApi } from 'hono/streaming';
import type { SitingEvents, SitingJob } from './siting-job.ts';

/** Milliseconds of silence after which a line without meaning is sent, so that nobody between takes the stream for dead. */
const PATIENCE = 15_000;

interface Telling {
  stream: SSEStreamingApi;
  follow(patience: number): AsyncIterable<SitingJob>;
  /** Points of the curve that the caller has already. */
  after: number;
  view(job: SitingJob): SitingEvents['done']['job'];
}

/** Tells of a job as it goes on. A slow reader is waited for and then told what is true by then, points complete, progress the latest. */
export async function tellEvents({ stream, follow, after, view }: Telling): Promise<void> {
  const send = <Name extends keyof SitingEvents>(event: Name, data: SitingEvents[Name], id?: number) =>
    stream.writeSSE({ event, data: JSON.stringify(data), ...(id !== undefined && { id: String(id) }) });
  let told = Math.max(0, Math.floor(after));
  let before: SitingJob | undefined;
  for await (const job of follow(PATIENCE)) {
    if (job === before) await stream.write(': still here\n\n');
    for (const point of job.curve.slice(told)) await send('point', point, ++told);
    const { progress, step, status } = job;
    if (status !== 'running') await send('done', { job: view(job) });
    else if (step && (progress !== before?.progress || step.en !== before.step?.en))
      await send('progress', { progress, step });
    before = job;
  }
}
