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
  /** Adds the years after the base year in which there is somebody; `age` is the years since they entered. */
  const add = (target: number, source: number, pupils: Float64Array, age?: number) => {
    const from = pupils.findIndex((each, y) => y > (age ?? 0) && each !== 0);
    if (from < 0) return;
    const to = pupils.findLastIndex((each) => each !== 0) + 1;
    const at = source * Y + from;
    runs.push(target * Y + from, at, age === undefined ? -1 : at - age, to - from);
    for (let y = from; y < to; y++) all.push(pupils[y]!);
  };
  for (const [target, cells] of parts.entries()) {
    const entry = rows[target]?.grades[0];
    for (const [source, byGrade] of cells) {
      const at = positions.get(source) ?? positions.size;
      positions.set(source, at);
      const together = new Float64Array(Y);
      for (const grade of GRADES.keys()) {
        const pupils = byGrade.subarray(grade * Y, grade * Y + Y);
        const age = Math.max(0, grade - (source.kind === 'cohort' ? source.entryGrade : 0));
        const there = pupils.map((each, y) => (y <= age ? each : 0));
        for (const [y, each] of there.entries()) together[y]! += each;
        add(target, at, pupils, age);
        if (!entry || gradeIndex(entry) !== grade) continue;
        add(parts.length + target, at, there);
        add(parts.length + target, at, pupils, age);
      }
      add(target, at, together);
    }
  }
  const lines = { runs: Int32Array.from(runs), pupils: Float64Array.from(all) };
  return { lines, sources: [...positions.keys()] };
}
