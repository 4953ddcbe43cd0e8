/** A graph: the size of every node, and how strongly it is tied to others. */
export interface Links {
  size: Float64Array;
  near: Map<number, number>[];
}

/** A block below this part of the size asked for joins the neighbour that it is tied to most. */
const TOO_SMALL = 0.4;

/**
 * Cuts a graph into blocks of about `size`: each grows from a node by the one that has the largest part of its ties inside, and the next
 * begins where most ties lead to blocks that are done, so that no islands are left between them.
 */
export function growBlocks({ size, near }: Links, target: number): { count: number; of: Int32Array } {
  const of = new Int32Array(size.length).fill(-1);
  const ties = near.map((each) => [...each.values()].reduce((sum, weight) => sum + weight, 0));
  const blocks: number[][] = [];
  const done = new Float64Array(size.length);
  for (let seed = nextSeed(of, done, ties); seed >= 0; seed = nextSeed(of, done, ties)) {
    const block = blocks.length;
    const inside = new Map<number, number>([[seed, 1]]);
    const members: number[] = [];
    let sum = 0;
    while (inside.size > 0 && (sum < target || members.length === 0)) {
      let best = -1;
      let share = -1;
      for (const [node, weight] of inside) {
        const part = weight / (ties[node]! || 1);
        if (part > share) [best, share] = [node, part];
      }
      inside.delete(best);
      of[best] = block;
      members.push(best);
      sum += size[best]!;
      for (const [to, weight] of near[best]!) {
        done[to]! += weight;
        if (of[to]! < 0) inside.set(to, (inside.get(to) ?? 0) + weight);
      }
    }
    blocks.push(members);
  }
  return joined(blocks, of, { size, near }, target * TOO_SMALL);
}

function nextSeed(of: Int32Array, done: Float64Array, ties: readonly number[]): number {
  let seed = -1;
  let most = -1;
  for (let node = 0; node < of.length; node++) {
    if (of[node]! >= 0) continue;
    const part = done[node]! / (ties[node]! || 1);
    if (part > most) [seed, most] = [node, part];
  }
  return seed;
}

function joined(blocks: readonly number[][], of: Int32Array, { size, near }: Links, least: number) {
  const sums = blocks.map((members) => members.reduce((sum, node) => sum + size[node]!, 0));
  const to = blocks.map((_, block) => block);
  const root = (block: number): number => (to[block] === block ? block : root(to[block]!));
  for (const [block, members] of blocks.entries()) {
    if (sums[block]! >= least) continue;
    const weights = new Map<number, number>();
    for (const node of members)
      for (const [other, weight] of near[node]!) {
        const there = root(of[other]!);
        if (there !== root(block)) weights.set(there, (weights.get(there) ?? 0) + weight);
      }
    const [best] = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
    const target = best ?? root(block === 0 ? Math.min(1, blocks.length - 1) : 0);
    if (target === root(block)) continue;
    sums[target]! += sums[root(block)]!;
    to[root(block)] = target;
  }
  const roots = [...new Set(blocks.map((_, block) => root(block)))];
  const number = new Map(roots.map((each, index) => [each, index]));
  return { count: roots.length, of: of.map((block) => number.get(root(block))!) };
}
