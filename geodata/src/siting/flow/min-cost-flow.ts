import { SpanningTree } from './spanning-tree.ts';

/** A network whose arcs carry flow at a cost. Supplies add up to 0; a negative supply is a demand. */
export interface FlowNetwork {
  supply: Float64Array;
  from: Int32Array;
  to: Int32Array;
  cost: Float64Array;
  /** Most that an arc carries; Infinity where it has no limit. */
  capacity: Float64Array;
}

/** A cheapest flow and the prices that prove it. */
export interface CheapestFlow {
  isFeasible: boolean;
  cost: number;
  flow: Float64Array;
  /** Price of each node: no arc with room left has a negative cost + price[from] - price[to]. */
  price: Float64Array;
  /** Flow that no arc could carry, where it is not feasible. */
  short: number;
}

const LOWER = 1;
const IN_TREE = 0;
const UPPER = -1;

/**
 * Cheapest flow by the primal network simplex with strongly feasible trees (Cunningham 1976) and block pricing (Kiraly and Kovacs
 * 2012, "Efficient implementations of minimum-cost flow algorithms"). Exact up to the rounding of the numbers given.
 */
export function minCostFlow(network: FlowNetwork): CheapestFlow {
  checkNetwork(network);
  const simplex = new NetworkSimplex(network);
  simplex.run();
  return simplex.answer();
}

function checkNetwork({ supply, cost, capacity }: FlowNetwork): void {
  const node = supply.findIndex((each) => !Number.isFinite(each));
  if (node >= 0) throw new Error(`node ${node} gives ${supply[node]}`);
  const dear = cost.findIndex((each) => !Number.isFinite(each));
  if (dear >= 0) throw new Error(`arc ${dear} costs ${cost[dear]}`);
  const full = capacity.findIndex((each) => !(each >= 0));
  if (full >= 0) throw new Error(`arc ${full} carries at most ${capacity[full]}`);
}

class NetworkSimplex {
  private readonly nodes: number;
  private readonly arcs: number;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly cost: Float64Array;
  private readonly capacity: Float64Array;
  private readonly flow: Float64Array;
  private readonly state: Int8Array;
  private readonly price: Float64Array;
  private readonly tree: SpanningTree;
  private readonly tolerance: number;
  private readonly block: number;
  private nextArc = 0;

  constructor({ supply, from, to, cost, capacity }: FlowNetwork) {
    const nodes = supply.length;
    const arcs = from.length;
    const highest = cost.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    this.nodes = nodes;
    this.arcs = arcs;
    this.from = extended(Int32Array, from, nodes);
    this.to = extended(Int32Array, to, nodes);
    this.cost = extended(Float64Array, cost, nodes);
    this.capacity = extended(Float64Array, capacity, nodes).fill(Number.POSITIVE_INFINITY, arcs);
    this.flow = new Float64Array(arcs + nodes);
    this.state = new Int8Array(arcs + nodes).fill(LOWER);
    this.price = new Float64Array(nodes + 1);
    this.tree = new SpanningTree(nodes + 1);
    this.tolerance = 1e-10 * Math.max(1, highest);
    this.block = Math.max(20, Math.ceil(Math.sqrt(arcs)));
    this.hangOnRoot(supply, (highest + 1) * nodes);
  }

  /** The first tree: every node hangs on the root by an arc of its own, dear enough to be left where anything else can carry. */
  private hangOnRoot(supply: Float64Array, dear: number): void {
    const root = this.nodes;
    for (let node = 0; node < this.nodes; node++) {
      const arc = this.arcs + node;
      const gives = supply[node]! >= 0;
      this.from[arc] = gives ? node : root;
      this.to[arc] = gives ? root : node;
      this.cost[arc] = gives ? 0 : dear;
      this.flow[arc] = Math.abs(supply[node]!);
      this.state[arc] = IN_TREE;
      this.price[node] = gives ? 0 : dear;
      this.tree.attach(node, root, arc, gives ? 1 : -1);
      this.tree.depth[node] = 1;
    }
  }

  run(): void {
    for (let arc = this.enteringArc(); arc >= 0; arc = this.enteringArc()) this.pivot(arc);
  }

  /** The arc of the next block that saves most for each pupil moved; -1 where none saves anything. */
  private enteringArc(): number {
    const { from, to, cost, state, price, arcs } = this;
    let best = -1;
    let least = -this.tolerance;
    let left = this.block;
    for (let seen = 0, arc = this.nextArc; seen < arcs; seen++) {
      const reduced = state[arc]! * (cost[arc]! + price[from[arc]!]! - price[to[arc]!]!);
      if (reduced < least) {
        least = reduced;
        best = arc;
      }
      arc = arc + 1 === arcs ? 0 : arc + 1;
      if (--left === 0) {
        if (best >= 0) {
          this.nextArc = arc;
          return best;
        }
        left = this.block;
      }
    }
    return best;
  }

  /** Sends as much as the cycle of an entering arc takes, and swaps that arc for the one that stops it. */
  private pivot(entering: number): void {
    const { tree, capacity, flow, state } = this;
    const isUp = state[entering] === LOWER;
    const first = isUp ? this.from[entering]! : this.to[entering]!;
    const second = isUp ? this.to[entering]! : this.from[entering]!;
    const join = this.meeting(first, second);
    let most = capacity[entering]!;
    let leaving = -1;
    let onFirst = false;
    for (let node = first; node !== join; node = tree.parent[node]!) {
      const arc = tree.arc[node]!;
      const room = tree.direction[node]! > 0 ? flow[arc]! : capacity[arc]! - flow[arc]!;
      if (room < most) {
        most = room;
        leaving = node;
        onFirst = true;
      }
    }
    for (let node = second; node !== join; node = tree.parent[node]!) {
      const arc = tree.arc[node]!;
      const room = tree.direction[node]! > 0 ? capacity[arc]! - flow[arc]! : flow[arc]!;
      if (room <= most) {
        most = room;
        leaving = node;
        onFirst = false;
      }
    }
    this.send(entering, Math.max(0, most), first, second, join);
    if (leaving < 0) {
      state[entering] = isUp ? UPPER : LOWER;
      flow[entering] = isUp ? capacity[entering]! : 0;
      return;
    }
    this.swap(entering, leaving, onFirst ? first : second, onFirst ? second : first, onFirst);
  }

  private meeting(a: number, b: number): number {
    const { parent, depth } = this.tree;
    let u = a;
    let v = b;
    while (u !== v) {
      if (depth[u]! > depth[v]!) u = parent[u]!;
      else if (depth[v]! > depth[u]!) v = parent[v]!;
      else {
        u = parent[u]!;
        v = parent[v]!;
      }
    }
    return u;
  }

  private send(entering: number, amount: number, first: number, second: number, join: number): void {
    if (amount === 0) return;
    const { tree, flow } = this;
    flow[entering]! += this.state[entering] === LOWER ? amount : -amount;
    for (let node = first; node !== join; node = tree.parent[node]!) {
      flow[tree.arc[node]!]! -= tree.direction[node]! * amount;
    }
    for (let node = second; node !== join; node = tree.parent[node]!) {
      flow[tree.arc[node]!]! += tree.direction[node]! * amount;
    }
  }

  /** The branch below the leaving arc, turned round, hangs on the entering arc now. */
  private swap(entering: number, leaving: number, inside: number, outside: number, onFirst: boolean): void {
    const { tree, flow, capacity, state, price, cost } = this;
    const left = tree.arc[leaving]!;
    const emptied = onFirst === tree.direction[leaving]! > 0;
    state[left] = emptied ? LOWER : UPPER;
    flow[left] = emptied ? 0 : capacity[left]!;
    state[entering] = IN_TREE;
    const direction = this.from[entering] === inside ? 1 : -1;
    const change = price[outside]! - price[inside]! - direction * cost[entering]!;
    tree.rehang(leaving, inside, outside, entering, direction);
    tree.shift(inside, price, change);
  }

  answer(): CheapestFlow {
    const flow = this.flow.slice(0, this.arcs);
    let short = 0;
    for (let node = 0; node < this.nodes; node++) {
      if (this.from[this.arcs + node] === this.nodes) short += this.flow[this.arcs + node]!;
    }
    const total = flow.reduce((sum, each, arc) => sum + each * this.cost[arc]!, 0);
    const carried = flow.reduce((sum, each) => sum + each, 0);
    return {
      isFeasible: short <= 1e-9 * Math.max(1, carried),
      cost: total,
      flow,
      price: this.price.slice(0, this.nodes),
      short,
    };
  }
}

function extended<Numbers extends Int32Array | Float64Array>(
  kind: new (length: number) => Numbers,
  numbers: Numbers,
  by: number,
): Numbers {
  const longer = new kind(numbers.length + by);
  longer.set(numbers);
  return longer;
}
