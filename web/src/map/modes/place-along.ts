import { metresPerDegree } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';

/** A place on a line: how far along it, and how far from where it was looked for. */
export interface PlaceAlong {
  at: Position;
  alongMetres: number;
  metres: number;
}

/** The place on a line nearest to a position; of a line of two corners or more. */
export function placeAlong(line: readonly Position[], [lng, lat]: Position): PlaceAlong {
  const degree = metresPerDegree(lat);
  let best: PlaceAlong = { at: line[0]!, alongMetres: 0, metres: Infinity };
  let passed = 0;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i]!, line[i + 1]!];
    const [ux, uy] = [(b[0] - a[0]) * degree.lng, (b[1] - a[1]) * degree.lat];
    const length = Math.hypot(ux, uy);
    const along = ((lng - a[0]) * degree.lng * ux + (lat - a[1]) * degree.lat * uy) / (length * length || 1);
    const part = Math.max(0, Math.min(1, along));
    const at: Position = part === 1 ? b : [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
    const metres = Math.hypot((at[0] - lng) * degree.lng, (at[1] - lat) * degree.lat);
    if (metres < best.metres) best = { at, alongMetres: passed + part * length, metres };
    passed += length;
  }
  return best;
}
