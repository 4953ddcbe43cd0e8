import { settingsOf, UnusableSetting } from '@xuetu/api/settings';
import { describe, expect, test } from 'vitest';

describe('the settings of a server', () => {
  test('open it to this machine only unless HOST says otherwise', () => {
    expect(settingsOf({})).toMatchObject({ port: 8080, host: '127.0.0.1', basemap: null, sitingThreads: 1 });
    expect(settingsOf({ HOST: '0.0.0.0', PORT: '9000' })).toMatchObject({ host: '0.0.0.0', port: 9000 });
    expect(settingsOf({}).dataFolder).toMatch(/\.data$/);
    expect(settingsOf({ DATABASE_URL: 'postgres://x' }).databaseUrl).toBe('postgres://x');
  });

  test('give counts under five on this machine alone, on a network to who knows a key, and else to nobody', () => {
    const key = '学位数字口令 2026-秋';
    expect(settingsOf({}).smallCounts).toBe('everyone');
    expect(settingsOf({ HOST: 'localhost' }).smallCounts).toBe('everyone');
    expect(settingsOf({ HOST: '0.0.0.0' }).smallCounts).toBe('nobody');
    expect(settingsOf({ XUETU_SMALL_COUNTS_KEY: key }).smallCounts).toEqual({ key });
    expect(settingsOf({ HOST: '0.0.0.0', XUETU_SMALL_COUNTS_KEY: key }).smallCounts).toEqual({ key });
    expect(() => settingsOf({ XUETU_SMALL_COUNTS_KEY: '12345678' })).toThrow(/at least 12 characters; it has 8/);
  });

  test.each(['eighty', '-1', '65536', '80.5'])('a port of %s is refused in both languages', (port) => {
    expect(() => settingsOf({ PORT: port })).toThrow(UnusableSetting);
    expect(() => settingsOf({ PORT: port })).toThrow(port);
  });

  test('a 天地图 key gives its streets and labels', () => {
    const { basemap } = settingsOf({ XUETU_TIANDITU_KEY: 'k&y' });
    expect(basemap).toMatchObject({ kind: 'wmts', attribution: expect.stringContaining('天地图') });
    expect(basemap?.tiles).toHaveLength(2);
    for (const tiles of basemap!.tiles) expect(tiles).toMatch(/\{z\}.*\{y\}.*\{x\}.*tk=k%26y$/);
  });

  test('any XYZ address or PMTiles file will do, and what cannot be one is refused', () => {
    const xyz = settingsOf({ XUETU_BASEMAP_URL: 'https://a/{z}/{x}/{y}.png', XUETU_BASEMAP_ATTRIBUTION: '测绘院' });
    expect(xyz.basemap).toMatchObject({ kind: 'xyz', tiles: ['https://a/{z}/{x}/{y}.png'], attribution: '测绘院' });
    expect(settingsOf({ XUETU_BASEMAP_URL: '/maps/a.pmtiles' }).basemap).toMatchObject({
      kind: 'pmtiles',
      tiles: ['pmtiles:///maps/a.pmtiles'],
    });
    expect(() => settingsOf({ XUETU_BASEMAP_URL: 'https://a/tiles' })).toThrow(UnusableSetting);
  });
});
