import sql, { raw } from 'sql-template-tag';
import type { Database } from './database.ts';

/** The layers of a district that can be drawn, each a table of the same name. */
export const FEATURE_LAYERS = ['schools', 'compounds', 'catchments', 'sites', 'streets', 'landscape'] as const;
export type FeatureLayer = (typeof FEATURE_LAYERS)[number];

/** RFC 7946. Each feature has the item's id; its properties are the item without its shape. */
export interface FeatureCollection {
  type: 'FeatureCollection';
  features: {
    type: 'Feature';
    id: string;
    geometry: { type: string; coordinates: unknown };
    properties: Record<string, unknown>;
  }[];
}

/** One layer of a district's base plan as GeoJSON in WGS84 degrees, in the plan's order. Null where there is no such district. */
export async function featureCollection(
  database: Database,
  districtId: string,
  layer: FeatureLayer,
): Promise<FeatureCollection | null> {
  const [row] = await database.query<{ collection: FeatureCollection }>(sql`
    select jsonb_build_object('type', 'FeatureCollection', 'features', coalesce((
      select jsonb_agg(jsonb_build_object('type', 'Feature', 'id', id,
        'geometry', st_asgeojson(shape, 15)::jsonb, 'properties', item - 'shape' - 'location') order by ordinal)
      from ${raw(layer)} where district_id = d.id), '[]')) as collection
    from districts d where id = ${districtId}`);
  return row?.collection ?? null;
}
