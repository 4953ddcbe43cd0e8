import { z } from 'zod';

/** [lng, lat] in WGS84/CGCS2000 degrees. Everything stored or drawn uses this order and this system. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type Position = z.infer<typeof Position>;

const Ring = z.array(Position).min(4);

/** One point, as in RFC 7946. */
export const PointShape = z.object({ type: z.literal('Point'), coordinates: Position });
export type PointShape = z.infer<typeof PointShape>;

/** One area; the first ring is the outside, the others are holes. */
export const PolygonShape = z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) });
export type PolygonShape = z.infer<typeof PolygonShape>;

/** One or more areas. */
export const AreaShape = z.discriminatedUnion('type', [
  PolygonShape,
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
]);
export type AreaShape = z.infer<typeof AreaShape>;

/** One or more lines. */
export const LineShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LineString'), coordinates: z.array(Position).min(2) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(Position).min(2)).min(1) }),
]);
export type LineShape = z.infer<typeof LineShape>;
