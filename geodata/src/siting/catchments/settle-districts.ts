import { seededRandom } from '../seeded-random.ts';
import type { Solver } from '../solving/solver.ts';
import type { CatchmentProblem } from './catchment-problem.ts';
import { partOfProblem } from './part-of-problem.ts';
import { settleCatchments } from './settle-catchments.ts';

/** How far to go with one set of catchments. */
interface DistrictLimits {
  /** Schools shared out anew together: to begin with, and at most. */
  size: number;
  most: number;
  /** Looks of the solver in all. */
  looks: number;
  isStopped?: (() => boolean) | undefined;
}

/** Looks of the solver at one district before it is left as it is. */
const LOOKS = 600;
/** What a district takes besides, in looks. */
const OVERHEAD = 15;
/** Columns beyond one for each unit that are worth solving. */
const COLUMNS = 400;
/** Steps of the bound of a district. */
const STEPS = 250;
/** Districts picked that were all known, by school, before districts grow. */
const KNOWN = 2;

/**
 * Settles districts of a few neighbouring schools one after the other: each is solved to the end as a problem of its own while all else
 * stays (large neighbourhood search by exact parts; Shaw 1998). A district that was settled is not looked at again until it changes.
 */
export class DistrictSettling {
  private readonly problem: CatchmentProblem;
  private readonly solver: Solver;
  private readonly random: () => number;
  private readonly settled = new Set<string>();

  constructor(problem: CatchmentProblem, solver: Solver, seed: number) {
    this.problem = problem;
    this.solver = solver;
    this.random = seededRandom(seed);
  }

  /** Changes catchments to cheaper ones as long as districts of up to the largest size have some; says whether any were found. */
  async run(school: Int32Array, { size, most, looks, isStopped }: DistrictLimits): Promise<boolean> {
    const schools = this.problem.capacity.length;
    let isBetter = false;
    let left = looks;
    for (let now = Math.min(size, schools), known = 0; now <= Math.min(most, schools) && left > 0; ) {
      if (isStopped?.()) break;
      if (known >= KNOWN * schools) {
        now += 1;
        known = 0;
      }
      const chosen = this.pick(school, now);
      const part = partOfProblem(this.problem, school, chosen);
      const key = `${part.schools.join(' ')}:${part.units.join(' ')}:${part.known.school.join(' ')}`;
      if (chosen.length < now || this.settled.has(key)) {
        known += 1;
        continue;
      }
      this.settled.add(key);
      const found = await settleCatchments(part.problem, part.known, {
        solver: this.solver,
        looks: Math.min(left, LOOKS),
        columns: COLUMNS,
        steps: STEPS,
        isStopped,
      });
      left -= OVERHEAD + found.looks;
      if (!found.school) continue;
      for (const [i, s] of found.school.entries()) school[part.units[i]!] = part.schools[s]!;
      isBetter = true;
      known = 0;
    }
    return isBetter;
  }

  /** Schools that border on one another, rather those with long common borders. */
  private pick(school: Int32Array, size: number): number[] {
    const { starts, units, capacity } = this.problem;
    const schools = capacity.length;
    const border = new Float64Array(schools * schools);
    for (let u = 0; u < school.length; u++) {
      for (let at = starts[u]!; at < starts[u + 1]!; at++) border[school[u]! * schools + school[units[at]!]!]! += 1;
    }
    const chosen = [Math.floor(this.random() * schools)];
    const weight = new Float64Array(schools);
    while (chosen.length < size) {
      const last = chosen.at(-1)!;
      for (let s = 0; s < schools; s++) weight[s]! += border[last * schools + s]! * (0.3 + this.random());
      for (const s of chosen) weight[s] = 0;
      let next = 0;
      for (let s = 1; s < schools; s++) if (weight[s]! > weight[next]!) next = s;
      if (!(weight[next]! > 0)) break;
      chosen.push(next);
    }
    return chosen;
  }
}
