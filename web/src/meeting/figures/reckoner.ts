import type { Plan } from '@xuetu/geodata/model';
import { simulator } from '../../simulation/simulator.ts';
import type { ReckoningAnswers, ReckoningMessage, ReckoningQuestion, ReckoningReply } from './reckoning-question.ts';

interface Running {
  worker: Worker;
  base: Plan;
  waiting: Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>;
}

let running: Running | undefined;
let lastId = 0;

/** Asks the worker of the meeting about a plan over the base plan that the simulation holds now. */
export function reckon<Kind extends ReckoningQuestion['kind']>(
  base: Plan,
  question: Extract<ReckoningQuestion, { kind: Kind }>,
): Promise<ReckoningAnswers[Kind]> {
  const { worker, waiting } = started(base);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
    worker.postMessage({ id, question } satisfies ReckoningMessage);
  });
}

/** Starts the worker and hands it the base plan, so that it is ready when the first question comes. */
function started(base: Plan): Running {
  if (running?.base === base) return running;
  leave();
  const worker = new Worker(new URL('./reckoning.ts', import.meta.url), { type: 'module' });
  const waiting: Running['waiting'] = new Map();
  worker.onmessage = ({ data }: MessageEvent<ReckoningReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) asked?.reject(new Error(data.failure));
    else asked?.resolve(data.answer);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ port: port1 } satisfies ReckoningMessage, [port1]);
  simulator.share(port2);
  running = { worker, base, waiting };
  return running;
}

function leave(): void {
  running?.worker.terminate();
  running = undefined;
}
