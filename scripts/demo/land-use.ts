import type { Point } from './ground-plane.ts';
import { type Cell, cellsOf, type Lattice } from './lattice.ts';
import { netGround, subdivide } from './parcel.ts';
import { distance, middleOf, ringArea } from './planar.ts';
import type { Random } from './random.ts';

export type Place = 'core' | 'south-town' | 'north-town';

/** One piece of urban ground behind its setbacks. */
export interface Ground {
  place: Place;
  row: number;
  column: number;
  ring: Point[];
  middle: Point;
  areaM2: number;
}

/** The urban ground of one net of streets: parcels to live or build on, works, parks, and the streets between them. */
export interface UrbanGround {
  parcels: Ground[];
  works: Ground[];
  parks: { name: string; ring: Point[] }[];
  built: Point[][];
  localStreets: { line: Point[]; isNorthSouth: boolean }[];
}

/** 澄湖公园 takes two blocks at the river; the others one each. */
const PARKS: Record<string, string> = {
  '4,0': '澄湖公园',
  '3,0': '澄湖湿地',
  '4,4': '岱阳公园',
  '1,2': '文汇公园',
  '2,7': '科苑公园',
};
const EMPTY_BLOCKS = new Set(['7,9', '7,8', '0,9', '0,8', '7,0', '0,0']);
const isWorks = (row: number, column: number): boolean => column >= 8 || (column === 7 && row === 7);

/** The south-east of the core, under construction since 2020. */
export function isNewQuarter(place: Place, row: number, column: number): boolean {
  return place === 'core' && row <= 2 && column >= 4;
}

const SIZES: Record<'works' | 'core' | 'new' | 'town', { street: number; parcel: number }> = {
  works: { street: 260_000, parcel: 90_000 },
  core: { street: 62_000, parcel: 26_000 },
  new: { street: 80_000, parcel: 40_000 },
  town: { street: 30_000, parcel: 15_000 },
};

export function urbanGround(place: Place, lattice: Lattice, random: Random): UrbanGround {
  const ground: UrbanGround = { parcels: [], works: [], parks: [], built: [], localStreets: [] };
  for (const cell of cellsOf(lattice)) {
    const key = `${cell.row},${cell.column}`;
    if (place === 'core' && EMPTY_BLOCKS.has(key)) continue;
    ground.built.push(cell.corners);
    const park = place === 'core' ? PARKS[key] : undefined;
    if (park) ground.parks.push({ name: park, ring: netGround(cell)! });
    else fill(ground, place, cell, random);
  }
  return ground;
}

function fill(ground: UrbanGround, place: Place, cell: Cell, random: Random): void {
  const works = place === 'core' && isWorks(cell.row, cell.column);
  const kind = isNewQuarter(place, cell.row, cell.column) ? 'new' : 'core';
  const sizes = SIZES[works ? 'works' : place === 'core' ? kind : 'town'];
  const blocks = subdivide(cell, random, sizes, (line) => {
    const [a, b] = [line[0]!, line[1]!];
    if (distance(a, b) > 40) {
      ground.localStreets.push({ line, isNorthSouth: Math.abs(b[1] - a[1]) > Math.abs(b[0] - a[0]) });
    }
  });
  for (const block of blocks) {
    const ring = netGround(block);
    if (!ring) continue;
    const areaM2 = ringArea(ring);
    if (areaM2 < 3000) continue;
    const parcel: Ground = { place, row: cell.row, column: cell.column, ring, middle: middleOf(ring), areaM2 };
    (works ? ground.works : ground.parcels).push(parcel);
  }
}
