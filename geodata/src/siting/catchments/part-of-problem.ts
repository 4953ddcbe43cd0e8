import type { CatchmentProblem } from './catchment-problem.ts';

/** Catchments of a few schools as a problem of its own: the units they have now, shared out anew. */
export interface PartOfProblem {
  problem: CatchmentProblem;
  /** Unit of the whole, by unit of the part. */
  units: Int32Array;
  /** School of the whole, by school of the part. */
  schools: Int32Array;
  /** The catchments now, in numbers of the part, and their cost. */
  known: { school: Int32Array; cost: number };
}

/** Takes the catchments of some schools out of a whole. */
export function partOfProblem(whole: CatchmentProblem, school: Int32Array, chosen: readonly number[]): PartOfProblem {
  const schools = Int32Array.from(chosen).sort();
  const partSchool = new Int32Array(whole.capacity.length).fill(-1);
  for (const [k, s] of schools.entries()) partSchool[s] = k;
  const units = Int32Array.from([...school.keys()].filter((u) => partSchool[school[u]!]! >= 0));
  const partUnit = new Int32Array(school.length).fill(-1);
  for (const [i, u] of units.entries()) partUnit[u] = i;
  const starts = new Int32Array(units.length + 1);
  const near: number[] = [];
  for (const [i, u] of units.entries()) {
    for (const v of whole.units.subarray(whole.starts[u], whole.starts[u + 1])) {
      if (partUnit[v]! >= 0) near.push(partUnit[v]!);
    }
    starts[i + 1] = near.length;
  }
  const all = whole.capacity.length;
  const pairs = <Numbers extends Float64Array | Uint8Array>(from: Numbers, to: Numbers): Numbers => {
    let at = 0;
    for (const u of units) for (const s of schools) to[at++] = from[u * all + s]!;
    return to;
  };
  const count = units.length * schools.length;
  const cost = pairs(whole.cost, new Float64Array(count));
  const known = Int32Array.from(units, (u) => partSchool[school[u]!]!);
  return {
    problem: {
      load: Float64Array.from(units, (u) => whole.load[u]!),
      capacity: Float64Array.from(schools, (s) => whole.capacity[s]!),
      least: Float64Array.from(schools, (s) => whole.least[s]!),
      cost,
      starts,
      units: Int32Array.from(near),
      home: Int32Array.from(schools, (s) => partUnit[whole.home[s]!]!),
      ...(whole.allowed && { allowed: pairs(whole.allowed, new Uint8Array(count)) }),
    },
    units,
    schools,
    known: { school: known, cost: known.reduce((sum, s, i) => sum + cost[i * schools.length + s]!, 0) },
  };
}
