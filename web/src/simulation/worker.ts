import { createSimulationApi, type Question, transferableOf } from './simulation-api.ts';

const answer = createSimulationApi();
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const reply = answer(data);
  self.postMessage(reply, { transfer: transferableOf(reply) });
});
