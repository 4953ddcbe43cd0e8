import type { AreaShape, Catchment } from '../../model/index.ts';
import { polygonsOf } from '../polygons-of.ts';
import { arrangementOf } from './arrangement.ts';
import { bridgesAcross } from './bridges-across.ts';
import { toDegrees, toUnits } from './grid.ts';
import { boundsOnGrid, doubledAreaOf, type Ground, groundAsDrawn, isSameGround, ringsOnGrid } from './ground.ts';
import { groundsOfFaces } from './grounds-of-faces.ts';
import { mended } from './mended.ts';
import { repairsOf } from './repairs-of.ts';
import { unitMetres } from './square-metres.ts';
import { bind, keepTopology, keptTopology, knownGround, type Topology } from './topology.ts';

/** Two borders closer than this are meant to be one. */
export const TOLERANCE_METRES = 1;

/**
 * The topology of the catchments of one stage and sector. Where their shapes are exact it is what they say. Where not, each piece of
 * ground that two share goes to the first of them by id, to which children there are sent, or to one of which it is more than half; and
 * each gap narrower than a metre to the neighbour with the longest border. `repairs` tells.
 */
export function topologyOf(catchments: readonly Pick<Catchment, 'id' | 'shape'>[]): Topology {
  const topology = keptTopology(({ grounds }) => isOf(grounds, catchments)) ?? build(catchments, TOLERANCE_METRES);
  keepTopology(topology);
  return topology;
}

/**
 * The topology of catchments drawn loosely, one beside the other: as `topologyOf`, with a tolerance of so many metres and gaps closed that
 * are open to the outside. Borders are nowhere but where one was drawn, or across the mouth of such a gap.
 */
export function mendedTopology(
  catchments: readonly Pick<Catchment, 'id' | 'shape'>[],
  toleranceMetres: number,
): Topology {
  const topology = build(catchments, toleranceMetres, true);
  keepTopology(topology);
  return topology;
}

function isOf(grounds: Topology['grounds'], catchments: readonly Pick<Catchment, 'id' | 'shape'>[]): boolean {
  return (
    grounds.size === catchments.length &&
    catchments.every(({ id, shape }) => {
      const ground = knownGround(shape);
      return ground !== undefined && grounds.get(id) === ground;
    })
  );
}

function build(
  catchments: readonly Pick<Catchment, 'id' | 'shape'>[],
  toleranceMetres: number,
  isOpenClosed = false,
): Topology {
  const areas = catchments.map(({ shape }) => ringsOnGrid(shape));
  const metres = unitMetres(boundsOnGrid(areas.flat()));
  const laid = arrangementOf({ areas });
  const lines = isOpenClosed ? bridgesAcross(laid, metres, toleranceMetres) : [];
  const arrangement = lines.length > 0 ? arrangementOf({ areas, lines }) : laid;
  const sizes = areas.map((rings) => Math.abs(rings.reduce((sum, ring) => sum + doubledAreaOf(ring), 0)));
  const ids = catchments.map(({ id }) => id);
  const order = [...ids].sort();
  const ranks = ids.map((id) => order.indexOf(id));
  const { ownerOf, flaws } = mended(arrangement, { metres, sizes, ranks, toleranceMetres });
  const found = groundsOfFaces(arrangement.vertices, arrangement.planar, ownerOf);
  const grounds = new Map<string, Ground>();
  catchments.forEach(({ id, shape }, i) => {
    const ground = found.get(i);
    if (!ground) return;
    grounds.set(id, ground);
    if (isOnGrid(shape) && isSameGround(ground, groundAsDrawn(shape))) bind(ground, shape);
  });
  return { grounds, repairs: repairsOf(arrangement, flaws, ids) };
}

/** Whether every corner of a shape is where the grid has it, to the last digit. */
function isOnGrid(shape: AreaShape): boolean {
  return polygonsOf(shape).every((rings) =>
    rings.every((ring) => ring.every((corner) => corner.every((degrees) => toDegrees(toUnits(degrees)) === degrees))),
  );
}
