import { metresPerDegree } from '@xuetu/geodata/geometry';
import type { Landscape, Plan, Position, Street } from '@xuetu/geodata/model';
import { aPlan } from './a-plan.ts';

/** East and north of the middle of the map, in metres. */
type Metres = readonly [east: number, north: number];

const MIDDLE: Position = [117, 36];
const DEGREE = metresPerDegree(MIDDLE[1]);

/** A place on the map. */
export function place(east: number, north: number): Position {
  return [MIDDLE[0] + east / DEGREE.lng, MIDDLE[1] + north / DEGREE.lat];
}

/** Streets and landscape drawn by hand in metres; streets are local unless said otherwise. */
export function aStreetMap(): StreetMapBuilder {
  return new StreetMapBuilder();
}

class StreetMapBuilder {
  private readonly plan = aPlan();

  withStreet(id: string, path: readonly Metres[], words: Partial<Omit<Street, 'shape'>> = {}): this {
    this.plan.withStreet(id, { ...words, shape: { type: 'LineString', coordinates: positions(path) } });
    return this;
  }

  withLine(kind: Landscape['kind'], path: readonly Metres[]): this {
    this.plan.withLandscape(`${kind} line`, { kind, shape: { type: 'LineString', coordinates: positions(path) } });
    return this;
  }

  /** An area between two opposite corners. */
  withBlock(kind: Landscape['kind'], [west, south]: Metres, [east, north]: Metres): this {
    const ring = positions([
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]);
    this.plan.withLandscape(`${kind} block`, { kind, shape: { type: 'Polygon', coordinates: [ring] } });
    return this;
  }

  build(): Plan {
    return this.plan.build();
  }
}

function positions(path: readonly Metres[]): Position[] {
  return path.map(([east, north]) => place(east, north));
}
