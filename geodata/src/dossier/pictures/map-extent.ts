import { type Bounds, boundsOf, metresPerDegree } from '../../geometry/index.ts';
import type { Plan, Position } from '../../model/index.ts';

/** White around what is shown, as a share of it. */
const MARGIN = 0.03;

/** The whole district: its boundary, else its catchments, else all places of schools and compounds. */
export function districtExtent({ landscape, catchments, schools, compounds }: Plan): Bounds {
  const borders = landscape.filter(({ kind }) => kind === 'boundary');
  const shapes = borders.length > 0 ? borders : catchments;
  const boxes = shapes.map(({ shape }) => boundsOf(shape));
  const places = [...schools.map(({ location }) => location), ...compounds.map(({ point }) => point)];
  return widened(boxes.length > 0 ? around(boxes) : around(places.map(boxOf)), MARGIN);
}

/** What holds some places with room around them, at least so many metres wide and never more than the district. */
export function placesExtent(plan: Plan, places: readonly Position[], leastMetres: number): Bounds {
  const whole = districtExtent(plan);
  if (places.length === 0) return whole;
  const [west, south, east, north] = widened(around(places.map(boxOf)), 0.12);
  const degree = metresPerDegree((south + north) / 2);
  const [wide, high] = [leastMetres / degree.lng / 2, (leastMetres * 0.65) / degree.lat / 2];
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  const box: Bounds = [
    Math.min(west, lng - wide),
    Math.min(south, lat - high),
    Math.max(east, lng + wide),
    Math.max(north, lat + high),
  ];
  const share = ((box[2] - box[0]) * (box[3] - box[1])) / ((whole[2] - whole[0]) * (whole[3] - whole[1]));
  return share > 0.6 ? whole : box;
}

function boxOf([lng, lat]: Position): Bounds {
  return [lng, lat, lng, lat];
}

/** The world's corner where there is nothing. */
function around(boxes: readonly Bounds[]): Bounds {
  if (boxes.length === 0) return [0, 0, 0.1, 0.1];
  return boxes.reduce((a, b) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ]);
}

function widened([west, south, east, north]: Bounds, share: number): Bounds {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return [west - x, south - y, east + x, north + y];
}
