import { crsNamed } from './crs-named.ts';

const KNOWN_NAMES: [RegExp, (match: RegExpExecArray) => number | null][] = [
  [/^CGCS_?2000.*3.?degree.*CM.?(\d+)E/i, (m) => threeDegree(4534, (Number(m[1]) - 75) / 3)],
  [/^CGCS_?2000.*3.?degree.*zone.?(\d+)/i, (m) => threeDegree(4513, Number(m[1]) - 25)],
  [/^CGCS_?2000.*GK.*CM.?(\d+)E/i, (m) => sixDegree(4502, (Number(m[1]) - 75) / 6)],
  [/^CGCS_?2000.*GK.*zone.?(\d+)/i, (m) => sixDegree(4491, Number(m[1]) - 13)],
  [/^CGCS_?2000.*Gauss.?Kruger.*CM.?(\d+)E/i, (m) => sixDegree(4502, (Number(m[1]) - 75) / 6)],
  [/^(GCS_)?China.?Geodetic.?Coordinate.?System.?2000$/i, () => 4490],
  [/^(GCS_)?CGCS_?2000$/i, () => 4490],
  [/^(GCS_)?WGS[_ ](19)?84$/i, () => 4326],
  [/^WGS[_ ](19)?84[_ ]*(\/ Pseudo-Mercator|Web_Mercator.*)$/i, () => 3857],
  [/^British[_ ]National[_ ]Grid$|^OSGB.*British National Grid$/i, () => 27700],
  [/^NAD_?(19)?83.*New[_ ]York[_ ]Long[_ ]Island.*(FIPS_3104_Feet|ftUS)/i, () => 2263],
  [/^WGS_?(19)?84.*UTM.*zone.?(\d+)N/i, (m) => 32600 + Number(m[2])],
  [/^GCS_Xian_1980$|^Xian_1980/i, () => 4610],
  [/^GCS_Beijing_1954$|^Beijing_1954/i, () => 4214],
];

/**
 * The coordinate system a .prj names, as `EPSG:code` where the name or the authority is known; otherwise the WKT text itself,
 * which the converter can read. Null where the text is no WKT.
 */
export function crsOfPrj(text: string): string | null {
  const wkt = text.trim();
  const name = /^(?:PROJ|GEOG)(?:CS|CRS)\s*\[\s*"([^"]+)"/i.exec(wkt)?.[1];
  if (!name) return null;
  for (const [pattern, code] of KNOWN_NAMES) {
    const match = pattern.exec(name);
    const known = match && code(match);
    if (known) return `EPSG:${known}`;
  }
  const authority = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt);
  if (authority) return crsNamed(authority[1]!);
  if (/Xian_1980|Xian 1980/i.test(wkt)) return 'EPSG:4610';
  return /Beijing_1954|Beijing 1954/i.test(wkt) ? 'EPSG:4214' : wkt;
}

function threeDegree(first: number, step: number): number | null {
  return Number.isInteger(step) && step >= 0 && step <= 20 ? first + step : null;
}

function sixDegree(first: number, step: number): number | null {
  return Number.isInteger(step) && step >= 0 && step <= 10 ? first + step : null;
}
