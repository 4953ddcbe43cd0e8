import type { LinearModel } from '../solving/solver.ts';
import type { OpenSites } from './open-sites-problem.ts';

/** Units of a few schools, to be shared out among those schools afresh. */
export interface Region {
  model: LinearModel;
  /** The catchments as they are, as values of the model. */
  start: Float64Array;
  /** Writes what values say over catchments. */
  apply(values: Float64Array, school: Int32Array): void;
}

/**
 * Shares out the units of some schools among them: each to one, a child too many costs `penalty`. Where catchments must hang together a
 * unit may only go to a school if one of its neighbours that comes before it does, in an order of the school's own that keeps the catchment
 * it has: enough to make one piece, and nothing has to be added later. `isUseful` says where a unit may go besides where it is.
 */
export function regionModel(
  sites: OpenSites,
  school: Int32Array,
  among: readonly number[],
  penalty: number,
  isUseful: (u: number, s: number) => boolean,
): Region {
  const { load, capacity, cost, home, isConnected } = sites;
  const width = capacity.length;
  const inRegion = new Uint8Array(width);
  for (const s of among) inRegion[s] = 1;
  const homes = new Set(isConnected ? home : []);
  const inside = [...load.keys()].filter((u) => inRegion[school[u]!]);
  const column = new Int32Array(load.length * width).fill(-1);
  const columns: { u: number; s: number }[] = [];
  const rows: [number, number][][] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const row = (entries: [number, number][], lower: number, upper: number) => {
    rows.push(entries);
    rowLower.push(lower);
    rowUpper.push(upper);
  };
  for (const u of inside) {
    const own: [number, number][] = [];
    for (const s of among) {
      if (school[u] !== s && (homes.has(u) || !isUseful(u, s))) continue;
      column[u * width + s] = columns.length;
      own.push([columns.length, 1]);
      columns.push({ u, s });
    }
    row(own, 1, 1);
  }
  const held = new Float64Array(width);
  for (const u of inside) held[school[u]!]! += load[u]!;
  for (const [k, s] of among.entries()) {
    const filled = inside.flatMap((u): [number, number][] => {
      const c = column[u * width + s]!;
      return c >= 0 && load[u]! > 0 ? [[c, load[u]!]] : [];
    });
    row([...filled, [columns.length + k, -1]], -Infinity, capacity[s]!);
    if (isConnected) tieTo(sites, school, s, inside, column, row);
  }
  const starts = new Int32Array(rows.length + 1);
  for (const [r, entries] of rows.entries()) starts[r + 1] = starts[r]! + entries.length;
  const entries = rows.flat();
  const isColumn = (c: number) => c < columns.length;
  const all = Array.from({ length: columns.length + among.length }, (_, c) => c);
  return {
    model: {
      cost: Float64Array.from(all, (c) => (isColumn(c) ? cost[columns[c]!.u * width + columns[c]!.s]! : penalty)),
      lower: new Float64Array(all.length),
      upper: Float64Array.from(all, (c) => (isColumn(c) ? 1 : Infinity)),
      integer: Uint8Array.from(all, (c) => (isColumn(c) ? 1 : 0)),
      rows: {
        starts,
        columns: Int32Array.from(entries, ([c]) => c),
        values: Float64Array.from(entries, ([, value]) => value),
      },
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
    },
    start: Float64Array.from(all, (c) => {
      if (isColumn(c)) return school[columns[c]!.u] === columns[c]!.s ? 1 : 0;
      const s = among[c - columns.length]!;
      return Math.max(0, held[s]! - capacity[s]!);
    }),
    apply: (values, into) => {
      for (const [c, { u, s }] of columns.entries()) if (values[c]! > 0.5) into[u] = s;
    },
  };
}

function tieTo(
  sites: OpenSites,
  school: Int32Array,
  s: number,
  inside: readonly number[],
  column: Int32Array,
  row: (entries: [number, number][], lower: number, upper: number) => void,
): void {
  const { starts, units, home } = sites;
  const width = sites.capacity.length;
  const rank = ranksFrom(sites, school, s, column);
  for (const u of inside) {
    const c = column[u * width + s]!;
    if (c < 0 || u === home[s]) continue;
    const before: [number, number][] = [];
    let isBeside = false;
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const v = units[at]!;
      if (v === home[s]) isBeside = true;
      else if (column[v * width + s]! >= 0 && rank[v]! < rank[u]!) before.push([column[v * width + s]!, -1]);
    }
    if (!isBeside) row([[c, 1], ...before], -Infinity, 0);
  }
}

/**
 * The order of a school: by how many units outside its catchment lie on the way, then by steps inside it; equals by what a child costs there.
 * Units that no way leads to are behind all others.
 */
function ranksFrom(
  { starts, units, home, cost, load, capacity }: OpenSites,
  school: Int32Array,
  s: number,
  column: Int32Array,
): Float64Array {
  const width = capacity.length;
  const rank = new Float64Array(school.length).fill(Infinity);
  const perChild = (u: number) => (load[u]! > 0 ? cost[u * width + s]! / load[u]! : cost[u * width + s]!);
  let now = [home[s]!];
  let reached = 0;
  while (now.length > 0) {
    const ring: number[] = [];
    const queue = now.filter((u) => rank[u] === Infinity).sort((a, b) => perChild(a) - perChild(b) || a - b);
    for (const u of queue) rank[u] = reached++;
    for (const u of queue) {
      for (let at = starts[u]!; at < starts[u + 1]!; at++) {
        const v = units[at]!;
        if (rank[v] !== Infinity || column[v * width + s]! < 0) continue;
        if (school[v] !== s) ring.push(v);
        else {
          rank[v] = reached++;
          queue.push(v);
        }
      }
    }
    now = [...new Set(ring)];
  }
  return rank;
}
