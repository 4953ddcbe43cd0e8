import { RowsBuilder } from '../formulation/rows-builder.ts';
import type { LinearModel } from '../solving/solver.ts';
import type { CatchmentProblem } from './catchment-problem.ts';
import { type PieceApart, piecesApart } from './pieces-apart.ts';

/** Catchments as a linear model with a whole-number column for every way left open; pieces apart are cut off when they are met. */
export class WholeModel {
  private readonly problem: CatchmentProblem;
  private readonly column: Int32Array;
  private readonly way: Int32Array;
  private readonly rows = new RowsBuilder();

  constructor(problem: CatchmentProblem, ways: Uint8Array) {
    this.problem = problem;
    this.way = Int32Array.from([...ways.keys()].filter((at) => ways[at]));
    this.column = new Int32Array(ways.length).fill(-1);
    for (const [column, at] of this.way.entries()) this.column[at] = column;
    this.addLimits();
    this.addNeighbours();
  }

  /** Columns that are left to choose. */
  get size(): number {
    return this.way.length;
  }

  /** Forbids pieces apart: none of their units goes to the school unless one of those around does. */
  forbid(pieces: readonly PieceApart[]): void {
    for (const { school, inside, around } of pieces) for (const u of inside) this.need(u, school, around);
  }

  model(): LinearModel {
    const count = this.way.length;
    return {
      cost: Float64Array.from(this.way, (at) => this.problem.cost[at]!),
      lower: new Float64Array(count),
      upper: new Float64Array(count).fill(1),
      integer: new Uint8Array(count).fill(1),
      ...this.rows.build(),
    };
  }

  /** Columns of catchments; undefined where a unit goes a way that is not open. */
  columnsOf(school: Int32Array): Float64Array | undefined {
    const values = new Float64Array(this.way.length);
    for (const [u, s] of school.entries()) {
      const column = this.columnOf(u, s);
      if (column < 0) return undefined;
      values[column] = 1;
    }
    return values;
  }

  /** Catchments of columns, with the pieces of them that are apart. */
  read(values: Float64Array): { school: Int32Array; pieces: PieceApart[] } {
    const schools = this.problem.capacity.length;
    const school = new Int32Array(this.problem.load.length);
    for (const [column, at] of this.way.entries())
      if (values[column]! > 0.5) school[Math.floor(at / schools)] = at % schools;
    const pieces = Array.from({ length: schools }, (_, s) => piecesApart(this.problem, s, (u) => school[u] === s));
    return { school, pieces: pieces.flat() };
  }

  private columnOf(u: number, s: number): number {
    return this.column[u * this.problem.capacity.length + s]!;
  }

  private addLimits(): void {
    const { load, capacity, least } = this.problem;
    const [units, schools] = [[...load.keys()], [...capacity.keys()]];
    for (const u of units) {
      const open = schools.map((s) => this.columnOf(u, s)).filter((column) => column >= 0);
      this.rows.add(
        open.map((column) => [column, 1]),
        1,
        1,
      );
    }
    for (const s of schools) {
      const open = units.filter((u) => this.columnOf(u, s) >= 0);
      const fewest = least[s]! > 0 ? least[s]! : -Infinity;
      this.rows.add(
        open.map((u) => [this.columnOf(u, s), load[u]!]),
        fewest,
        capacity[s]!,
      );
    }
  }

  private addNeighbours(): void {
    const { load, starts, units, home } = this.problem;
    for (const [s, own] of home.entries()) {
      for (let u = 0; u < load.length; u++) {
        if (u === own || this.columnOf(u, s) < 0) continue;
        const around = units.subarray(starts[u], starts[u + 1]);
        if (!around.includes(own)) this.need(u, s, around);
      }
    }
  }

  private need(u: number, s: number, around: ArrayLike<number>): void {
    const entries: [number, number][] = [[this.columnOf(u, s), 1]];
    for (const v of Array.from(around)) if (this.columnOf(v, s) >= 0) entries.push([this.columnOf(v, s), -1]);
    this.rows.add(entries, -Infinity, 0);
  }
}
