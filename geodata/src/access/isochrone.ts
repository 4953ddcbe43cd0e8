import {
  Clipper,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  type Path64,
  type Paths64,
  PointInPolygonResult,
  PolyTree64,
} from 'clipper2-ts';
import { polygonsInTree } from '../geometry/index.ts';
import type { AreaShape, Position } from '../model/index.ts';
import type { Barriers } from './barriers.ts';
import type { LocalPlane } from './local-plane.ts';
import { type Line, reachedLines } from './reached-lines.ts';
import { snapTo } from './snap.ts';
import type { StreetNetwork } from './street-network.ts';

/** Half-widths in metres of what is drawn as reachable: land along a street, a bridge, the way from the origin to its street [M]. */
const ALONG_STREET = 40;
const ON_BRIDGE = 10;
const ON_LEG = 2;
const BARRIER = 1;
/** Holes smaller than this are filled: the inside of a block that is reached all round. */
const FILLED_M2 = 10_000;
const PER_METRE = 1000;

/**
 * 等时圈: the ground within so many metres on foot of an origin, as the streets reached with 40 m to either side, but never the
 * other side of a barrier that no reached bridge crosses. Undefined where the origin is not on the streets.
 */
export function isochrone(network: StreetNetwork, origin: Position, metres: number): AreaShape | undefined {
  const from = snapTo(network, origin);
  if (typeof from === 'string') return undefined;
  const { level, bridges } = reachedLines(network, from, metres);
  const legLength = Math.hypot(from.streetX - from.x, from.streetY - from.y);
  const share = legLength > metres ? metres / legLength : 1;
  const leg: Line = [
    [from.x, from.y],
    [from.x + share * (from.streetX - from.x), from.y + share * (from.streetY - from.y)],
  ];
  const narrow = [...widened(bridges, ON_BRIDGE), ...widened([leg], ON_LEG)];
  const tree = new PolyTree64();
  const parts = [...onThisSide(network.barriers, level), ...narrow];
  Clipper.booleanOpWithPolyTree(ClipType.Union, parts, null, tree, FillRule.NonZero);
  const polygons = polygonsInTree(tree).map(([outside, ...holes]) =>
    [outside!, ...holes.filter((hole) => Math.abs(Clipper.area(hole)) >= FILLED_M2 * PER_METRE ** 2)].map((path) =>
      ringOf(network.plane, path),
    ),
  );
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** The land along streets, without what lies behind a barrier: a part in which no street was reached. */
function onThisSide(barriers: Barriers, lines: readonly Line[]): Paths64 {
  const land = widened(lines, ALONG_STREET);
  const strips = stripsAcross(barriers, land);
  if (strips.length === 0) return land;
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(ClipType.Difference, land, strips, tree, FillRule.NonZero);
  const vertices = pathsOf(lines).flat();
  const isIn = (rings: Paths64, vertex: Path64[number]): boolean =>
    rings.reduce(
      (inside, ring) => (Clipper.pointInPolygon(vertex, ring) === PointInPolygonResult.IsInside ? !inside : inside),
      false,
    );
  return polygonsInTree(tree)
    .filter((rings) => vertices.some((vertex) => isIn(rings, vertex)))
    .flat();
}

function stripsAcross({ index, ends }: Barriers, land: Paths64): Paths64 {
  if (!index || land.length === 0) return [];
  const { left, right, top, bottom } = Clipper.getBoundsPaths(land);
  const near = index.search(left / PER_METRE, top / PER_METRE, right / PER_METRE, bottom / PER_METRE);
  const segments = near.map(
    (k): Line => [
      [ends[k * 4]!, ends[k * 4 + 1]!],
      [ends[k * 4 + 2]!, ends[k * 4 + 3]!],
    ],
  );
  return widened(segments, BARRIER);
}

function widened(lines: readonly Line[], metres: number): Paths64 {
  const tolerance = (metres / 40) * PER_METRE;
  return Clipper.inflatePaths(pathsOf(lines), metres * PER_METRE, JoinType.Round, EndType.Round, 2, tolerance);
}

function pathsOf(lines: readonly Line[]): Paths64 {
  return lines.map((line) => line.map(([x, y]) => ({ x: Math.round(x * PER_METRE), y: Math.round(y * PER_METRE) })));
}

function ringOf(plane: LocalPlane, path: Path64): Position[] {
  const ring = path.map(({ x, y }) => plane.position(x / PER_METRE, y / PER_METRE));
  return [...ring, ring[0]!];
}
