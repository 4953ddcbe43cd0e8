import { metresPerDegree } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';

/** A part of the ground on paper, north up: from degrees to units of the drawing, which has its origin at the top left. */
export interface MapFrame {
  width: number;
  height: number;
  metresPerUnit: number;
  point(position: Position): readonly [x: number, y: number];
  /** Whether a line comes into the drawing at all, by its box. */
  shows(line: readonly Position[]): boolean;
}

/** Ground around what is shown, as a share of its size. */
const MARGIN = 0.12;
/** No drawing is narrower than this, so that a home beside its school still shows the streets around it. */
const LEAST_METRES = 500;

/** The smallest frame of a shape of paper that shows all of some positions, with a margin. */
export function mapFrame(positions: readonly Position[], width: number, height: number): MapFrame {
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const degree = metresPerDegree(middle[1]);
  const [across, up] = [(east - west) * degree.lng, (north - south) * degree.lat];
  const metresPerUnit = Math.max(across / width, up / height, LEAST_METRES / width) * (1 + 2 * MARGIN);
  const point: MapFrame['point'] = ([lng, lat]) => [
    width / 2 + ((lng - middle[0]) * degree.lng) / metresPerUnit,
    height / 2 - ((lat - middle[1]) * degree.lat) / metresPerUnit,
  ];
  const [edgeLng, edgeLat] = [(width * metresPerUnit) / 2 / degree.lng, (height * metresPerUnit) / 2 / degree.lat];
  return {
    width,
    height,
    metresPerUnit,
    point,
    shows: (line) => {
      let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const [lng, lat] of line)
        [w, s, e, n] = [Math.min(w, lng), Math.min(s, lat), Math.max(e, lng), Math.max(n, lat)];
      return (
        w <= middle[0] + edgeLng && e >= middle[0] - edgeLng && s <= middle[1] + edgeLat && n >= middle[1] - edgeLat
      );
    },
  };
}

/** The lines of a shape as the path of a drawing; only those that come into the frame. */
export function pathOf(frame: MapFrame, lines: readonly (readonly Position[])[]): string {
  return lines
    .filter(frame.shows)
    .map((line) => `M${line.map((position) => frame.point(position).map(rounded).join(' ')).join('L')}`)
    .join('');
}

function rounded(value: number): string {
  return value.toFixed(1);
}
