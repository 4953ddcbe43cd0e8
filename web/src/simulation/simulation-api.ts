import type { Plan } from '@xuetu/geodata/model';
import { type Finding, findingsOf, packsOf } from '@xuetu/geodata/rules';
import { planOf, type Scenario } from '@xuetu/geodata/scenario';
import { type Results, simulatePlan } from '@xuetu/geodata/simulation';

/** What the worker can be asked: to take a base plan and simulate it, or to simulate a scenario over the base plan it holds. */
export type Question =
  | { kind: 'base'; plan: Plan }
  | { kind: 'scenario'; scenario: Pick<Scenario, 'edits' | 'cursor'> };

/** Simulated numbers and what they break. */
export interface Reply {
  results: Results;
  findings: Finding[];
}

/** The worker without the worker: holds the base plan between questions. */
export function createSimulationApi(): (question: Question) => Reply {
  let base: Plan | undefined;
  return (question) => {
    if (question.kind === 'base') base = question.plan;
    if (!base) throw new Error('a scenario was asked for before its base plan');
    const plan = question.kind === 'base' ? base : planOf(base, question.scenario);
    const results = simulatePlan(base, plan);
    return { results, findings: findingsOf(plan, results, packsOf(plan)) };
  };
}

/** The buffers of a reply that move to the page instead of being copied. */
export function transferableOf({ results }: Reply): Transferable[] {
  return Object.values(results)
    .filter((each): each is Float64Array | Float32Array => ArrayBuffer.isView(each))
    .map((each) => each.buffer as ArrayBuffer);
}
