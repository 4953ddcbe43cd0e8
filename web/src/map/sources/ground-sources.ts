import { pointInside } from '@xuetu/geodata/geometry';
import type { AreaShape, Landscape, Plan } from '@xuetu/geodata/model';
import { collect, feature, type MapFeatures, pointFeature } from './feature-collection.ts';

/** The land of the district: its boundary, or all catchments where no boundary was given. */
export function landSource({ landscape, catchments }: Plan): MapFeatures {
  const boundaries = landscape.filter((each) => each.kind === 'boundary');
  const shapes = boundaries.length > 0 ? boundaries : catchments;
  return collect(shapes.map(({ id, shape }) => feature(shape, { id, boundary: boundaries.length > 0 })));
}

/** Built-up land, water, rivers, railways and parks. */
export function landscapeSource({ landscape }: Plan): MapFeatures {
  return collect(
    landscape.map(({ id, kind, name, shape }) =>
      feature(shape, { id, kind, name: name ?? '', line: shape.type.endsWith('LineString') }),
    ),
  );
}

/** One labelled point for each named town, park, water and built-up area. */
export function placesSource({ landscape }: Plan): MapFeatures {
  return collect(
    landscape.flatMap(({ id, kind, name, shape }) =>
      name && kind !== 'boundary' && isArea(shape) ? [pointFeature(pointInside(shape), { id, kind, name })] : [],
    ),
  );
}

function isArea(shape: Landscape['shape']): shape is AreaShape {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon';
}

const STREET_RANK = { expressway: 5, arterial: 4, secondary: 3, local: 2, path: 1 };

export function streetsSource({ streets }: Plan): MapFeatures {
  return collect(
    streets.map(({ id, name, class: kind, shape }) =>
      feature(shape, { id, name: name ?? '', kind, rank: STREET_RANK[kind] }),
    ),
  );
}
