import type { CatchmentProblem } from './catchment-problem.ts';
import { piecesApart } from './pieces-apart.ts';

/** A unit goes to a school only if one of these goes there too. */
interface Cut {
  unit: number;
  school: number;
  around: number[];
  price: number;
  kept: number;
  direction: number;
  idle: number;
}

/** Looks at a step without use after which a cut is let go. */
const IDLE = 30;

/** Prices on pieces that hang on nothing, worked into the cost of going to a school. */
export class ContiguityCuts {
  private readonly problem: CatchmentProblem;
  private readonly cost: Float64Array;
  private readonly schools: number;
  private readonly cuts = new Map<string, Cut>();

  /** Changes the cost given. */
  constructor(problem: CatchmentProblem, cost: Float64Array) {
    this.problem = problem;
    this.cost = cost;
    this.schools = problem.capacity.length;
  }

  /** Adds a cut for every piece that is apart: its fullest unit needs one of those around. */
  find(taken: Uint8Array, ways: Uint8Array): void {
    const { problem, schools, cuts } = this;
    for (let s = 0; s < schools; s++) {
      for (const { inside, around } of piecesApart(problem, s, (u) => taken[u * schools + s] === 1)) {
        const unit = inside.reduce((most, u) => (problem.load[u]! > problem.load[most]! ? u : most));
        const key = `${s} ${unit} ${inside.sort((a, b) => a - b).join(' ')}`;
        if (cuts.has(key)) continue;
        const open = around.filter((u) => ways[u * schools + s]);
        cuts.set(key, { unit, school: s, around: open, price: 0, kept: 0, direction: 0, idle: 0 });
      }
    }
  }

  /** Turns towards what is broken now; answers the square of the length of that part of the direction. */
  turn(taken: Uint8Array): number {
    const { schools } = this;
    let length = 0;
    for (const [key, cut] of this.cuts) {
      let broken = taken[cut.unit * schools + cut.school]!;
      for (const u of cut.around) broken -= taken[u * schools + cut.school]!;
      cut.direction = 0.7 * cut.direction + broken;
      if (cut.price > 0 || cut.direction > 0) {
        cut.idle = 0;
        length += cut.direction ** 2;
      } else if (++cut.idle > IDLE && cut.kept === 0) this.cuts.delete(key);
    }
    return length;
  }

  step(stride: number): void {
    for (const cut of this.cuts.values()) this.charge(cut, Math.max(0, cut.price + stride * cut.direction));
  }

  /** Remembers the prices now. */
  keep(): void {
    for (const cut of this.cuts.values()) cut.kept = cut.price;
  }

  /** Takes the prices remembered. */
  goBack(): void {
    for (const cut of this.cuts.values()) {
      this.charge(cut, cut.kept);
      cut.direction = 0;
    }
  }

  private charge(cut: Cut, price: number): void {
    const change = price - cut.price;
    if (change === 0) return;
    cut.price = price;
    this.cost[cut.unit * this.schools + cut.school]! += change;
    for (const u of cut.around) this.cost[u * this.schools + cut.school]! -= change;
  }
}
