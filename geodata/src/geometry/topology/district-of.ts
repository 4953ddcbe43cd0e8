import type { AreaShape } from '../../model/index.ts';
import { arrangementOf } from './arrangement.ts';
import { shapeOnEarth } from './ground.ts';
import { groundsOfFaces } from './grounds-of-faces.ts';
import { outerRings } from './outer-rings.ts';
import type { Topology } from './topology.ts';

const known = new WeakMap<Topology, AreaShape>();
const origins = new WeakMap<Topology, Topology>();

/** Says that catchments are redrawn within the same district, so that it need not be found again. */
export function keepDistrict(before: Topology, after: Topology): void {
  origins.set(after, origins.get(before) ?? before);
}

/** All ground of a topology together: the district, as its catchments have it, or had it before they were redrawn. */
export function districtOf(drawn: Topology): AreaShape {
  const topology = origins.get(drawn) ?? drawn;
  let shape = known.get(topology);
  if (!shape) {
    const areas = [outerRings(topology.grounds.values())];
    const { vertices, planar, covers } = arrangementOf({ areas, firstLoose: areas.length });
    const owned = Int8Array.from(covers, (cover) => (cover.length > 0 ? 0 : -1));
    shape = shapeOnEarth(groundsOfFaces(vertices, planar, owned).get(0)!.polygons);
    known.set(topology, shape);
  }
  return shape;
}
