import type { AreaShape } from '../model/index.ts';
import { areaM2 } from './area-m2.ts';
import { boundsOf } from './bounds-of.ts';
import { enclosingRadius } from './enclosing-radius.ts';
import { lengthMetres } from './length-metres.ts';
import { linesOf } from './lines-of.ts';
import { metresPerDegree } from './metres-per-degree.ts';

/** How compact an area is, from 0 (a thread) to 1 (a circle). */
export interface Compactness {
  areaM2: number;
  /** Length of all its borders, those of holes too. */
  perimeterMetres: number;
  /** Its area over that of a circle with its perimeter: 4 pi A / P2 (Polsby and Popper 1991). */
  polsbyPopper: number;
  /** Its area over that of the smallest circle around it (Reock 1961). */
  reock: number;
}

export function compactnessOf(shape: AreaShape): Compactness {
  const [, south, , north] = boundsOf(shape);
  const degree = metresPerDegree((south + north) / 2);
  const lines = linesOf(shape);
  const area = areaM2(shape);
  const perimeterMetres = lengthMetres({ type: 'MultiLineString', coordinates: lines.map((line) => [...line]) });
  const radius = enclosingRadius(
    lines.flatMap((line) => line.map(([lng, lat]) => [lng * degree.lng, lat * degree.lat])),
  );
  return {
    areaM2: area,
    perimeterMetres,
    polsbyPopper: (4 * Math.PI * area) / perimeterMetres ** 2,
    reock: area / (Math.PI * radius ** 2),
  };
}
