/** One coordinate system as files declare it. */
export interface WrittenCrs {
  code: number;
  title: string;
  isDegrees: boolean;
  /** Meridian in the middle of the zone of a projected system. */
  meridian?: number;
  /** For a .prj, as ArcGIS writes it. */
  esri: string;
  /** Well-known text 1 with the EPSG codes, as GeoPackage wants it. */
  ogc: string;
}

/**
 * The systems that files are written in: WGS84 (4326), CGCS2000 (4490), its Gauss-Kruger zones (4491-4554) and UTM on WGS84
 * (32601-32660, 32701-32760). Null for all others. Names and parameters: EPSG registry and ArcGIS.
 */
export function writtenCrs(name: string): WrittenCrs | null {
  const code = Number(/^EPSG:(\d+)$/.exec(name)?.[1]);
  if (code === 4326 || code === 4490) {
    const { title, esri, ogc } = code === 4326 ? WGS84 : CGCS2000;
    return { code, title, isDegrees: true, esri, ogc };
  }
  const zone = gaussKrugerZone(code) ?? utmZone(code);
  if (!zone) return null;
  const { base, meridian, easting, northing = 0, scale = 1 } = zone;
  const parameters = (names: readonly string[], values: readonly number[]) =>
    names.map((each, at) => `PARAMETER["${each}",${values[at]}]`).join(',');
  const isUtm = scale !== 1;
  return {
    code,
    title: zone.title,
    isDegrees: false,
    meridian,
    esri: `PROJCS["${zone.esri}",${base.esri},PROJECTION["${isUtm ? 'Transverse_Mercator' : 'Gauss_Kruger'}"],${parameters(
      ['False_Easting', 'False_Northing', 'Central_Meridian', 'Scale_Factor', 'Latitude_Of_Origin'],
      [easting, northing, meridian, scale, 0],
    )},UNIT["Meter",1.0]]`,
    ogc: `PROJCS["${zone.title}",${base.ogc},PROJECTION["Transverse_Mercator"],${parameters(
      ['latitude_of_origin', 'central_meridian', 'scale_factor', 'false_easting', 'false_northing'],
      [0, meridian, scale, easting, northing],
    )},UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","${code}"]]`,
  };
}

interface Zone {
  title: string;
  esri: string;
  base: typeof WGS84;
  meridian: number;
  easting: number;
  northing?: number;
  scale?: number;
}

const DEGREE = 'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]';
const ESRI_DEGREE = 'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]';

const WGS84 = {
  title: 'WGS 84',
  esri: `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],${ESRI_DEGREE}]`,
  ogc: `GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0],${DEGREE},AUTHORITY["EPSG","4326"]]`,
};

const CGCS2000 = {
  title: 'China Geodetic Coordinate System 2000',
  esri: `GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],${ESRI_DEGREE}]`,
  ogc: `GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0],${DEGREE},AUTHORITY["EPSG","4490"]]`,
};

/** 6-degree zones 13-23 and 3-degree zones 25-45, with the zone in front of the easting and without. */
function gaussKrugerZone(code: number): Zone | null {
  const of = (first: number, degrees: 3 | 6, firstZone: number | null): Zone => {
    const meridian = 75 + (code - first) * degrees;
    const zone = firstZone === null ? null : firstZone + code - first;
    const where = zone === null ? `CM ${meridian}E` : `zone ${zone}`;
    const esriWhere = zone === null ? `CM_${meridian}E` : `Zone_${zone}`;
    return {
      title: `CGCS2000 / ${degrees === 3 ? '3-degree ' : ''}Gauss-Kruger ${where}`,
      esri: `CGCS2000_${degrees === 3 ? '3_Degree_' : ''}GK_${esriWhere}`,
      base: CGCS2000,
      meridian,
      easting: (zone ?? 0) * 1_000_000 + 500_000,
    };
  };
  if (code >= 4491 && code <= 4501) return of(4491, 6, 13);
  if (code >= 4502 && code <= 4512) return of(4502, 6, null);
  if (code >= 4513 && code <= 4533) return of(4513, 3, 25);
  return code >= 4534 && code <= 4554 ? of(4534, 3, null) : null;
}

function utmZone(code: number): Zone | null {
  const zone = code % 100;
  const isSouth = Math.floor(code / 100) === 327;
  if ((!isSouth && Math.floor(code / 100) !== 326) || zone < 1 || zone > 60) return null;
  const half = isSouth ? 'S' : 'N';
  return {
    title: `WGS 84 / UTM zone ${zone}${half}`,
    esri: `WGS_1984_UTM_Zone_${zone}${half}`,
    base: WGS84,
    meridian: zone * 6 - 183,
    easting: 500_000,
    northing: isSouth ? 10_000_000 : 0,
    scale: 0.9996,
  };
}
