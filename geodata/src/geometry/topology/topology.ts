import type { AreaShape, Position } from '../../model/index.ts';
import { type Ground, shapeOnEarth } from './ground.ts';

/**
 * The catchments of one stage and sector as one topology: corners and stretches of border that catchments share are the same numbers
 * on one grid, no ground belongs to two and none between them to nobody. Never changed; what is drawn answers another one.
 */
export interface Topology {
  /** Ground by catchment id. */
  grounds: ReadonlyMap<string, Ground>;
  /** What was not exact in the shapes that it was made from. */
  repairs: readonly Repair[];
}

/** Ground that did not belong to exactly one catchment, or to one from which mending cut it off (a sliver), and whose it became. */
export interface Repair {
  kind: 'gap' | 'overlap' | 'sliver';
  /** The catchments that shared it, or that lie around it; of a sliver the one that had it, then the one that has it. */
  catchmentIds: readonly string[];
  /** Whose it is now; nobody's where a gap is too broad to be a mistake of drawing. */
  given: string | null;
  areaM2: number;
  /** Mean breadth. */
  breadthMetres: number;
  /** A place in it. */
  at: Position;
  /** The ground itself. */
  shape: AreaShape;
}

const shapes = new WeakMap<Ground, AreaShape>();
const grounds = new WeakMap<AreaShape, Ground>();

/** The shape of a ground; always the same object for the same ground. */
export function shapeOfGround(ground: Ground): AreaShape {
  let shape = shapes.get(ground);
  if (!shape) {
    shape = shapeOnEarth(ground.polygons);
    bind(ground, shape);
  }
  return shape;
}

/** The ground that a shape was made of or found to be, where that is known. */
export function knownGround(shape: AreaShape): Ground | undefined {
  return grounds.get(shape);
}

/** Says that a shape is exactly this ground. */
export function bind(ground: Ground, shape: AreaShape): void {
  shapes.set(ground, shape);
  grounds.set(shape, ground);
}

/** Topologies kept, the newest. */
const KEPT = 64;
const kept: Topology[] = [];

/** Remembers a topology, so that the catchments it stands for need not be laid over one another again. */
export function keepTopology(topology: Topology): void {
  const at = kept.indexOf(topology);
  if (at >= 0) kept.splice(at, 1);
  kept.push(topology);
  if (kept.length > KEPT) kept.shift();
}

/** The newest of the topologies kept for which something holds. */
export function keptTopology(holds: (topology: Topology) => boolean): Topology | undefined {
  return kept.findLast(holds);
}
