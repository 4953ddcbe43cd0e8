import { STANDARD_CLASS_SIZE } from '../capacity/index.ts';
import { type Demand, demandOf } from '../demand/index.ts';
import type { Plan } from '../model/index.ts';
import type { Finding } from '../rules/index.ts';
import { type Results, resimulate, type Simulation, simulationOf } from '../simulation/index.ts';
import { copiedInto } from './copied-into.ts';
import { differenceBetween } from './difference-between.ts';
import { type Judged, judgedAgain, judgedPlan } from './judged.ts';
import { withRegrown } from './with-regrown.ts';

/** Simulated numbers and the rules they break. */
export interface Simulated {
  results: Results;
  findings: Finding[];
}

/** Simulates plans over one base plan, one after the other, most quickly where each differs little from the one before. */
export interface Engine {
  /** `spare` are results of this engine that nobody needs any more: the answer is written over them. */
  run(plan: Plan, spare?: Results): Simulated;
}

/**
 * Keeps what the last plan was simulated with, and simulates and judges anew only what another plan changes: what changed is told by
 * identity of arrays and items, as `applyEdit` shares them. Answers are, bit for bit, those of `simulatePlan` and `findingsOf`, and
 * stay as they are whatever is run later, unless they are given back as spare. Plans must not be written to.
 */
export function createEngine(base: Plan): Engine {
  let last: { simulation: Simulation; judged: Judged } | undefined;

  function fromScratch(plan: Plan, demand: Demand, room?: Results): { simulation: Simulation; judged: Judged } {
    const simulation = simulationOf(plan, demand, STANDARD_CLASS_SIZE, room);
    return { simulation, judged: judgedPlan(plan, simulation.results) };
  }

  function after(plan: Plan): { simulation: Simulation; judged: Judged } {
    if (!last) return fromScratch(plan, demandOf(base, plan));
    const { simulation, judged } = last;
    last = undefined;
    if (simulation.plan === plan) return { simulation, judged };
    const difference = differenceBetween(base, simulation.plan, plan);
    if (!difference) return fromScratch(plan, demandOf(base, plan, simulation.demand.children), simulation.results);
    const demand = withRegrown(base, plan, simulation.demand, difference.regrown);
    const changed = resimulate(simulation, plan, demand, difference);
    return changed
      ? { simulation, judged: judgedAgain(judged, plan, simulation.results, changed) }
      : fromScratch(plan, demand, simulation.results);
  }

  return {
    run(plan, spare) {
      last = after(plan);
      return { results: copiedInto(spare, last.simulation.results), findings: last.judged.findings };
    },
  };
}
