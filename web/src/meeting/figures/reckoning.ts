import type { Plan } from '@xuetu/geodata/model';
import { createSimulationApi, transferableOf } from '../../simulation/simulation-api.ts';
import type { ReckoningMessage, ReckoningQuestion, ReckoningReply } from './reckoning-question.ts';

/** The worker of the meeting: it simulates plans beside the one that is open, over the base plan that comes through a port. */
const simulation = createSimulationApi();
let base: Promise<Plan>;

self.addEventListener('message', async ({ data }: MessageEvent<ReckoningMessage>) => {
  if ('kind' in data) {
    const { port } = data;
    base = new Promise((resolve) => {
      port.onmessage = ({ data: plan }: MessageEvent<Plan>) => resolve(plan);
    });
    void base.then((plan) => simulation({ kind: 'base', plan }));
    return;
  }
  const { id, question } = data;
  await base;
  try {
    const answer = answerTo(question);
    self.postMessage({ id, answer } satisfies ReckoningReply, { transfer: transferableOf(answer) });
  } catch (cause) {
    self.postMessage({ id, failure: cause instanceof Error ? cause.message : String(cause) } satisfies ReckoningReply);
  }
});

function answerTo({ of }: ReckoningQuestion) {
  return simulation({ kind: 'scenario', scenario: of });
}
