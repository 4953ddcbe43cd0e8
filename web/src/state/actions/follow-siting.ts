import type { LocalName } from '@xuetu/geodata/model';
import { followJob } from '../../api/follow-job.ts';
import type { SitingState } from '../siting/siting-state.ts';
import { NO_JOB } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { askForJob } from './ask-for-job.ts';
import { takeJob } from './take-job.ts';

/** Milliseconds between two questions how far the job is, where its stream cannot be had. */
const POLL_MILLISECONDS = 1000;

const RECONNECTING: LocalName = {
  zh: '正在重新连接服务器，计算任务仍保留',
  en: 'Reconnecting to the server; the computation is kept',
};

/**
 * Follows a job to its end while it is the one shown: by its stream, and by asking where the stream cannot be had. A server that was
 * away is listened to again.
 */
export async function followSiting(jobId: string): Promise<void> {
  while (isShown(jobId) && !(await hear(jobId))) {
    if (await poll(jobId)) return;
  }
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
      onBreak: () => put(() => ({ step: RECONNECTING })),
      onLost: () => finish(false),
    });
    const unsubscribe = store.subscribe(() => {
      if (!isShown(jobId)) finish(true);
    });
  });
}

/** Asks how far the job is until it has ended; answers false, to have it heard, where the server was away in between. */
async function poll(jobId: string): Promise<boolean> {
  const asking = {
    isWanted: () => isShown(jobId),
    onAway: () => store.setState(({ siting }) => ({ siting: { ...siting, step: RECONNECTING } })),
  };
  while (isShown(jobId)) {
    const { answer, wasAway } = await askForJob(jobId, asking);
    if (!isShown(jobId)) break;
    if (!answer.ok) {
      const { goal } = store.getState().siting;
      store.setState({
        siting: { ...NO_JOB, status: 'failed', jobId, ...(goal && { goal }), failure: answer.failure },
      });
      break;
    }
    takeJob(answer.value.job);
    if (wasAway) return false;
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  return true;
}

function isShown(jobId: string): boolean {
  const { siting } = store.getState();
  return siting.jobId === jobId && siting.status === 'running';
}
