import type { AreaShape, Position } from '@xuetu/geodata/model';
import type { Random } from '../demo/random.ts';

/** One piece of a tiling: its area, and a position near its middle. */
interface Tile {
  shape: AreaShape;
  middle: Position;
}

/** Areas that tile a square exactly: neighbours have the same vertices along their common border. */
export interface Tiling {
  tiles: Tile[];
  /** The tile that a position would lie in if the borders were straight. */
  nearest(position: Position): number;
}

/** A square by its south-west corner and side, in degrees. */
export interface Ground {
  west: number;
  south: number;
  side: number;
}

/** Vertices along one side of a tile. */
const STEPS = 8;
/** Inner vertices of a border between two tiles of the same row. */
const INNER = 4;

/** Cuts a square into so many tiles with uneven borders: rows of tiles, as square as their number allows. */
export function tilingOf(ground: Ground, count: number, random: Random): Tiling {
  const rows = Math.max(1, Math.round(Math.sqrt(count)));
  const columns = Array.from(
    { length: rows },
    (_, j) => Math.floor(((j + 1) * count) / rows) - Math.floor((j * count) / rows),
  );
  const steps = STEPS * Math.max(...columns);
  const height = ground.side / rows;
  const x = (step: number) => ground.west + (ground.side * step) / steps;
  const lines = Array.from({ length: rows + 1 }, (_, j) =>
    Array.from({ length: steps + 1 }, (_, step): Position => {
      const uneven = j === 0 || j === rows ? 0 : random.between(-0.12, 0.12) * height;
      return [x(step), ground.south + j * height + uneven];
    }),
  );
  const first: number[] = [];
  const tiles: Tile[] = [];
  for (const [j, inRow] of columns.entries()) {
    first.push(tiles.length);
    const corners = Array.from({ length: inRow + 1 }, (_, i) => Math.round((i * steps) / inRow));
    const borders = corners.map((step, i) =>
      upright(lines[j]![step]!, lines[j + 1]![step]!, i === 0 || i === inRow ? 0 : ground.side / steps / 3, random),
    );
    for (let i = 0; i < inRow; i++) {
      const [from, to] = [corners[i]!, corners[i + 1]!];
      tiles.push({
        shape: areaOf(
          lines[j]!.slice(from, to + 1),
          borders[i + 1]!,
          lines[j + 1]!.slice(from, to + 1).reverse(),
          borders[i]!.toReversed(),
        ),
        middle: [(x(from) + x(to)) / 2, ground.south + (j + 0.5) * height],
      });
    }
  }
  return {
    tiles,
    nearest([lng, lat]) {
      const j = within(Math.floor((lat - ground.south) / height), rows);
      return first[j]! + within(Math.floor(((lng - ground.west) / ground.side) * columns[j]!), columns[j]!);
    },
  };
}

/** Inner vertices of a border from south to north, each moved a little to the side. */
function upright(from: Position, to: Position, reach: number, random: Random): Position[] {
  return Array.from({ length: INNER }, (_, i): Position => {
    const part = (i + 1) / (INNER + 1);
    return [from[0] + random.between(-reach, reach), from[1] + (to[1] - from[1]) * part];
  });
}

function areaOf(...sides: Position[][]): AreaShape {
  const ring = sides.flat();
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

function within(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, place));
}
