import type { Demand } from '../demand/index.ts';
import { GRADES, STAGES } from '../model/index.ts';
import type { Results } from './results.ts';
import { sendAll } from './send-all.ts';
import type { Entries, Way } from './ways.ts';

/** What the children of the compounds are sent by. */
export interface Sending {
  demand: Demand;
  ways: readonly Way[];
  entries: Entries;
  /** Place of a grade by [row * 16 + grade]. */
  slotOf: Int32Array;
  /** By stage: the part of the children who go to the schools planned here, and 1 where those without a school are counted. */
  capture: Float64Array;
  planned: Uint8Array;
  results: Results;
  /** By compound: a bit for each stage in which somebody has no school in the base year. */
  unplaced: Uint8Array;
}

/** What is summed anew, 1 for yes: rows, the unassigned of a stage, compounds. What is not named keeps its numbers. */
export interface Part {
  rows: Uint8Array;
  stages: Uint8Array;
  compounds: Uint8Array;
  /** By way: 1 where it leads to a row or a stage that is summed anew. */
  ways: Uint8Array;
}

/**
 * Adds the children of each compound to the rows they go to, compound after compound in plan order, whether everything is summed or
 * only a part: so a part has, bit for bit, the numbers of the whole. What is summed anew must be zero before.
 */
export function sendChildren(sending: Sending, part?: Part): void {
  if (part) sendPart(sending, part);
  else sendAll(sending);
}

function sendPart(sending: Sending, part: Part): void {
  const { demand, ways, entries, slotOf, capture, planned, results, unplaced } = sending;
  const { children } = demand;
  const { gradePupils, unassigned, compoundPupils } = results;
  const Y = demand.years.length;
  const living = new Float64Array(STAGES.length * Y);
  for (let c = 0; c < ways.length; c++) {
    const way = ways[c]!;
    const isWhole = part.compounds[c] === 1;
    if (!isWhole && part.ways[way.id] === 0) continue;
    if (isWhole) living.fill(0);
    let without = 0;
    for (let s = 0; s < way.routes.length; s++) {
      const from = way.from[s]!;
      const to = way.to[s]!;
      const last = entries.start[way.routes[s]! + 1]!;
      for (let e = entries.start[way.routes[s]!]!; e < last; e++) {
        const row = entries.row[e]!;
        const stage = entries.stage[e]!;
        const grade = entries.grade[e]!;
        const weight = entries.weight[e]! * capture[stage]!;
        const start = (c * GRADES.length + grade) * Y;
        const isUnassigned = row < 0 && planned[stage] === 1;
        if (isUnassigned && from === 0 && children[start]! > 0) without |= 1 << stage;
        const isCounted = row >= 0 ? part.rows[row] === 1 : isUnassigned && part.stages[stage] === 1;
        const counts = row >= 0 ? gradePupils : unassigned;
        const at = row >= 0 ? slotOf[row * GRADES.length + grade]! * Y : stage * Y;
        if (isWhole && isCounted) addBoth(children, start, from, to, weight, counts, at, living, stage * Y);
        else if (isWhole) add(children, start, from, to, weight, living, stage * Y);
        else if (isCounted) add(children, start, from, to, weight, counts, at);
      }
    }
    if (isWhole) {
      unplaced[c] = without;
      compoundPupils.set(living, c * living.length);
    }
  }
}

function add(
  children: Float64Array,
  start: number,
  from: number,
  to: number,
  weight: number,
  sums: Float64Array,
  at: number,
): void {
  for (let y = from; y < to; y++) sums[at + y]! += children[start + y]! * weight;
}

function addBoth(
  children: Float64Array,
  start: number,
  from: number,
  to: number,
  weight: number,
  sums: Float64Array,
  at: number,
  others: Float64Array,
  otherAt: number,
): void {
  for (let y = from; y < to; y++) {
    const pupils = children[start + y]! * weight;
    sums[at + y]! += pupils;
    others[otherAt + y]! += pupils;
  }
}
