import type { Plan } from '@xuetu/geodata/model';
import { createSimulationApi, type Question, transferableOf } from './simulation-api.ts';

const answer = createSimulationApi();
let base: Plan | undefined;
self.addEventListener('message', ({ data }: MessageEvent<Question | { kind: 'share'; port: MessagePort }>) => {
  if (data.kind === 'share') {
    data.port.postMessage(base);
    return;
  }
  if (data.kind === 'base') base = data.plan;
  const reply = answer(data);
  self.postMessage(reply, { transfer: transferableOf(reply) });
});
