import type { Plan } from '../model/index.ts';
import { type CellId, cellKm2, forEachCell, groundScale, rowOf } from './ground-grid.ts';
import { placesIn } from './places-in.ts';
import { biweight, SMOOTHING_METRES } from './smoothing.ts';

/**
 * Where the children of a plan's compounds lie on the ground grid. The parts of one compound add up to 1, so whatever is spread by them is
 * neither lost nor doubled. Depends on the compounds' shapes alone, not on years, stages, catchments or schools.
 */
export interface HeatGround {
  /** Cells that hold a part of any compound, in order of their address. */
  cells: Float64Array;
  /** Ground under each cell. */
  km2: Float32Array;
  /** Parts of cell i stand from `start[i]` to `start[i + 1]`. */
  start: Uint32Array;
  /** The compound of a part, by its position in the plan. */
  compound: Uint32Array;
  /** The share of that compound's children that lies in the cell. */
  share: Float32Array;
}

/** Spreads every compound over the ground: its own polygon, smoothed by `biweight`; a compound that is a point around that point. */
export function heatGroundOf({ compounds }: Pick<Plan, 'compounds'>): HeatGround {
  const spreads = compounds.map((compound) => sharesOf(placesIn(compound), compound.point[1]));
  const cells = Float64Array.from(new Set(spreads.flatMap((spread) => [...spread.keys()]))).sort();
  const indexes = new Map(Array.from(cells, (cell, i) => [cell, i]));
  const start = new Uint32Array(cells.length + 1);
  for (const spread of spreads) for (const cell of spread.keys()) start[indexes.get(cell)! + 1]!++;
  for (let i = 0; i < cells.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const compound = new Uint32Array(start[cells.length]!);
  const share = new Float32Array(compound.length);
  for (const [c, spread] of spreads.entries()) {
    for (const [cell, part] of spread) {
      const at = next[indexes.get(cell)!]!++;
      compound[at] = c;
      share[at] = part;
    }
  }
  return { cells, km2: km2Of(cells), start, compound, share };
}

/** The parts of the children around some places that lie in each cell; they add up to 1. */
function sharesOf(places: readonly number[], lat: number): Map<CellId, number> {
  const { east, north } = groundScale(lat);
  const [right, up] = [SMOOTHING_METRES / east, SMOOTHING_METRES / north];
  const weights = new Map<CellId, number>();
  for (let i = 0; i < places.length; i += 2) {
    const [px, py] = [places[i]!, places[i + 1]!];
    forEachCell([px - right, py - up, px + right, py + up], (cell, x, y) => {
      const weight = biweight(((x - px) * east) ** 2 + ((y - py) * north) ** 2);
      if (weight > 0) weights.set(cell, (weights.get(cell) ?? 0) + weight);
    });
  }
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  for (const [cell, weight] of weights) weights.set(cell, weight / sum);
  return weights;
}

function km2Of(cells: Float64Array): Float32Array {
  const byRow = new Map<number, number>();
  return Float32Array.from(cells, (cell: CellId) => {
    const row = rowOf(cell);
    const known = byRow.get(row) ?? cellKm2(cell);
    byRow.set(row, known);
    return known;
  });
}

/** Position of a cell among those of a ground; -1 where none of its compounds reaches it. */
export function indexOfCell({ cells }: Pick<HeatGround, 'cells'>, cell: CellId): number {
  let [low, high] = [0, cells.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (cells[middle]! < cell) low = middle + 1;
    else if (cells[middle]! > cell) high = middle - 1;
    else return middle;
  }
  return -1;
}
