import { GRADES, STAGES } from '../model/index.ts';
import type { Sending } from './send-children.ts';

/** Where entries of ways add to, and how much. */
interface Targets {
  /** Place of the first year among the pupils by grade; -1 where an entry leads to no school. */
  at: Int32Array;
  /** Part of the children of the grade whom it sends. */
  weight: Float64Array;
}

/**
 * Adds the children of all compounds to the rows they go to, compound after compound in plan order: what `sendChildren` does for a
 * part, in the same order and so with the same last bit, but without asking what is to be summed.
 */
export function sendAll(sending: Sending): void {
  const { demand, ways, entries, planned, results, unplaced } = sending;
  const { children } = demand;
  const { gradePupils, unassigned, compoundPupils } = results;
  const Y = demand.years.length;
  const { at: targets, weight: weights } = targetsOf(sending);
  const { start, stage: stages, grade: grades } = entries;
  const living = new Float64Array(STAGES.length * Y);
  for (let c = 0; c < ways.length; c++) {
    const { routes, from: begins, to: ends } = ways[c]!;
    const first = c * GRADES.length * Y;
    living.fill(0);
    let without = 0;
    for (let s = 0; s < routes.length; s++) {
      const from = begins[s]!;
      const to = ends[s]!;
      const last = start[routes[s]! + 1]!;
      for (let e = start[routes[s]!]!; e < last; e++) {
        const stage = stages[e]!;
        const target = targets[e]!;
        const weight = weights[e]!;
        const home = first + grades[e]! * Y;
        const lives = stage * Y;
        if (target >= 0) {
          for (let y = from; y < to; y++) {
            const pupils = children[home + y]! * weight;
            gradePupils[target + y]! += pupils;
            living[lives + y]! += pupils;
          }
          continue;
        }
        const isUnassigned = planned[stage] === 1;
        if (isUnassigned && from === 0 && children[home]! > 0) without |= 1 << stage;
        for (let y = from; y < to; y++) {
          const pupils = children[home + y]! * weight;
          if (isUnassigned) unassigned[lives + y]! += pupils;
          living[lives + y]! += pupils;
        }
      }
    }
    unplaced[c] = without;
    const place = c * living.length;
    for (let i = 0; i < living.length; i++) compoundPupils[place + i] = living[i]!;
  }
}

function targetsOf({ demand, entries, slotOf, capture }: Sending): Targets {
  const { row, grade, stage, weight } = entries;
  const Y = demand.years.length;
  const targets = { at: new Int32Array(row.length), weight: new Float64Array(row.length) };
  for (let e = 0; e < row.length; e++) {
    targets.at[e] = row[e]! >= 0 ? slotOf[row[e]! * GRADES.length + grade[e]!]! * Y : -1;
    targets.weight[e] = weight[e]! * capture[stage[e]!]!;
  }
  return targets;
}
