import { resolve } from 'node:path';
import type { LocalName } from '@xuetu/geodata/model';
import type { Basemap } from './dependencies.ts';
import type { SmallCountRight } from './export/small-count-right.ts';

/** How a server is run. */
export interface Settings {
  port: number;
  /** Address to listen on: this machine only, unless HOST opens it. */
  host: string;
  dataFolder: string;
  databaseUrl?: string;
  basemap: Basemap | null;
  /** Siting jobs solved at the same time in this process; 0 leaves them to others on the same database. */
  sitingThreads: number;
  smallCounts: SmallCountRight;
}

/** A setting of the environment that cannot be used. */
export class UnusableSetting extends Error {
  readonly words: LocalName;

  constructor(words: LocalName) {
    super(words.en);
    this.name = 'UnusableSetting';
    this.words = words;
  }
}

type Environment = Record<string, string | undefined>;

/**
 * Settings from PORT, HOST, XUETU_DATA, DATABASE_URL, XUETU_SITING_THREADS, XUETU_SMALL_COUNTS_KEY and the basemap's variables. Without HOST only this machine can reach
 * the server: there are no accounts yet, and the embedded database is for one laptop.
 */
export function settingsOf(environment: Environment): Settings {
  const host = environment.HOST || '127.0.0.1';
  return {
    port: wholeNumber('PORT', environment.PORT, 8080, 65_535),
    host,
    dataFolder: resolve(environment.XUETU_DATA || '.data'),
    ...(environment.DATABASE_URL && { databaseUrl: environment.DATABASE_URL }),
    basemap: basemapOf(environment),
    sitingThreads: wholeNumber('XUETU_SITING_THREADS', environment.XUETU_SITING_THREADS, 1, 64),
    smallCounts: smallCountRightOf(host, environment.XUETU_SMALL_COUNTS_KEY),
  };
}

const THIS_MACHINE = new Set(['127.0.0.1', 'localhost', '::1']);

/** A key that can be guessed is none. */
const SHORTEST_KEY = 12;

/** With a key, who knows it. Without one, whoever sits at a server that only its own machine can reach, and nobody on a network. */
function smallCountRightOf(host: string, key: string | undefined): SmallCountRight {
  if (!key) return THIS_MACHINE.has(host) ? 'everyone' : 'nobody';
  if (key.length >= SHORTEST_KEY) return { key };
  throw new UnusableSetting({
    zh: `XUETU_SMALL_COUNTS_KEY 至少要有 ${SHORTEST_KEY} 个字符，现在有 ${key.length} 个。`,
    en: `XUETU_SMALL_COUNTS_KEY must have at least ${SHORTEST_KEY} characters; it has ${key.length}.`,
  });
}

function wholeNumber(name: string, text: string | undefined, usual: number, most: number): number {
  if (!text) return usual;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new UnusableSetting({
    zh: `${name} 须为 0 到 ${most} 的整数，现在是“${text}”。`,
    en: `${name} must be a whole number from 0 to ${most}; it is "${text}".`,
  });
}

/**
 * XUETU_TIANDITU_KEY gives 天地图 (streets and labels); XUETU_BASEMAP_URL any XYZ or WMTS address with {z}, {x} and {y}, or a
 * .pmtiles file; several layers are separated by spaces. XUETU_BASEMAP_ATTRIBUTION and XUETU_BASEMAP_MAXZOOM go with it.
 */
function basemapOf(environment: Environment): Basemap | null {
  const { XUETU_BASEMAP_URL: address, XUETU_TIANDITU_KEY: key } = environment;
  const attribution = environment.XUETU_BASEMAP_ATTRIBUTION ?? '';
  const maxZoom = Number(environment.XUETU_BASEMAP_MAXZOOM ?? 18) || 18;
  if (address) {
    const tiles = address.trim().split(/\s+/);
    if (/\.pmtiles(\?|$)/.test(address)) {
      const files = tiles.map((each) => (each.startsWith('pmtiles://') ? each : `pmtiles://${each}`));
      return { kind: 'pmtiles', tiles: files, attribution, tileSize: 256, maxZoom };
    }
    const wrong = tiles.find((each) => !['{z}', '{x}', '{y}'].every((part) => each.includes(part)));
    if (wrong) {
      throw new UnusableSetting({
        zh: `XUETU_BASEMAP_URL 须含 {z}、{x}、{y}，或指向 .pmtiles 文件，现在是“${wrong}”。`,
        en: `XUETU_BASEMAP_URL must contain {z}, {x} and {y}, or name a .pmtiles file; it is "${wrong}".`,
      });
    }
    const kind = /wmts/i.test(address) ? 'wmts' : 'xyz';
    return { kind, tiles, attribution, tileSize: 256, maxZoom };
  }
  if (!key) return null;
  return {
    kind: 'wmts',
    tiles: ['vec', 'cva'].map((layer) => tianditu(layer, key)),
    attribution: attribution || '天地图 · 国家地理信息公共服务平台',
    tileSize: 256,
    maxZoom,
  };
}

/** 天地图 in Web Mercator as KVP WMTS. */
function tianditu(layer: string, key: string): string {
  const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
  return `https://t0.tianditu.gov.cn/${layer}_w/wmts?${query}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
}
