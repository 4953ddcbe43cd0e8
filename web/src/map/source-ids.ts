/** Every source of the map. */
export const SOURCE_IDS = [
  'land',
  'landscape',
  'places',
  'streets',
  'catchments',
  'compounds',
  'compound-labels',
  'sites',
  'reach',
  'links',
  'preview',
  'schools',
  'school-labels',
  'drawing',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];
