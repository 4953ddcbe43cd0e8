import type { LocalName, Plan } from '@xuetu/geodata/model';
import type { Scenario } from '@xuetu/geodata/scenario';
import type { Outcome } from '../api/outcome.ts';
import { store } from '../state/store.ts';
import { latestWins, type Superseded } from './latest-wins.ts';
import type { Question, Reply } from './simulation-api.ts';

const FAILED: LocalName = {
  zh: '模拟计算没有完成。请检查该规划区的数据，或重新打开页面。',
  en: 'The simulation did not finish. Check the data of this district, or open the page again.',
};

let worker: Worker | undefined;

function started(): Worker {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return worker;
}

/** One question to the worker. */
function post(question: Question): Promise<Reply> {
  const asked = started();
  return new Promise((resolve, reject) => {
    asked.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
    asked.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`simulation worker: ${event.message}`));
    };
    asked.postMessage(question);
  });
}

const caller = latestWins(post);

async function simulate(question: Question): Promise<Outcome<Reply> | Superseded> {
  try {
    const reply = await caller.ask(question);
    return reply === 'superseded' ? reply : { ok: true, value: reply };
  } catch (cause) {
    const message = `${FAILED[store.getState().locale]} (${cause instanceof Error ? cause.message : String(cause)})`;
    return { ok: false, failure: { code: 'simulation-failed', message } };
  }
}

/** Simulates off the page's thread; only the newest question is answered. */
export const simulator = {
  /** Loads the worker, so that it is there when the first plan comes. */
  start: () => void started(),
  /** Takes a plan as the base plan and simulates it. */
  base: (plan: Plan) => simulate({ kind: 'base', plan }),
  /** Simulates a scenario over the base plan taken last. */
  scenario: ({ edits, cursor }: Pick<Scenario, 'edits' | 'cursor'>) =>
    simulate({ kind: 'scenario', scenario: { edits, cursor } }),
  /** Sends the base plan taken last through a port, to whoever else works with it. */
  share: (port: MessagePort) => started().postMessage({ kind: 'share', port }, [port]),
  /** Lets no answer that is still on its way arrive. */
  forget: () => caller.forget(),
};
