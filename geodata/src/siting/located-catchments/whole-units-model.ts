import type { LinearModel } from '../solving/solver.ts';
import type { OpenSites } from './open-sites-problem.ts';
import { PiecesCut } from './pieces-cut.ts';
import type { SplitPlan } from './split-plan.ts';

/** A catchment cannot hold `unit` without holding one of the units of a cut; columns of the model. */
interface Tie {
  column: number;
  cut: number[];
}

/** Least by which a cut must be violated to be worth a row. */
const VIOLATION = 0.02;

/**
 * Who goes where for a fixed choice of options, as a linear model: one column for a unit at a site that can be part of a plan cheaper than
 * `upper`, judged by the prices of the split plan. Rows that keep catchments in one piece come as they are needed.
 */
export class WholeUnitsModel {
  private readonly sites: OpenSites;
  private readonly unit: Int32Array;
  private readonly place: Int32Array;
  private readonly cost: Float64Array;
  /** 0 where a column has been ruled out. */
  private readonly upper: Float64Array;
  /** By unit and school, -1 where there is none. */
  private readonly column: Int32Array;
  private readonly ties: Tie[] = [];
  private readonly pieces: PiecesCut | undefined;

  constructor(sites: OpenSites, split: SplitPlan, upper: number) {
    const { load, cost, home, isConnected } = sites;
    const width = sites.open.length;
    const own = new Map(isConnected ? [...home].map((u, s) => [u, s]) : []);
    const unit: number[] = [];
    const place: number[] = [];
    this.sites = sites;
    this.column = new Int32Array(load.length * width).fill(-1);
    for (let u = 0; u < load.length; u++) {
      for (let s = 0; s < width; s++) {
        if ((own.get(u) ?? s) !== s) continue;
        const dearer = cost[u * width + s]! + split.seatPrice[s]! * load[u]! - split.prices[u]!;
        if (split.cost + dearer >= upper) continue;
        this.column[u * width + s] = unit.length;
        unit.push(u);
        place.push(s);
      }
    }
    this.unit = Int32Array.from(unit);
    this.place = Int32Array.from(place);
    this.cost = Float64Array.from(unit, (u, c) => cost[u * width + place[c]!]!);
    this.upper = new Float64Array(unit.length).fill(1);
    this.pieces = isConnected ? new PiecesCut(sites) : undefined;
  }

  /** Columns that are left. */
  get columns(): number {
    return this.upper.reduce((sum, each) => sum + each, 0);
  }

  /** Columns in whole numbers or not. */
  model(isWhole: boolean): LinearModel {
    const { load, capacity } = this.sites;
    const { unit, place } = this;
    const rows: [number, number][][] = [];
    const rowLower: number[] = [];
    const rowUpper: number[] = [];
    for (let u = 0; u < load.length; u++) {
      rows.push([]);
      rowLower.push(1);
      rowUpper.push(1);
    }
    for (const seats of capacity) {
      rows.push([]);
      rowLower.push(-Infinity);
      rowUpper.push(seats);
    }
    for (let c = 0; c < unit.length; c++) {
      rows[unit[c]!]!.push([c, 1]);
      if (load[unit[c]!]! > 0) rows[load.length + place[c]!]!.push([c, load[unit[c]!]!]);
    }
    for (const { column, cut } of this.ties) {
      rows.push([[column, 1], ...cut.map((c): [number, number] => [c, -1])]);
      rowLower.push(-Infinity);
      rowUpper.push(0);
    }
    const starts = new Int32Array(rows.length + 1);
    for (const [r, row] of rows.entries()) starts[r + 1] = starts[r]! + row.length;
    const entries = rows.flat();
    return {
      cost: this.cost,
      lower: new Float64Array(unit.length),
      upper: this.upper,
      integer: new Uint8Array(unit.length).fill(isWhole ? 1 : 0),
      rows: { starts, columns: Int32Array.from(entries, ([c]) => c), values: Float64Array.from(entries, ([, v]) => v) },
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
    };
  }

  /** Rules out columns that no plan cheaper than `upper` can use, by the bound and the reduced costs of a relaxation. */
  ruleOut(lowerBound: number, reducedCosts: Float64Array, upper: number): void {
    for (let c = 0; c < reducedCosts.length; c++) if (lowerBound + reducedCosts[c]! >= upper) this.upper[c] = 0;
  }

  /** Adds rows for catchments that values leave in pieces; answers how many. */
  tie(values: Float64Array): number {
    if (!this.pieces) return 0;
    const { home, load } = this.sites;
    const width = home.length;
    const before = this.ties.length;
    for (const [s, u] of home.entries()) {
      const part = new Float64Array(load.length);
      for (let v = 0; v < load.length; v++) {
        const c = this.column[v * width + s]!;
        if (c >= 0) part[v] = values[c]!;
      }
      for (let v = 0; v < load.length; v++) {
        if (v === u || part[v]! < VIOLATION) continue;
        const cut = this.pieces.between(v, u, part, part[v]! - VIOLATION);
        if (!cut) continue;
        const columns = cut.map((each) => this.column[each * width + s]!).filter((c) => c >= 0);
        this.ties.push({ column: this.column[v * width + s]!, cut: columns });
      }
    }
    return this.ties.length - before;
  }

  /** Catchments as values, as far as there are columns for them. */
  valuesOf(school: Int32Array): Float64Array {
    return Float64Array.from(this.unit, (u, c) => (school[u] === this.place[c] ? 1 : 0));
  }

  /** The school of each unit. */
  read(values: Float64Array): Int32Array {
    const school = new Int32Array(this.sites.load.length).fill(-1);
    for (let c = 0; c < values.length; c++) if (values[c]! > 0.5) school[this.unit[c]!] = this.place[c]!;
    return school;
  }
}
