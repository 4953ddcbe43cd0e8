import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { adjacencyOf } from './adjacency.ts';

/** Levels of schools of Fairfax County, Virginia. */
export const LEVELS = ['hs', 'ms', 'es'] as const;
export type Level = (typeof LEVELS)[number];

const ZONES: Record<Level, string> = { hs: 'high_current', ms: 'middle_current', es: 'elem_current' };

/**
 * Schools of one level of the county, over its census blocks, 2025. The children of a block are its residents, scaled so that all
 * together fill all seats; use (children by seats) must lie within two limits. Costs add up to the average seconds a resident travels.
 */
export function readCounty(directory: string, level: Level, [fewest, most]: readonly [number, number]) {
  const residents = column(directory, 'blocks_pop.csv');
  const seats = column(directory, `capacity_${level}.csv`);
  const all = residents.reduce((sum, each) => sum + each, 0);
  const room = seats.reduce((sum, each) => sum + each, 0);
  const seconds = table(unpacked(directory, level === 'es' ? 'commute_es.csv.gz' : `commute_${level}_aligned.csv.gz`));
  const schools = JSON.parse(readFileSync(join(directory, 'schools.json'), 'utf8')) as Record<Level, School[]>;
  const pairs = table(readFileSync(join(directory, 'edge_list.csv'), 'utf8')).map(([a, b]) => [a!, b!] as const);
  return {
    load: residents.map((each) => (each * room) / all),
    capacity: seats.map((each) => each * most),
    least: seats.map((each) => each * fewest),
    cost: Float64Array.from(seconds.flatMap((row, u) => row.map((each) => (each * residents[u]!) / all))),
    ...adjacencyOf(residents.length, pairs),
    home: Int32Array.from(schools[level], (school) => school.block_idx),
    seats,
  };
}

interface School {
  block_idx: number;
}

/** The school of each block today. */
export function readZones(directory: string, level: Level): Int32Array {
  const { features } = JSON.parse(unpacked(directory, 'ffx_blocks.geojson.gz')) as { features: Block[] };
  const school = new Int32Array(features.length);
  for (const { properties } of features) school[properties.idx!] = properties[ZONES[level]]! - 1;
  return school;
}

interface Block {
  properties: Record<string, number>;
}

function unpacked(directory: string, file: string): string {
  return gunzipSync(readFileSync(join(directory, file))).toString('utf8');
}

function table(text: string): number[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map(Number));
}

function column(directory: string, file: string): Float64Array {
  return Float64Array.from(table(readFileSync(join(directory, file), 'utf8')), ([first]) => first!);
}
