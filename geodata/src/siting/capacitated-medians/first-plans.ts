import type { CapacitatedProblem } from './capacitated-problem.ts';

/** What it costs to send every unit to its site. */
export function costOf({ cost }: CapacitatedProblem, site: Int32Array): number {
  return site.reduce((sum, s, u) => sum + cost[u * site.length + s]!, 0);
}

/** Opens one site after the other, always the one that saves most. */
export function openGreedily({ count, load, cost }: CapacitatedProblem): Int32Array {
  const units = load.length;
  const now = new Float64Array(units).fill(cost.reduce((most, each) => Math.max(most, each), 0) + 1);
  const open = new Int32Array(count);
  const isOpen = new Uint8Array(units);
  for (let at = 0; at < count; at++) {
    const saved = new Float64Array(units);
    for (let u = 0; u < units; u++) {
      for (let s = 0; s < units; s++) if (cost[u * units + s]! < now[u]!) saved[s]! += now[u]! - cost[u * units + s]!;
    }
    let best = -1;
    for (let s = 0; s < units; s++) if (!isOpen[s] && (best < 0 || saved[s]! > saved[best]!)) best = s;
    open[at] = best;
    isOpen[best] = 1;
    for (let u = 0; u < units; u++) now[u] = Math.min(now[u]!, cost[u * units + best]!);
  }
  return open;
}

/** Every unit at the open site that is cheapest for it and has room; the largest units choose first. */
export function serveFromNearest({ load, capacity, cost }: CapacitatedProblem, open: Int32Array): Int32Array {
  const units = load.length;
  const left = capacity.slice();
  const site = new Int32Array(units);
  const order = [...load.keys()].sort((a, b) => load[b]! - load[a]! || a - b);
  for (const u of order) {
    let best = -1;
    for (const s of open) {
      const isBetter = best < 0 || cost[u * units + s]! < cost[u * units + best]!;
      if (left[s]! >= load[u]! && isBetter) best = s;
    }
    if (best < 0) best = open.reduce((most, s) => (left[s]! > left[most]! ? s : most), open[0]!);
    site[u] = best;
    left[best]! -= load[u]!;
  }
  return site;
}
