import { seededRandom } from '../seeded-random.ts';
import type { LinearModel } from '../solving/solver.ts';
import type { CatchmentProblem } from './catchment-problem.ts';
import { CatchmentState } from './catchment-state.ts';

/** One possible catchment of one school; its cost has half of its borders in it, the other half is its neighbours'. */
interface Catchment {
  school: number;
  units: number[];
  cost: number;
}

/** Catchments met by a search that keep every limit by themselves: the most recent of each school. */
export class CatchmentPool {
  private readonly problem: CatchmentProblem;
  private readonly most: number;
  private readonly marks: Float64Array;
  private readonly bySchool: Map<number, Catchment>[];

  /** Keeps at most so many of each school. */
  constructor(problem: CatchmentProblem, most: number) {
    this.problem = problem;
    this.most = most;
    const random = seededRandom(1);
    this.marks = Float64Array.from(problem.load, () => Math.floor(random() * 2 ** 32) * 2 ** 12 + random() * 2 ** 12);
    this.bySchool = Array.from(problem.capacity, () => new Map());
  }

  /** Adds every catchment that keeps its limits; those known already count as met again. */
  add({ school, held }: Pick<CatchmentState, 'school' | 'held'>): void {
    const { capacity, least } = this.problem;
    const marks = new Float64Array(this.bySchool.length);
    for (let u = 0; u < school.length; u++) marks[school[u]!]! += this.marks[u]!;
    const fresh: number[] = [];
    for (const [s, known] of this.bySchool.entries()) {
      if (held[s]! > capacity[s]! + 1e-9 || held[s]! < least[s]! - 1e-9) continue;
      const mark = marks[s]!;
      const old = known.get(mark);
      if (old) {
        known.delete(mark);
        known.set(mark, old);
      } else fresh.push(s);
    }
    if (fresh.length === 0) return;
    const added = Array.from(this.bySchool, (_, s): Catchment => ({ school: s, units: [], cost: 0 }));
    const { cost, border, starts, units } = this.problem;
    for (let u = 0; u < school.length; u++) {
      const s = school[u]!;
      const catchment = added[s]!;
      catchment.units.push(u);
      catchment.cost += cost[u * added.length + s]!;
      for (let at = starts[u]!; border && at < starts[u + 1]!; at++) {
        if (school[units[at]!] !== s) catchment.cost += border[at]! / 2;
      }
    }
    for (const s of fresh) {
      const known = this.bySchool[s]!;
      known.set(marks[s]!, added[s]!);
      if (known.size > this.most) known.delete(known.keys().next().value!);
    }
  }

  /** Choose one catchment of every school so that every unit is in exactly one of them (set partitioning). */
  model(best: Int32Array): { model: LinearModel; start: Float64Array; read: (values: Float64Array) => Int32Array } {
    this.add(new CatchmentState(this.problem, best));
    const catchments = this.bySchool.flatMap((known) => [...known.values()]);
    const schools = this.bySchool.length;
    const units = this.problem.load.length;
    const rows: number[][] = Array.from({ length: units + schools }, () => []);
    for (const [column, { school, units: inside }] of catchments.entries()) {
      rows[units + school]!.push(column);
      for (const u of inside) rows[u]!.push(column);
    }
    const starts = new Int32Array(rows.length + 1);
    for (const [r, row] of rows.entries()) starts[r + 1] = starts[r]! + row.length;
    const columns = Int32Array.from(rows.flat());
    const model: LinearModel = {
      cost: Float64Array.from(catchments, ({ cost }) => cost),
      lower: new Float64Array(catchments.length),
      upper: new Float64Array(catchments.length).fill(1),
      integer: new Uint8Array(catchments.length).fill(1),
      rows: { starts, columns, values: new Float64Array(columns.length).fill(1) },
      rowLower: new Float64Array(rows.length).fill(1),
      rowUpper: new Float64Array(rows.length).fill(1),
    };
    const start = Float64Array.from(catchments, ({ school, units: inside }) =>
      inside.length === best.reduce((count, s) => count + Number(s === school), 0) &&
      inside.every((u) => best[u] === school)
        ? 1
        : 0,
    );
    return { model, start, read: (values) => this.read(catchments, values) };
  }

  private read(catchments: Catchment[], values: Float64Array): Int32Array {
    const answer = new Int32Array(this.problem.load.length).fill(-1);
    for (const [column, { school, units }] of catchments.entries()) {
      if (values[column]! > 0.5) for (const u of units) answer[u] = school;
    }
    return answer;
  }
}
