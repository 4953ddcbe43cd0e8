import type { DemoCompound } from './compounds.ts';
import { type Point, toLngLat } from './ground-plane.ts';
import type { DemoFeature } from './landscape.ts';
import { ringArea } from './planar.ts';
import type { PlacedSite } from './settle.ts';
import type { DemoStreet } from './street.ts';

interface Feature {
  type: 'Feature';
  properties: Record<string, string | number | boolean>;
  geometry: { type: string; coordinates: unknown };
}

/** One feature a line, so that a change can be read in a diff. */
function collection(features: Feature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}

/** Outside rings anticlockwise, holes clockwise, closed (RFC 7946). */
function closed(ring: Point[], isOutside: boolean): [number, number][] {
  const turned = ringArea(ring) > 0 === isOutside ? ring : [...ring].reverse();
  const positions = turned.map(toLngLat);
  return [...positions, positions[0]!];
}

function area(polygons: Point[][][]): Feature['geometry'] {
  const coordinates = polygons.map((rings) => rings.map((ring, i) => closed(ring, i === 0)));
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0] }
    : { type: 'MultiPolygon', coordinates };
}

const KIND = { estate: '新城小区', town: '镇区小区', village: '村庄' };

export function compoundsGeojson(compounds: DemoCompound[]): string {
  return collection(
    compounds.map((compound) => ({
      type: 'Feature',
      properties: {
        小区代码: compound.id,
        名称: compound.name,
        类型: KIND[compound.kind],
        片区: compound.areaId,
        建成: compound.built,
        户数: compound.households,
        交付: compound.phases.map(({ year, households }) => `${year}:${households}`).join(';'),
        面积: Math.round(compound.areaM2),
        ...Object.fromEntries(compound.children.map((count, age) => [`age${age}`, count])),
      },
      geometry: area(compound.parts.map((part) => [part])),
    })),
  );
}

const LAND_COST_WAN_PER_HECTARE = { core: 480, 'south-town': 210, 'north-town': 210 };

/** Least land for one class in m2: 18 m2 a seat and the class sizes of Shandong. */
const LAND_PER_CLASS: Record<string, number> = { kindergarten: 360, primary: 810, junior: 900, senior: 1000 };

/** The sizes that the parcel has land for; the smallest of each stage stays. */
function fittingOptions(options: string, areaM2: number): string {
  return options
    .split(';')
    .map((option) => {
      const [stage, classes] = option.split(':') as [string, string];
      const [smallest, ...others] = classes.split(',');
      const fitting = others.filter((count) => Number(count) * LAND_PER_CLASS[stage]! <= areaM2);
      return `${stage}:${[smallest, ...fitting].join(',')}`;
    })
    .join(';');
}

export function sitesGeojson(sites: PlacedSite[]): string {
  return collection(
    sites.map(({ ground, ...site }) => ({
      type: 'Feature',
      properties: {
        地块编号: site.id,
        名称: site.name,
        用地性质: site.landUse,
        面积: Math.round(ground.areaM2),
        可开学年份: site.availableFrom,
        可建规模: fittingOptions(site.options, ground.areaM2),
        土地费用: Math.round((ground.areaM2 / 10_000) * LAND_COST_WAN_PER_HECTARE[site.place]),
      },
      geometry: area([[ground.ring]]),
    })),
  );
}

const CROSSINGS = { signal: '信号灯', overpass: '天桥' };

export function streetsGeojson(streets: DemoStreet[]): string {
  return collection(
    streets.map((street, i) => ({
      type: 'Feature',
      properties: {
        编号: `R${String(i + 1).padStart(4, '0')}`,
        ...(street.name ? { 名称: street.name } : {}),
        等级: street.class,
        桥梁: street.bridge,
        ...(street.crossing ? { 过街: CROSSINGS[street.crossing] } : {}),
      },
      geometry: { type: 'LineString', coordinates: street.line.map(toLngLat) },
    })),
  );
}

function geometryOf({ polygons, line, point }: DemoFeature): Feature['geometry'] {
  if (polygons) return area(polygons);
  if (line) return { type: 'LineString', coordinates: line.map(toLngLat) };
  return { type: 'Point', coordinates: toLngLat(point!) };
}

export function landscapeGeojson(features: DemoFeature[]): string {
  return collection(
    features.map((feature, i) => ({
      type: 'Feature',
      properties: {
        编号: `L${String(i + 1).padStart(4, '0')}`,
        ...(feature.name ? { 名称: feature.name } : {}),
        类别: feature.kind,
      },
      geometry: geometryOf(feature),
    })),
  );
}
