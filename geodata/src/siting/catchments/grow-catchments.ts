import type { CatchmentProblem } from './catchment-problem.ts';

/**
 * Catchments to begin with: they grow from their schools over neighbouring units, always by the unit that is cheapest at the prices of
 * seats. Each is one piece. Units that no school reaches over neighbours go to the cheapest one.
 */
export function growCatchments({ load, cost, capacity, starts, units, home }: CatchmentProblem, price: Float64Array) {
  const schools = capacity.length;
  const school = new Int32Array(load.length).fill(-1);
  const queue = new Queue();
  const priced = (u: number, s: number) => cost[u * schools + s]! - price[s]! * load[u]!;
  const offer = (u: number, s: number) => {
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const next = units[at]!;
      if (school[next]! >= 0) continue;
      const cheapest = capacity.reduce((least, _, each) => Math.min(least, priced(next, each)), Infinity);
      queue.push(priced(next, s) - cheapest, next, s);
    }
  };
  for (const [s, u] of home.entries()) school[u] = s;
  for (const [s, u] of home.entries()) offer(u, s);
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    if (school[entry.unit]! >= 0) continue;
    school[entry.unit] = entry.school;
    offer(entry.unit, entry.school);
  }
  for (const [u, s] of school.entries()) {
    if (s >= 0) continue;
    let best = 0;
    for (let each = 1; each < schools; each++) if (priced(u, each) < priced(u, best)) best = each;
    school[u] = best;
  }
  return school;
}

interface Entry {
  key: number;
  unit: number;
  school: number;
}

/** A binary heap, the least key first. */
class Queue {
  private readonly heap: Entry[] = [];

  push(key: number, unit: number, school: number): void {
    const { heap } = this;
    let at = heap.length;
    heap.push({ key, unit, school });
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]!.key <= heap[at]!.key) return;
      [heap[above], heap[at]] = [heap[at]!, heap[above]!];
      at = above;
    }
  }

  pop(): Entry | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < heap.length && heap[below]!.key < heap[least]!.key) least = below;
      }
      if (least === at) return top;
      [heap[least], heap[at]] = [heap[at]!, heap[least]!];
      at = least;
    }
  }
}
