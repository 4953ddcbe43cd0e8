import type { Plan } from '@xuetu/geodata/model';
import { buffersIn, createReckoningApi } from './reckoning-api.ts';
import type { ReckoningMessage, ReckoningReply } from './reckoning-question.ts';

/** The worker of the meeting. Its base plan comes through a port; questions that come before it wait for it. */
let api: Promise<ReturnType<typeof createReckoningApi>>;

self.addEventListener('message', async ({ data }: MessageEvent<ReckoningMessage>) => {
  if ('port' in data) {
    const { port } = data;
    api = new Promise((resolve) => {
      port.onmessage = ({ data: plan }: MessageEvent<Plan>) => resolve(createReckoningApi(plan));
    });
    return;
  }
  const { id, question } = data;
  const answerTo = await api;
  try {
    const answer = answerTo(question);
    self.postMessage({ id, answer } satisfies ReckoningReply, { transfer: buffersIn(answer) });
  } catch (cause) {
    self.postMessage({ id, failure: cause instanceof Error ? cause.message : String(cause) } satisfies ReckoningReply);
  }
});
