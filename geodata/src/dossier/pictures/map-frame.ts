import { type Bounds, boundsOf, linesOf, metresPerDegree, polygonsOf } from '../../geometry/index.ts';
import type { AreaShape, LineShape, PointShape, Position } from '../../model/index.ts';
import { pathOf } from './ink.ts';
import type { Sheet } from './picture.ts';

/** Points nearer to each other than this on the sheet are one. */
const FINEST_PX = 0.4;
/** Metres of a pixel of the web map at zoom 0, at the equator. */
export const METRES_PER_PIXEL_AT_ZOOM_0 = 78_271.517;

/** 图幅: a flat, metric window on the ground. A length is equally long everywhere on it, in every direction. */
export interface MapFrame {
  widthPx: number;
  heightPx: number;
  metresPerPx: number;
  /** Degrees clockwise from north that are up. */
  bearing: number;
  /** The zoom of the web map at this scale, so that widths and sizes grow alike. */
  zoom: number;
  /** Degrees that are seen. */
  bounds: Bounds;
  /** Degrees to pixels from the upper left corner. */
  at(position: Position): [x: number, y: number];
  /** Whether any of a shape may be seen. */
  shows(shape: PointShape | LineShape | AreaShape): boolean;
  /** SVG path of an area (to be filled by the even-odd rule) or of a line. */
  areaPath(shape: AreaShape): string;
  linePath(shape: LineShape | AreaShape): string;
}

/** The frame that shows a box of degrees wholly, turned about its middle by a bearing: local equirectangular about its middle latitude, true to a hundredth of a percent in a county. */
export function mapFrame(
  [west, south, east, north]: Bounds,
  { widthPx, heightPx: [least, most] }: Sheet,
  bearing = 0,
): MapFrame {
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  const degree = metresPerDegree(lat);
  const across = Math.max((east - west) * degree.lng, 1);
  const along = Math.max((north - south) * degree.lat, 1);
  const heightPx = Math.min(Math.max((widthPx * along) / across, least), most);
  const metresPerPx = Math.max(across / widthPx, along / heightPx);
  const [halfX, halfY] = [widthPx / 2, heightPx / 2];
  const turn = (bearing * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const at = ([x, y]: Position): [number, number] => {
    const [right, up] = [((x - lng) * degree.lng) / metresPerPx, ((y - lat) * degree.lat) / metresPerPx];
    return [halfX + right * cos - up * sin, halfY - right * sin - up * cos];
  };
  const reachX = halfX * Math.abs(cos) + halfY * Math.abs(sin);
  const reachY = halfX * Math.abs(sin) + halfY * Math.abs(cos);
  const [wide, high] = [(reachX * metresPerPx) / degree.lng, (reachY * metresPerPx) / degree.lat];
  const bounds: Bounds = [lng - wide, lat - high, lng + wide, lat + high];
  const pathThrough = (positions: readonly Position[], closed: boolean) => pathOf(thinned(positions, at), closed);
  return {
    widthPx,
    heightPx,
    metresPerPx,
    bearing,
    zoom: Math.log2((METRES_PER_PIXEL_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / metresPerPx),
    bounds,
    at,
    shows: (shape) => overlaps(boundsOf(shape), bounds),
    areaPath: (shape) =>
      polygonsOf(shape)
        .flatMap((rings) => rings.map((ring) => pathThrough(ring.slice(1), true)))
        .join(''),
    linePath: (shape) =>
      linesOf(shape)
        .map((each) => pathThrough(each, false))
        .join(''),
  };
}

function overlaps(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

function thinned(positions: readonly Position[], at: (position: Position) => [number, number]): [number, number][] {
  const kept: [number, number][] = [];
  for (const [i, position] of positions.entries()) {
    const point = at(position);
    const last = kept.at(-1);
    const isEnd = i === positions.length - 1;
    if (!last || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) > FINEST_PX) kept.push(point);
  }
  return kept;
}
