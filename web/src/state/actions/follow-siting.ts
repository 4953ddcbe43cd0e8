import type { LocalName } from '@xuetu/geodata/model';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { followJob } from '../../api/follow-job.ts';
import type { SitingState } from '../siting/siting-state.ts';
import { NO_JOB } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { takeJob } from './take-job.ts';

/** Milliseconds between two questions how far the job is, where its stream cannot be had. */
const POLL_MILLISECONDS = 1000;
/** How often a server that cannot be reached is asked again: the job outlives it, and it may be starting anew. */
const MOST_TRIES = 300;

const RECONNECTING: LocalName = {
  zh: '暂时连不上服务器，任务仍在，正在重新连接',
  en: 'The server cannot be reached for now; the job is kept, connecting again',
};

/** Follows a job to its end by its stream, while it is the one shown; where the stream cannot be had, by asking. */
export async function followSiting(jobId: string): Promise<void> {
  if (isShown(jobId) && !(await hear(jobId))) await poll(jobId);
}

/** Listens to the job's stream; answers whether it was heard to its end, or is not wanted any more. */
function hear(jobId: string): Promise<boolean> {
  return new Promise((resolve) => {
    const put = (change: (siting: SitingState) => Partial<SitingState>) => {
      if (isShown(jobId)) store.setState(({ siting }) => ({ siting: { ...siting, ...change(siting) } }));
    };
    const finish = (isHeard: boolean) => {
      stopListening();
      unsubscribe();
      resolve(isHeard);
    };
    const stopListening = followJob(jobId, {
      onProgress: (told) => put(() => told),
      onPoint: (point, place) => put(({ curve }) => ({ curve: [...curve.slice(0, place), point] })),
      onDone: (job) => {
        if (isShown(jobId)) takeJob(job);
        finish(true);
      },
      onLost: () => finish(false),
    });
    const unsubscribe = store.subscribe(() => {
      if (!isShown(jobId)) finish(true);
    });
  });
}

async function poll(jobId: string): Promise<void> {
  let tries = 0;
  while (isShown(jobId)) {
    const answer = await ask(client.api.siting[':job'].$get({ param: { job: jobId } }));
    if (!isShown(jobId)) return;
    if (answer.ok) {
      tries = 0;
      takeJob(answer.value.job);
    } else if (answer.failure.code === 'unreachable' && tries < MOST_TRIES) {
      tries += 1;
      store.setState(({ siting }) => ({ siting: { ...siting, step: RECONNECTING } }));
    } else {
      store.setState({ siting: { ...NO_JOB, status: 'failed', jobId, failure: answer.failure } });
    }
    if (isShown(jobId)) await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

function isShown(jobId: string): boolean {
  const { siting } = store.getState();
  return siting.jobId === jobId && siting.status === 'running';
}
