import { GRADES, gradeIndex } from '../../model/index.ts';
import type { Results } from '../results.ts';
import type { Parts } from './parts-of.ts';
import type { Source } from './sources-of.ts';

/**
 * Runs of years of one source at one target, one after the other in `pupils`; `runs` holds four numbers for each: the place of its
 * first year among the targets, that year's place among what is carried, the place among what has entered of those who sit there
 * in that year (-1: they were at school in the base year), and its length. Flat, because every draw reads all of it.
 */
export interface Lines {
  runs: Int32Array;
  pupils: Float64Array;
}

/**
 * The parts as lines that a draw multiplies. Those of one source who were at school in the base year share a line, others have one
 * for each grade. Targets are those of the parts, then the entry grades of the rows.
 */
export function linesOf(parts: Parts, { rows, years }: Results): { lines: Lines; sources: Source[] } {
  const Y = years.length;
  const runs: number[] = [];
  const all: number[] = [];
  const positions = new Map<Source, number>();
  const together = new Float64Array(Y);
  /** Adds the years after `after` and up to `until` in which there is somebody; `age` is the years since they entered. */
  const add = (target: number, source: number, pupils: Float64Array, after: number, until: number, age?: number) => {
    let from = after + 1;
    while (from <= until && pupils[from] === 0) from++;
    if (from > until) return;
    let to = until + 1;
    while (pupils[to - 1] === 0) to--;
    const at = source * Y + from;
    runs.push(target * Y + from, at, age === undefined ? -1 : at - age, to - from);
    for (let y = from; y < to; y++) all.push(pupils[y]!);
  };
  for (const [target, cells] of parts.entries()) {
    const entry = rows[target]?.grades[0];
    const entryGrade = entry ? gradeIndex(entry) : -1;
    for (const [source, byGrade] of cells) {
      const at = positions.get(source) ?? positions.size;
      positions.set(source, at);
      together.fill(0);
      for (let grade = 0; grade < GRADES.length; grade++) {
        if (isEmpty(byGrade, grade * Y, Y)) continue;
        const pupils = byGrade.subarray(grade * Y, grade * Y + Y);
        const age = Math.max(0, grade - (source.kind === 'cohort' ? source.entryGrade : 0));
        const last = Math.min(age, Y - 1);
        for (let y = 0; y <= last; y++) together[y]! += pupils[y]!;
        add(target, at, pupils, age, Y - 1, age);
        if (entryGrade !== grade) continue;
        add(parts.length + target, at, pupils, 0, last);
        add(parts.length + target, at, pupils, age, Y - 1, age);
      }
      add(target, at, together, 0, Y - 1);
    }
  }
  const lines = { runs: new Int32Array(runs), pupils: new Float64Array(all) };
  return { lines, sources: [...positions.keys()] };
}

function isEmpty(numbers: Float64Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) if (numbers[at] !== 0) return false;
  return true;
}
