import type { StageColumns } from '../formulation/formulate.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { growBlocks, type Links } from './grow-blocks.ts';

/** A model's columns in blocks that have little to do with each other. */
export interface Blocks {
  count: number;
  /** Block of each column. */
  ofColumn: Int32Array;
}

/**
 * Blocks of places between which few pupils can choose, each with about `units` compounds: every compound with the place where most of
 * its pupils go today, programmes and slack with their place. A place is one over all stages. Places that `apart` has torn
 * from each other count more, so that the borders of those blocks come to lie inside these.
 */
export function blocksOf(
  problems: readonly StageProblem[],
  stages: readonly StageColumns[],
  columns: number,
  units: number,
  apart?: Blocks,
): Blocks {
  const nodes = new Map<string, number>();
  const nodeOf = problems.map(({ places }) =>
    Int32Array.from(places, ({ kind, id }) => {
      const key = `${kind} ${id}`;
      if (!nodes.has(key)) nodes.set(key, nodes.size);
      return nodes.get(key)!;
    }),
  );
  const links: Links = {
    size: new Float64Array(nodes.size),
    near: Array.from({ length: nodes.size }, () => new Map()),
  };
  const homes = problems.map((problem, index) => linkPlaces(problem, nodeOf[index]!, links, stages[index]!, apart));
  const { count, of } = growBlocks(links, units);
  const ofColumn = new Int32Array(columns);
  for (const [index, { places, units: all }] of problems.entries()) {
    const { unit, programme, slack } = stages[index]!;
    const periods = slack.length / places.length;
    for (const [u, { reach }] of all.entries())
      ofColumn.fill(of[homes[index]![u]!]!, unit[u]!, unit[u]! + reach.length + 1);
    for (const [p, { programmes }] of places.entries()) {
      const block = of[nodeOf[index]![p]!]!;
      if (programmes.length > 0) ofColumn.fill(block, programme[p]!, programme[p]! + programmes.length);
      for (let period = 0; period < periods; period++) {
        const at = slack[p * periods + period]!;
        if (at >= 0) ofColumn[at] = block;
      }
    }
  }
  return { count, ofColumn };
}

/** How much more a link counts that other blocks have cut. */
const CUT_WEIGHT = 6;

/** Adds what every compound ties together, and answers the node where it is at home. */
function linkPlaces(
  { places, units }: StageProblem,
  nodeOf: Int32Array,
  { size, near }: Links,
  { unit: first, programme }: StageColumns,
  apart?: Blocks,
): Int32Array {
  const blockOf = (p: number) =>
    apart && places[p]!.programmes.length > 0 ? apart.ofColumn[programme[p]!] : undefined;
  return Int32Array.from(units, ({ pupils, today, reach }, u) => {
    const largest = today.reduce((a, b) => (b.share.at(-1)! > a.share.at(-1)! ? b : a)).place;
    const home = largest > 0 ? largest : (reach[0]?.place ?? 0);
    const most = 1 + Math.max(0, ...pupils);
    const node = nodeOf[home]!;
    size[node]! += 1;
    const own = apart?.ofColumn[first[u]!];
    for (const { place } of reach) {
      if (place === home || home === 0) continue;
      const other = blockOf(place);
      const weight = own !== undefined && other !== undefined && own !== other ? CUT_WEIGHT * most : most;
      const to = nodeOf[place]!;
      near[node]!.set(to, (near[node]!.get(to) ?? 0) + weight);
      near[to]!.set(node, (near[to]!.get(node) ?? 0) + weight);
    }
    return node;
  });
}
