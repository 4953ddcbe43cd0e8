import { areaM2, type Cells, cellsOf, districtOf } from '../../geometry/index.ts';
import type { Compound, Plan } from '../../model/index.ts';
import type { OpenLayer } from './layer-of.ts';

interface KnownCells {
  areaM2: number;
  cells: Cells;
}

const known = new WeakMap<readonly Compound[], Map<string, KnownCells>>();
/** Districts whose areas differ by no more than this are the same one, with other corners in its border. */
const SAME = 1e-8;

/** The cells of the compounds in the district of a layer: what goes with a compound when it is given to another catchment. */
export function cellsOfLayer({ compounds }: Pick<Plan, 'compounds'>, { stage, sector, topology }: OpenLayer): Cells {
  const layers = known.get(compounds) ?? new Map<string, KnownCells>();
  known.set(compounds, layers);
  const key = JSON.stringify([stage, sector]);
  const district = districtOf(topology);
  const area = areaM2(district);
  let found = layers.get(key);
  if (!found || Math.abs(found.areaM2 - area) > SAME * area) {
    found = { areaM2: area, cells: cellsOf(compounds, district) };
    layers.set(key, found);
  }
  return found.cells;
}
