import { areaM2, metresPerDegree } from '../geometry/index.ts';
import type { Position } from '../model/index.ts';

/** Distance between the middles of two neighbouring cells, in metres of the Mercator plane; on the ground x cos(latitude): 162 m at 36 degrees. */
const PITCH = 200;
const ROW = (PITCH * Math.sqrt(3)) / 2;
const RADIUS = 6_378_137;
const RADIANS = Math.PI / 180;
/** Rows and columns of the whole world are counted from its south-west corner, so that none is negative. */
const HALF = 2 ** 17;
const COLUMNS = 2 ** 18;

/**
 * Address of one cell of the ground grid (地面网格), the same for every district, plan, zoom and screen. The grid is made of hexagons on the
 * spherical Mercator plane with a middle at longitude 0, latitude 0, in rows from west to east, every other row half a cell further east.
 */
export type CellId = number;

/** The cell that holds a position: the one whose middle is nearest on the plane. */
export function cellAt([lng, lat]: Position): CellId {
  const [x, y] = [planeX(lng), planeY(lat)];
  const low = Math.floor(y / ROW);
  let best = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let row = low; row <= low + 1; row++) {
    const column = Math.round(x / PITCH - shiftOf(row));
    const distance = Math.hypot((column + shiftOf(row)) * PITCH - x, row * ROW - y);
    if (distance < nearest) {
      nearest = distance;
      best = idOf(column, row);
    }
  }
  return best;
}

/** Cells whose middle lies in a box of the plane, row by row. */
export function forEachCell(
  [west, south, east, north]: readonly [west: number, south: number, east: number, north: number],
  visit: (cell: CellId, x: number, y: number) => void,
): void {
  for (let row = Math.ceil(south / ROW); row * ROW <= north; row++) {
    const shift = shiftOf(row);
    for (let column = Math.ceil(west / PITCH - shift); (column + shift) * PITCH <= east; column++) {
      visit(idOf(column, row), (column + shift) * PITCH, row * ROW);
    }
  }
}

/** Middle of a cell on the plane. */
function planeMiddleOf(cell: CellId): [x: number, y: number] {
  const row = rowOf(cell);
  return [((cell % COLUMNS) - HALF + shiftOf(row)) * PITCH, row * ROW];
}

/** Middle of a cell. */
export function middleOf(cell: CellId): Position {
  const [x, y] = planeMiddleOf(cell);
  return [lngOf(x), latOf(y)];
}

/** Outline of a cell, anticlockwise and closed. Neighbours share their corners to the last bit. */
export function ringOf(cell: CellId): Position[] {
  const [x, y] = planeMiddleOf(cell);
  const across = Math.round(x / (PITCH / 2));
  const up = Math.round(y / ROW) * 3;
  const corner = (right: number, above: number): Position => [
    lngOf((across + right) * (PITCH / 2)),
    latOf((up + above) * (ROW / 3)),
  ];
  return [corner(1, -1), corner(1, 1), corner(0, 2), corner(-1, 1), corner(-1, -1), corner(0, -2), corner(1, -1)];
}

/** Row of a cell. All cells of a row have the same size. */
export function rowOf(cell: CellId): number {
  return Math.floor(cell / COLUMNS) - HALF;
}

/** Ground under a cell in km2 on the ellipsoid: 0.023 at 36 degrees. */
export function cellKm2(cell: CellId): number {
  return areaM2({ type: 'Polygon', coordinates: [ringOf(cell)] }) / 1e6;
}

export function planeX(lng: number): number {
  return RADIUS * lng * RADIANS;
}

export function planeY(lat: number): number {
  return RADIUS * Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
}

/** Metres on the ground of one metre of the plane at a latitude, eastwards and northwards. */
export function groundScale(lat: number): { east: number; north: number } {
  const degree = metresPerDegree(lat);
  return {
    east: degree.lng / (RADIUS * RADIANS),
    north: (degree.lat * Math.cos(lat * RADIANS)) / (RADIUS * RADIANS),
  };
}

function lngOf(x: number): number {
  return x / RADIUS / RADIANS;
}

function latOf(y: number): number {
  return (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) / RADIANS;
}

function shiftOf(row: number): number {
  return row % 2 === 0 ? 0 : 0.5;
}

function idOf(column: number, row: number): CellId {
  return (row + HALF) * COLUMNS + column + HALF;
}

/** Cells as a drawing program places them. */
export interface Lattice {
  /** Middle of the first cell on the map's square: the world from 0 to 1, from west to east and from north to south. */
  origin: [x: number, y: number];
  /** One step of the lattice on that square: half a cell's width. */
  step: number;
  /**
   * Middle of each cell in whole steps eastwards and in steps of 1 / sqrt(3) of that southwards, [x, y, x, y, ...], so that corners shared by cells
   * are the same number.
   */
  steps: Float32Array;
}

export function latticeOf(cells: ArrayLike<CellId>): Lattice {
  const world = 2 * Math.PI * RADIUS;
  const first = cells.length > 0 ? planeMiddleOf(cells[0]!) : [0, 0];
  const steps = new Float32Array(cells.length * 2);
  for (let i = 0; i < cells.length; i++) {
    const [x, y] = planeMiddleOf(cells[i]!);
    steps[i * 2] = Math.round((x - first[0]!) / (PITCH / 2));
    steps[i * 2 + 1] = Math.round((first[1]! - y) / ROW) * 3;
  }
  return { origin: [0.5 + first[0]! / world, 0.5 - first[1]! / world], step: PITCH / 2 / world, steps };
}
