import type { AreaShape } from '../../model/index.ts';
import { arrangementOf } from './arrangement.ts';
import { shapeOnEarth } from './ground.ts';
import { groundsOfFaces } from './grounds-of-faces.ts';
import type { Topology } from './topology.ts';

const known = new WeakMap<Topology, AreaShape>();

/** All ground of a topology together: the district, as its catchments have it. */
export function districtOf(topology: Topology): AreaShape {
  let shape = known.get(topology);
  if (!shape) {
    const areas = [...topology.grounds.values()].map(({ polygons }) => polygons.flat());
    const { vertices, planar, covers } = arrangementOf({ areas, firstLoose: areas.length });
    const owned = Int8Array.from(covers, (cover) => (cover.length > 0 ? 0 : -1));
    shape = shapeOnEarth(groundsOfFaces(vertices, planar, owned).get(0)!.polygons);
    known.set(topology, shape);
  }
  return shape;
}
