import { metresPerDegree } from '@xuetu/geodata/geometry';
import type { Plan, Position } from '@xuetu/geodata/model';
import { COLUMN_SIGN } from '@xuetu/geodata/symbology';
import { collect, feature, type MapFeature, type MapFeatures } from '../../map/sources/feature-collection.ts';

const { widthMetres: WIDTH_METRES, gapMetres: GAP_METRES } = COLUMN_SIGN;

/** Feet of two columns at every school: pupils in the west, seats in the east. */
export function columnSource({ schools }: Plan): MapFeatures {
  return collect(
    schools.flatMap(({ id, location }) => [
      footOf(`${id}/pupils`, location, -WIDTH_METRES - GAP_METRES / 2, false),
      footOf(`${id}/seats`, location, GAP_METRES / 2, true),
    ]),
  );
}

function footOf(id: string, [lng, lat]: Position, westMetres: number, seats: boolean): MapFeature {
  const degree = metresPerDegree(lat);
  const [west, east] = [lng + westMetres / degree.lng, lng + (westMetres + WIDTH_METRES) / degree.lng];
  const [south, north] = [lat - WIDTH_METRES / 2 / degree.lat, lat + WIDTH_METRES / 2 / degree.lat];
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return feature({ type: 'Polygon', coordinates: [ring] }, { id, seats });
}
