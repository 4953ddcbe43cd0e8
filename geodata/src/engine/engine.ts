import type { Plan } from '../model/index.ts';
import { type Finding, findingsOf, packsOf } from '../rules/index.ts';
import { type Results, simulatePlan } from '../simulation/index.ts';

/** Simulated numbers and the rules they break. */
export interface Simulated {
  results: Results;
  findings: Finding[];
}

/** Simulates plans over one base plan, one after the other. */
export interface Engine {
  run(plan: Plan): Simulated;
}

export function createEngine(base: Plan): Engine {
  return {
    run(plan) {
      const results = simulatePlan(base, plan);
      return { results, findings: findingsOf(plan, results, packsOf(plan)) };
    },
  };
}
