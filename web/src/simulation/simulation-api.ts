import { createEngine, type Engine } from '@xuetu/geodata/engine';
import type { Plan } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';
import { planOf, type Scenario } from '@xuetu/geodata/scenario';
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

/** The worker without the worker: holds the base plan, and an engine that knows the last plan, between questions. */
export function createSimulationApi(): (question: Question) => Reply {
  let held: { base: Plan; engine: Engine } | undefined;
  return (question) => {
    if (question.kind === 'base') held = { base: question.plan, engine: createEngine(question.plan) };
    if (!held) throw new Error('a scenario was asked for before its base plan');
    return held.engine.run(question.kind === 'base' ? held.base : planOf(held.base, question.scenario));
  };
}

/** The buffers of a reply that move to the page instead of being copied. */
export function transferableOf({ results }: Reply): Transferable[] {
  return Object.values(results)
    .filter((each): each is Float64Array | Float32Array => ArrayBuffer.isView(each))
    .map((each) => each.buffer as ArrayBuffer);
}
