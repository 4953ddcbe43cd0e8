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
  'schools',
  'school-labels',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];
