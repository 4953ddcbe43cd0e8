import { seededRandom } from '../seeded-random.ts';
import type { CatchmentProblem, Catchments } from './catchment-problem.ts';
import { CatchmentState } from './catchment-state.ts';
import { typicalStep } from './typical-step.ts';

/** One round of annealing. */
interface Round {
  /** Temperature at its beginning, in typical steps of an average unit. */
  hot: number;
  /** Moves tried. */
  moves: number;
  isStopped?: (() => boolean) | undefined;
  /** Shown the catchments now and then in the colder half. */
  visit?: ((state: CatchmentState) => void) | undefined;
}

/** At the end of a round the temperature is this many typical steps of an average unit. */
const COLD = 0.01;
/** Most moves between two looks at how full schools are. */
const CHECK = 1024;
/** By how much the penalty of a school rises at a look that finds it too full. */
const RISE = 1.03;
/** The penalty of one child too many is at most the temperature per child times this. */
const STEEPEST = 300;
/** How fast the price of a seat follows the part of the seats that is missing or free. */
const PULL = 0.01;
/** Units that move one after the other, each because the one before has filled a school too much. */
const LINKS = 3;

/**
 * Improves catchments by simulated annealing (Kirkpatrick 1983) over chains of up to three moves over borders (ejection chains, Glover
 * 1996). A unit takes along what it cuts off from its school, so every catchment stays one piece. Seats of full schools have a price
 * that follows demand, and a child too many costs a penalty of that school's own that rises while it is too full: so the search stays
 * near full schools from both sides. The same seed and rounds give the same catchments.
 */
export class Annealing {
  readonly best: Catchments;
  private readonly problem: CatchmentProblem;
  private readonly state: CatchmentState;
  private readonly random: () => number;
  private readonly movable: Int32Array;
  private readonly isHome: Uint8Array;
  private readonly penalty: Float64Array;
  private readonly price: Float64Array;
  private readonly step: number;
  private readonly movedUnits: Int32Array;
  private readonly movedFrom: Int32Array;
  private moved = 0;

  /** Prices to begin with are those of the split bound, per seat less, so 0 or below. */
  constructor(problem: CatchmentProblem, start: Int32Array, price: Float64Array, seed: number) {
    this.problem = problem;
    this.random = seededRandom(seed);
    this.state = new CatchmentState(problem, start);
    this.isHome = new Uint8Array(start.length);
    for (const u of problem.home) this.isHome[u] = 1;
    this.movable = Int32Array.from([...start.keys()].filter((u) => !this.isHome[u]));
    this.step = typicalStep(problem);
    this.price = price.map((each) => -each);
    this.penalty = new Float64Array(price.length).fill(0.2 * this.step);
    this.movedUnits = new Int32Array(start.length * LINKS);
    this.movedFrom = new Int32Array(start.length * LINKS);
    this.best = { school: start.slice(), cost: this.state.cost, over: this.state.over };
  }

  /** One round from the best catchments so far. */
  run({ hot, moves, isStopped, visit }: Round): void {
    if (this.movable.length === 0 || this.penalty.length < 2) return;
    const mean = this.problem.load.reduce((sum, each) => sum + each, 0) / this.problem.load.length;
    const check = Math.max(16, Math.min(CHECK, Math.floor(moves / 200)));
    const cooling = (COLD / hot) ** (1 / moves);
    let temperature = hot * this.step * mean;
    this.state.restart(this.best.school);
    for (let move = 0; move < moves; move++, temperature *= cooling) {
      this.tryMove(temperature);
      if (move % check !== 0) continue;
      if (move % (8 * check) === 0 && isStopped?.()) return;
      this.balance((STEEPEST * temperature) / mean + this.step);
      if (visit && move > moves / 2) visit(this.state);
    }
  }

  private balance(most: number): void {
    const { penalty, state, price, step } = this;
    const { capacity, least } = this.problem;
    const fall = RISE ** (-1 / penalty.length);
    for (let s = 0; s < penalty.length; s++) {
      const held = state.held[s]!;
      if (state.excess(s, held) > 1e-9) penalty[s] = Math.min(penalty[s]! * RISE, most);
      else penalty[s] = Math.max(penalty[s]! * fall, 0.02 * step);
      const room = capacity[s]!;
      if (least[s]! <= 0 && room > 0) price[s] = Math.max(0, price[s]! + (PULL * step * (held - room)) / room);
    }
  }

  private tryMove(temperature: number): void {
    const { state } = this;
    const limit = -temperature * Math.log(this.random() + Number.MIN_VALUE);
    let u = this.movable[Math.floor(this.random() * this.movable.length)]!;
    let to = this.otherSide(u);
    let change = 0;
    this.moved = 0;
    for (let link = 0; to >= 0 && link < LINKS; link++) {
      const from = state.school[u]!;
      change += this.moveOver(u, to);
      if (change === Infinity) break;
      if (change <= limit) {
        this.keepIfBest();
        return;
      }
      if (state.excess(to, state.held[to]!) === 0) break;
      u = this.unitOnBorder(u, to);
      if (u < 0) break;
      to = this.random() < 0.5 && state.touches(u, from) ? from : this.otherSide(u);
    }
    while (this.moved > 0) {
      this.moved -= 1;
      state.move(this.movedUnits[this.moved]!, this.movedFrom[this.moved]!);
    }
  }

  /** Moves a unit with what it cuts off; answers what that changes in cost, prices and penalties; Infinity where it may not move. */
  private moveOver(u: number, to: number): number {
    const { state, penalty, price } = this;
    const { allowed } = this.problem;
    const from = state.school[u]!;
    if (allowed && !allowed[u * penalty.length + to]) return Infinity;
    const size = state.cutOff(u);
    for (let at = 1; allowed && at < size; at++) if (!allowed[state.group[at]! * penalty.length + to]) return Infinity;
    let load = 0;
    for (let at = 0; at < size; at++) load += this.problem.load[state.group[at]!]!;
    const excess = penalty[from]! * state.excessBy(from, -load) + penalty[to]! * state.excessBy(to, load);
    const before = state.cost;
    for (let at = 0; at < size; at++) {
      const each = state.group[at]!;
      this.movedUnits[this.moved] = each;
      this.movedFrom[this.moved++] = from;
      state.move(each, to);
    }
    return state.cost - before + (price[to]! - price[from]!) * load + excess;
  }

  /** A unit, near `u` and in its catchment now, that borders on another. */
  private unitOnBorder(u: number, s: number): number {
    const { starts, units } = this.problem;
    const { school } = this.state;
    let at = u;
    for (let hop = 0; hop < 8; hop++) {
      const degree = starts[at + 1]! - starts[at]!;
      at = units[starts[at]! + Math.floor(this.random() * degree)]!;
      if (school[at] !== s || this.isHome[at] || at === u) continue;
      if (this.otherSide(at) >= 0) return at;
    }
    return -1;
  }

  /** The school of a neighbour picked at random; -1 where that is the unit's own. */
  private otherSide(u: number): number {
    const { starts, units } = this.problem;
    const { school } = this.state;
    const degree = starts[u + 1]! - starts[u]!;
    if (degree === 0) return -1;
    const s = school[units[starts[u]! + Math.floor(this.random() * degree)]!]!;
    return s === school[u] ? -1 : s;
  }

  private keepIfBest(): void {
    const { best, state } = this;
    if (state.over > best.over + 1e-9) return;
    if (state.over > best.over - 1e-9 && state.cost > best.cost - 1e-9) return;
    best.school.set(state.school);
    best.cost = state.cost;
    best.over = state.over;
  }
}
