import { type Bounds, metresPerDegree } from '../../geometry/index.ts';
import { METRES_PER_PIXEL_AT_ZOOM_0 } from './map-frame.ts';

/** Pixels of the map in a meeting on the screen of a room, 1920 x 1080: what is beside it are the legend, the sentence and the years. */
const WINDOW = { widthPx: 1460, heightPx: 735 } as const;

/** The box of degrees that a camera of a meeting looks at from straight above, before it is turned by its bearing. */
export function viewExtent({
  camera: { lng, lat, zoom },
  share,
}: {
  camera: { lng: number; lat: number; zoom: number };
  share: number;
}): Bounds {
  const metresPerPx = (METRES_PER_PIXEL_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  const degree = metresPerDegree(lat);
  const halfWide = (WINDOW.widthPx * share * metresPerPx) / degree.lng / 2;
  const halfHigh = (WINDOW.heightPx * metresPerPx) / degree.lat / 2;
  return [lng - halfWide, lat - halfHigh, lng + halfWide, lat + halfHigh];
}
