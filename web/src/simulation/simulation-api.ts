import { createEngine, type Engine } from '@xuetu/geodata/engine';
import type { Plan } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';
import { replayOf, type Scenario } from '@xuetu/geodata/scenario';
import type { Results } from '@xuetu/geodata/simulation';

/** What the worker can be asked: to take a base plan and simulate it, or to simulate a scenario over the base plan it holds. */
export type Question =
  | { kind: 'base'; plan: Plan }
  | { kind: 'scenario'; scenario: Pick<Scenario, 'edits' | 'cursor'> };

/** Simulated numbers and what they break. */
export interface Reply {
  results: Results;
  findings: Finding[];
}

/** The worker without the worker: holds the base plan, the edits last replayed and what the last plan was simulated with. */
export function createSimulationApi(): (question: Question) => Reply {
  let held: { base: Plan; engine: Engine; replay: ReturnType<typeof replayOf> } | undefined;
  return (question) => {
    if (question.kind === 'base') {
      const { plan } = question;
      held = { base: plan, engine: createEngine(plan), replay: replayOf(plan) };
    }
    if (!held) throw new Error('a scenario was asked for before its base plan');
    return held.engine.run(question.kind === 'base' ? held.base : held.replay(question.scenario));
  };
}

/** The buffers of a reply that move to the page instead of being copied. */
export function transferableOf({ results }: Reply): Transferable[] {
  return Object.values(results)
    .filter((each): each is Float64Array | Float32Array => ArrayBuffer.isView(each))
    .map((each) => each.buffer as ArrayBuffer);
}
