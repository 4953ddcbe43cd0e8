import { districtOf, topologyOf } from '../../geometry/index.ts';
import { type AreaShape, type Plan, type Position, STAGES, type Stage } from '../../model/index.ts';

/** The land that catchments share out: what those of the stage cover now; else those of another stage, else the district's boundary. */
export function landOf({ catchments, landscape, compounds }: Plan, stage: Stage): AreaShape {
  for (const each of [stage, ...STAGES]) {
    const those = catchments.filter((catchment) => catchment.stage === each);
    if (those.length > 0) return districtOf(topologyOf(those));
  }
  const boundary = landscape.find(({ kind }) => kind === 'boundary')?.shape;
  return boundary && boundary.type !== 'LineString' && boundary.type !== 'Point' && boundary.type !== 'MultiLineString'
    ? boundary
    : boxAround(compounds.map(({ point }) => point));
}

/** About a kilometre more than the places on every side. */
const MARGIN_DEGREES = 0.01;

function boxAround(points: readonly Position[]): AreaShape {
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const [west, south] = [Math.min(...lngs) - MARGIN_DEGREES, Math.min(...lats) - MARGIN_DEGREES];
  const [east, north] = [Math.max(...lngs) + MARGIN_DEGREES, Math.max(...lats) + MARGIN_DEGREES];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
