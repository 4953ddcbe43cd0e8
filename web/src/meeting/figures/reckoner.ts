import type { Plan } from '@xuetu/geodata/model';
import { simulator } from '../../simulation/simulator.ts';
import { store } from '../../state/store.ts';
import type { ReckoningAnswers, ReckoningMessage, ReckoningQuestion, ReckoningReply } from './reckoning-question.ts';

interface Running {
  worker: Worker;
  base: Plan;
  waiting: Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>;
}

/** Workers held: that of today's base plan, and those of snapshots. */
const MOST_RUNNING = 3;

let running: readonly Running[] = [];
let lastId = 0;

/** Asks the worker of the meeting about a plan over a base plan. */
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

/**
 * Starts the worker of a base plan and hands it the plan, so that it is ready when the first question comes. The plan of the page comes from the
 * simulation, which holds it already.
 */
function started(base: Plan): Running {
  const known = running.find((each) => each.base === base);
  if (known) return known;
  const page = store.getState().base?.plan;
  const own = running.filter((each) => each.base === page);
  const others = running.filter((each) => each.base !== page);
  const kept = [...own, ...others.slice(own.length + 1 - MOST_RUNNING)];
  for (const each of running) if (!kept.includes(each)) leave(each);
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
  if (base === page) simulator.share(port2);
  else port2.postMessage(base);
  const made = { worker, base, waiting };
  running = [...kept, made];
  return made;
}

/** Whoever still waits is told that no answer will come. */
function leave({ worker, waiting }: Running): void {
  worker.terminate();
  for (const { reject } of waiting.values()) reject(new Error('another base plan was asked for'));
}
