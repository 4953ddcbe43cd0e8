import type { Plan } from '@xuetu/geodata/model';
import type { Edit } from '@xuetu/geodata/scenario';
import { latestWins } from '../simulation/latest-wins.ts';
import { simulator } from '../simulation/simulator.ts';
import { tellComparison } from '../state/actions/tell-comparison.ts';
import type { AppState } from '../state/app-state.ts';
import { store } from '../state/store.ts';
import type { ComparedPlan, ComparisonQuestion, ComparisonReply } from './comparison-question.ts';

/** Keeps the comparison at the two plans, the stage and the year that are chosen. Answers how to stop. */
export function followComparison(): () => void {
  const worker = new Worker(new URL('./comparison.ts', import.meta.url), { type: 'module' });
  const caller = latestWins(
    (question: ComparisonQuestion) =>
      new Promise<ComparisonReply>((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<ComparisonReply>) => resolve(data);
        worker.onerror = (event) => {
          event.preventDefault();
          resolve({ failure: event.message });
        };
        worker.postMessage(question);
      }),
  );
  const planOf = keysOfPlans();
  let base: Plan | undefined;
  let asked = '';
  const follow = (state: AppState) => {
    const { against, scenario, stage, year } = state;
    if (!state.base || !against) return;
    if (state.base.plan !== base) {
      base = state.base.plan;
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ kind: 'base', port: port1 }, [port1]);
      simulator.share(port2);
    }
    const question = { before: planOf(against), after: planOf(scenario ?? NO_EDITS), stage, year };
    const what = JSON.stringify([question.before.key, question.after.key, stage, year]);
    if (what === asked) return;
    asked = what;
    tellComparison({ status: 'working' });
    void caller.ask(question).then((reply) => {
      if (reply === 'superseded') return;
      tellComparison('answer' in reply ? { status: 'done', ...reply } : { status: 'failed', ...reply });
    });
  };
  follow(store.getState());
  const unsubscribe = store.subscribe(follow);
  return () => {
    unsubscribe();
    worker.terminate();
    tellComparison(null);
  };
}

const NO_EDITS = { edits: [] as Edit[], cursor: 0 };

/** Numbers plans by the edits they are made of, told by identity. */
function keysOfPlans(): (of: Pick<ComparedPlan, 'edits' | 'cursor'>) => ComparedPlan {
  const known = new WeakMap<Edit[], Map<number, number>>();
  let last = 0;
  return ({ edits, cursor }) => {
    const byCursor = known.get(edits) ?? new Map<number, number>();
    known.set(edits, byCursor);
    const key = byCursor.get(cursor) ?? ++last;
    byCursor.set(cursor, key);
    return { edits, cursor, key };
  };
}
