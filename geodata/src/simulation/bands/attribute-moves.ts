import { GRADES, gradeIndex, STAGES } from '../../model/index.ts';
import type { Results } from '../results.ts';
import type { Parts } from './parts-of.ts';
import type { Source, Sources } from './sources-of.ts';

const SMALLEST = 1e-6;

/** Those who left in one stage, grade and year, by source. */
interface Pool {
  total: number;
  bySource: Map<Source, number>;
}

/**
 * Follows the pupils whom the simulation moved after sending them (overflow to added seats): those who left take the sources of
 * their school along in proportion, those who arrive are a mix of all who left in that stage, grade and year. Whoever arrives
 * from nowhere known is the school's own.
 */
export function attributeMoves(parts: Parts, results: Results, sources: Sources): void {
  const Y = results.years.length;
  const pools = new Map<string, Pool>();
  const arrivals: { row: number; at: number; key: string; pupils: number }[] = [];
  for (const [r, { stage, grades, gradeStart }] of results.rows.entries()) {
    for (const [g, name] of grades.entries()) {
      for (let y = 0; y < Y; y++) {
        const at = gradeIndex(name) * Y + y;
        const sent = sumAt(parts[r]!, at);
        const moved = results.gradePupils[(gradeStart + g) * Y + y]! - sent;
        const key = `${stage}/${at}`;
        if (moved > SMALLEST) arrivals.push({ row: r, at, key, pupils: moved });
        if (moved < -SMALLEST) leave(pools, key, parts[r]!, at, -moved / sent);
      }
    }
  }
  leaveUnassigned(pools, parts, results);
  for (const { row, at, key, pupils } of arrivals) {
    const { schoolId, stage } = results.rows[row]!;
    const pool = pools.get(key) ?? { total: 1, bySource: new Map([[sources.ofSchool(schoolId, stage), 1]]) };
    for (const [source, left] of pool.bySource) {
      const cell = parts[row]!.get(source) ?? new Float64Array(GRADES.length * Y);
      parts[row]!.set(source, cell);
      cell[at]! += (pupils * left) / pool.total;
    }
  }
}

function leaveUnassigned(pools: Map<string, Pool>, parts: Parts, results: Results): void {
  const Y = results.years.length;
  for (const [s, stage] of STAGES.entries()) {
    const cells = parts[results.rows.length + s]!;
    for (let y = 0; y < Y; y++) {
      const sent = GRADES.reduce((sum, _, grade) => sum + sumAt(cells, grade * Y + y), 0);
      const moved = results.unassigned[s * Y + y]! - sent;
      if (!(moved < -SMALLEST)) continue;
      for (const grade of GRADES.keys()) leave(pools, `${stage}/${grade * Y + y}`, cells, grade * Y + y, -moved / sent);
    }
  }
}

function leave(pools: Map<string, Pool>, key: string, cells: Parts[number], at: number, part: number): void {
  const pool = pools.get(key) ?? { total: 0, bySource: new Map<Source, number>() };
  for (const [source, cell] of cells) {
    const leaving = cell[at]! * part;
    if (leaving === 0) continue;
    cell[at]! -= leaving;
    pool.total += leaving;
    pool.bySource.set(source, (pool.bySource.get(source) ?? 0) + leaving);
  }
  if (pool.total > 0) pools.set(key, pool);
}

function sumAt(cells: ReadonlyMap<Source, Float64Array>, at: number): number {
  let sum = 0;
  for (const cell of cells.values()) sum += cell[at]!;
  return sum;
}
