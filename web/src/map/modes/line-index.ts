import { linesOf, metresPerDegree } from '@xuetu/geodata/geometry';
import type { LineShape, Plan, Position } from '@xuetu/geodata/model';

/** A line of the map that a border may follow, or whose places it may take. */
export interface MapLine {
  kind: 'street' | 'water' | 'railway' | 'compound';
  name: string;
  line: readonly Position[];
}

interface LineIndex {
  cells: Map<string, [line: MapLine, at: number][]>;
}

/** Width of a cell of the index in degrees. */
const CELL = 0.004;

const known = new WeakMap<object, WeakMap<object, LineIndex>>();

/** Streets, rivers, shores, railways and outlines of compounds of a plan, by where they run. Made once for as long as they are the same. */
function indexOf({ streets, landscape, compounds }: Plan): LineIndex {
  const byStreets = known.get(streets) ?? new WeakMap<object, LineIndex>();
  known.set(streets, byStreets);
  let index = byStreets.get(compounds);
  if (!index) {
    index = { cells: new Map() };
    for (const { name, shape } of streets) add(index, 'street', name ?? '', linesOf(shape));
    for (const { kind, name, shape } of landscape) {
      const isWater = kind === 'river' || kind === 'water';
      if (shape.type === 'Point' || !(isWater || kind === 'railway')) continue;
      add(index, isWater ? 'water' : 'railway', name ?? '', linesOf(shape));
    }
    for (const { name, shape } of compounds) if (shape.type !== 'Point') add(index, 'compound', name, linesOf(shape));
    byStreets.set(compounds, index);
  }
  return index;
}

function add({ cells }: LineIndex, kind: MapLine['kind'], name: string, lines: readonly (readonly Position[])[]): void {
  for (const line of lines) {
    const made: MapLine = { kind, name, line };
    for (let at = 0; at + 1 < line.length; at++) {
      const [[x0, y0], [x1, y1]] = [line[at]!, line[at + 1]!];
      for (let x = cellOf(Math.min(x0, x1)); x <= cellOf(Math.max(x0, x1)); x++) {
        for (let y = cellOf(Math.min(y0, y1)); y <= cellOf(Math.max(y0, y1)); y++) {
          const key = `${x},${y}`;
          const cell = cells.get(key);
          if (cell) cell.push([made, at]);
          else cells.set(key, [[made, at]]);
        }
      }
    }
  }
}

function cellOf(degrees: number): number {
  return Math.floor(degrees / CELL);
}

/** A place on a line of the map. */
export interface PlaceOnLine {
  line: MapLine;
  at: Position;
  /** Distance from where it was looked for. */
  metres: number;
}

/** The place on a line of the map nearest to a position, no farther than some metres; of any line, or of one that a border may follow. */
export function lineNear(
  plan: Plan,
  position: Position,
  withinMetres: number,
  isWanted: (line: MapLine) => boolean = () => true,
): PlaceOnLine | null {
  let best: PlaceOnLine | null = null;
  eachNear(plan, position, withinMetres, (place) => {
    if (place.metres < (best?.metres ?? Infinity) && isWanted(place.line)) best = place;
  });
  return best;
}

/** All lines of the map no farther than some metres from a position. */
export function linesNear(plan: Plan, position: Position, withinMetres: number): Set<MapLine> {
  const found = new Set<MapLine>();
  eachNear(plan, position, withinMetres, ({ line }) => void found.add(line));
  return found;
}

/** Streets, rivers, shores and railways: what a border may follow; outlines of compounds only give it places. */
export function isFollowed({ kind }: Pick<MapLine, 'kind'>): boolean {
  return kind !== 'compound';
}

/** The nearest place on every stretch of a line that is no farther than some metres from a position. */
function eachNear(plan: Plan, [lng, lat]: Position, withinMetres: number, tell: (place: PlaceOnLine) => void): void {
  const { cells } = indexOf(plan);
  const degree = metresPerDegree(lat);
  const [reachX, reachY] = [withinMetres / degree.lng, withinMetres / degree.lat];
  for (let x = cellOf(lng - reachX); x <= cellOf(lng + reachX); x++) {
    for (let y = cellOf(lat - reachY); y <= cellOf(lat + reachY); y++) {
      for (const [line, i] of cells.get(`${x},${y}`) ?? []) {
        const [a, b] = [line.line[i]!, line.line[i + 1]!];
        const [ux, uy] = [(b[0] - a[0]) * degree.lng, (b[1] - a[1]) * degree.lat];
        const along = ((lng - a[0]) * degree.lng * ux + (lat - a[1]) * degree.lat * uy) / (ux * ux + uy * uy || 1);
        const part = Math.max(0, Math.min(1, along));
        const at: Position = [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
        const metres = Math.hypot((at[0] - lng) * degree.lng, (at[1] - lat) * degree.lat);
        if (metres <= withinMetres) tell({ line, at, metres });
      }
    }
  }
}

/** The lines of a kind (and of a name, where one is said) in the box around two positions, as wide again on every side. */
export function linesBetween(
  plan: Plan,
  { kind, name }: { kind: MapLine['kind']; name?: string },
  a: Position,
  b: Position,
): LineShape[] {
  const { cells } = indexOf(plan);
  const [marginX, marginY] = [Math.abs(a[0] - b[0]) / 2 + CELL, Math.abs(a[1] - b[1]) / 2 + CELL];
  const found = new Set<MapLine>();
  for (let x = cellOf(Math.min(a[0], b[0]) - marginX); x <= cellOf(Math.max(a[0], b[0]) + marginX); x++)
    for (let y = cellOf(Math.min(a[1], b[1]) - marginY); y <= cellOf(Math.max(a[1], b[1]) + marginY); y++)
      for (const [line] of cells.get(`${x},${y}`) ?? [])
        if (line.kind === kind && (name === undefined || line.name === name)) found.add(line);
  return [...found].map(({ line }) => ({ type: 'LineString', coordinates: [...line] }));
}
