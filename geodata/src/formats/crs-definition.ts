/**
 * The coordinate systems carried here, as PROJ definitions for x, y = easting, northing (or lng, lat) order.
 * CGCS2000 stands for WGS84: they differ by centimetres. EPSG:27700 uses the seven parameters of EPSG:1314, good to two
 * to five metres; 2263 (NAD83) is taken as WGS84, good to about one metre. Source: EPSG registry.
 */
export function definitionOf(code: number): string | null {
  return FIXED[code] ?? gaussKruger(code) ?? utm(code);
}

/**
 * Systems that are recognised but cannot be converted here: the parameters from Xi'an 80 and Beijing 54 to CGCS2000 are
 * local and not public, and without them positions are off by up to about 130 m.
 */
export function isWithoutParameters(code: number): boolean {
  return code === 4214 || code === 4610 || (code >= 2327 && code <= 2442) || (code >= 21413 && code <= 21483);
}

const OSGB =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs';
const LONG_ISLAND_FEET =
  '+proj=lcc +lat_0=40.1666666666667 +lon_0=-74 +lat_1=41.0333333333333 +lat_2=40.6666666666667 +x_0=300000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=us-ft +no_defs';

const FIXED: Record<number, string> = {
  4326: '+proj=longlat +datum=WGS84 +no_defs',
  4490: '+proj=longlat +ellps=GRS80 +towgs84=0,0,0 +no_defs',
  3857: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  27700: OSGB,
  2263: LONG_ISLAND_FEET,
};

/** CGCS2000 Gauss-Kruger: 6-degree zones 4491-4512 and 3-degree zones 4513-4554, first with and then without zone number. */
function gaussKruger(code: number): string | null {
  if (code >= 4491 && code <= 4501) return gaussKrugerAt(75 + (code - 4491) * 6, 13 + code - 4491);
  if (code >= 4502 && code <= 4512) return gaussKrugerAt(75 + (code - 4502) * 6, 0);
  if (code >= 4513 && code <= 4533) return gaussKrugerAt(75 + (code - 4513) * 3, 25 + code - 4513);
  if (code >= 4534 && code <= 4554) return gaussKrugerAt(75 + (code - 4534) * 3, 0);
  return null;
}

function gaussKrugerAt(meridian: number, zone: number): string {
  const falseEasting = zone * 1_000_000 + 500_000;
  return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs`;
}

function utm(code: number): string | null {
  const zone = code % 100;
  const hemisphere = Math.floor(code / 100);
  if ((hemisphere !== 326 && hemisphere !== 327) || zone < 1 || zone > 60) return null;
  return `+proj=utm +zone=${zone}${hemisphere === 327 ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`;
}
