/** The names of the two Chinese offset systems as the product writes them. */
const OFFSET_NAMES: [RegExp, string][] = [
  [/^(gcj-?_?0?2|amap|高德|火星)/i, 'GCJ-02'],
  [/^(bd-?_?0?9|baidu|百度)/i, 'BD-09'],
];

const GEOGRAPHIC_NAMES: [RegExp, string][] = [
  [/^(urn:ogc:def:crs:ogc:(1\.3)?:?crs84|crs84|wgs[ _-]?(19)?84)$/i, 'EPSG:4326'],
  [/^cgcs[ _-]?2000$/i, 'EPSG:4490'],
];

/** The one spelling of a coordinate system: `EPSG:4548`, `GCJ-02` or `BD-09`; null where the name is not understood. */
export function crsNamed(name: string): string | null {
  const text = name.trim();
  const known = [...OFFSET_NAMES, ...GEOGRAPHIC_NAMES].find(([pattern]) => pattern.test(text));
  if (known) return known[1];
  const code = /^(?:urn:ogc:def:crs:)?epsg:{1,2}(?:[\d.]*:)?(\d{4,6})$/i.exec(text) ?? /^(\d{4,6})$/.exec(text);
  return code ? `EPSG:${Number(code[1])}` : null;
}
