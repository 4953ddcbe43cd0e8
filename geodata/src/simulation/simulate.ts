import { STANDARD_CLASS_SIZE } from '../capacity/index.ts';
import { type Demand, demandOf } from '../demand/index.ts';
import type { Plan, Stage } from '../model/index.ts';
import type { Results } from './results.ts';
import { simulationOf } from './simulation.ts';

/**
 * Simulates a plan over a base plan: demand, assignment, classes and seats, year by year. Pupils of a school are summed in the order of
 * the plan's compounds; plans are ordered by id, so a district has one answer to the last bit. In another order the children of each
 * compound are the same, and sums differ by no more than rounding (1e-12 of them).
 */
export function simulatePlan(base: Plan, plan: Plan): Results {
  return simulate(plan, demandOf(base, plan));
}

/**
 * Sends the children of each compound to its schools and forms classes. Every child is in exactly one place: at a school, or
 * among the unassigned of the stage. `demand` may be kept while only catchments or assignments change, or schools in anything but grade
 * system and area.
 */
export function simulate(
  plan: Plan,
  demand: Demand,
  standardClassSize: Partial<Record<Stage, number>> = STANDARD_CLASS_SIZE,
): Results {
  return simulationOf(plan, demand, standardClassSize).results;
}
