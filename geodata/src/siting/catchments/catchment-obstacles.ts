import { minCostFlow } from '../flow/min-cost-flow.ts';
import type { CatchmentProblem } from './catchment-problem.ts';
import { waysOfUnits } from './ways-of-units.ts';
import { waysWithin } from './ways-within.ts';

/** Why no catchments can keep every limit. */
export type CatchmentObstacle =
  /** Children of these units can go to these schools only, where seats are too few. */
  | { kind: 'seats'; units: number[]; schools: number[]; children: number; seats: number; short: number }
  /** Fewer children than schools must take. */
  | { kind: 'children'; children: number; least: number; short: number }
  /** Units that hang together, and with nothing else, and have no school among them. */
  | { kind: 'island'; units: number[]; children: number }
  /** A unit that may go to no school. */
  | { kind: 'no-way'; unit: number; children: number }
  /** A unit that none of the schools it may go to reaches over units that may go there too. */
  | { kind: 'out-of-reach'; unit: number; children: number; schools: number[] };

/** Names what stands in the way of any catchments, each with its numbers; nothing where only a search can tell. */
export function catchmentObstacles(problem: CatchmentProblem): CatchmentObstacle[] {
  return [...fewSeats(problem), ...fewChildren(problem), ...islands(problem), ...unreached(problem)];
}

function* fewChildren({ load, least }: CatchmentProblem): Generator<CatchmentObstacle> {
  const children = sum(load);
  const must = sum(least.map((each) => Math.max(0, each)));
  if (must > children * (1 + 1e-9)) yield { kind: 'children', children, least: must, short: must - children };
}

/** Units that cannot all be placed, with every school they could be moved on to: all of those are full (a minimum cut). */
function* fewSeats(problem: CatchmentProblem): Generator<CatchmentObstacle> {
  const { load, capacity } = problem;
  const schools = capacity.length;
  const ways = waysOfUnits(problem);
  const pairs = [...ways.keys()].filter((at) => ways[at] && load[Math.floor(at / schools)]! > 0);
  const [outside, sink] = [load.length + schools, load.length + schools + 1];
  const units = [...load.keys()];
  const network = {
    supply: Float64Array.from([...load, ...capacity.map(() => 0), 0, -sum(load)]),
    from: Int32Array.from([
      ...pairs.map((at) => Math.floor(at / schools)),
      ...units,
      ...capacity.map((_, s) => load.length + s),
      outside,
    ]),
    to: Int32Array.from([
      ...pairs.map((at) => load.length + (at % schools)),
      ...units.map(() => outside),
      ...capacity.map(() => sink),
      sink,
    ]),
    cost: Float64Array.from([...pairs.map(() => 0), ...units.map(() => 1), ...capacity.map(() => 0), 0]),
    capacity: Float64Array.from([...pairs.map(() => Infinity), ...units.map(() => Infinity), ...capacity, Infinity]),
  };
  const { flow } = minCostFlow(network);
  const isShort = (u: number) => flow[pairs.length + u]! > 1e-6;
  const crowded = new Set(units.filter((u) => isShort(u) && ways.subarray(u * schools, (u + 1) * schools).includes(1)));
  const full = new Set<number>();
  for (const u of crowded) {
    for (let s = 0; s < schools; s++) {
      if (!ways[u * schools + s] || full.has(s)) continue;
      full.add(s);
      for (const [arc, at] of pairs.entries())
        if (at % schools === s && flow[arc]! > 1e-9) crowded.add(Math.floor(at / schools));
    }
  }
  if (crowded.size === 0) return;
  const inside = [...crowded].sort((a, b) => a - b);
  const seats = [...full].reduce((before, s) => before + capacity[s]!, 0);
  const children = inside.reduce((before, u) => before + load[u]!, 0);
  yield {
    kind: 'seats',
    units: inside,
    schools: [...full].sort((a, b) => a - b),
    children,
    seats,
    short: children - seats,
  };
}

function* islands({ load, starts, units, home }: CatchmentProblem): Generator<CatchmentObstacle> {
  const seen = new Uint8Array(load.length);
  const spread = (from: number) => {
    const inside = [from];
    seen[from] = 1;
    for (const u of inside) {
      for (const next of units.subarray(starts[u], starts[u + 1])) {
        if (seen[next]) continue;
        seen[next] = 1;
        inside.push(next);
      }
    }
    return inside;
  };
  for (const u of home) if (!seen[u]) spread(u);
  for (let u = 0; u < load.length; u++) {
    if (seen[u]) continue;
    const inside = spread(u).sort((a, b) => a - b);
    yield { kind: 'island', units: inside, children: inside.reduce((before, each) => before + load[each]!, 0) };
  }
}

function* unreached(problem: CatchmentProblem): Generator<CatchmentObstacle> {
  const { load, capacity, allowed } = problem;
  if (!allowed) return;
  const schools = capacity.length;
  const ways = waysOfUnits(problem);
  const weight = (u: number, s: number) => (ways[u * schools + s] ? 0 : Infinity);
  const within = Array.from(capacity, (_, s) => waysWithin(problem, s, 0, weight));
  for (const [u, children] of load.entries()) {
    const own = [...capacity.keys()].filter((s) => ways[u * schools + s]);
    if (own.length === 0) yield { kind: 'no-way', unit: u, children };
    else if (own.every((s) => !within[s]![u])) yield { kind: 'out-of-reach', unit: u, children, schools: own };
  }
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((before, each) => before + each, 0);
}
