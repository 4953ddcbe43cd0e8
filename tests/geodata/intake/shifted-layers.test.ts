import { wgs84ToGcj02 } from '@xuetu/geodata/formats';
import { intake } from '@xuetu/geodata/intake';
import { describe, expect, test } from 'vitest';
import { committedImport } from '../../support/intake-files.ts';

/** The demonstration district with one of its layers in GCJ-02, imported as if it were WGS84. */
async function shiftedIn(layer?: string): Promise<{ file: string; zh: string }[]> {
  const { config, files } = committedImport('demo');
  if (layer) {
    const value = JSON.parse(new TextDecoder().decode(files.get(layer)));
    for (const feature of value.features) feature.geometry.coordinates = moved(feature.geometry.coordinates);
    files.set(layer, new TextEncoder().encode(JSON.stringify(value)));
  }
  const { plan, problems } = await intake(config, files);
  expect(plan).not.toBeNull();
  return problems.flatMap(({ code, file, message }) => (code === 'looks-like-gcj02' ? [{ file, zh: message.zh }] : []));
}

function moved(nested: unknown): unknown {
  const list = nested as unknown[];
  return typeof list[0] === 'number' ? wgs84ToGcj02([list[0], list[1] as number]) : list.map(moved);
}

describe('one layer of the demonstration district taken from Amap', () => {
  test('is not suspected where there is none', async () => {
    expect(await shiftedIn()).toEqual([]);
  }, 60_000);

  test.each(['compounds.geojson', 'streets.geojson', 'sites.geojson', 'landscape.geojson'])(
    'is found: %s',
    async (layer) => {
      const suspects = await shiftedIn(layer);
      expect(suspects.map(({ file }) => file)).toEqual([layer]);
      expect(suspects[0]?.zh).toMatch(/整体偏移约 5\d\d 米/);
    },
    60_000,
  );
});
