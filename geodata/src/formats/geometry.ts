/** A position as the file holds it: x, y = easting, northing or lng, lat, in the file's own coordinate system. */
export type RawPosition = [number, number];

/** The geometry of one feature in its file's own coordinate system. Rings are closed. */
export type RawGeometry =
  | { type: 'Point'; coordinates: RawPosition }
  | { type: 'MultiPoint' | 'LineString'; coordinates: RawPosition[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: RawPosition[][] }
  | { type: 'MultiPolygon'; coordinates: RawPosition[][][] };
