import { intake } from '@xuetu/geodata/intake';
import { expect, test } from 'vitest';
import { BureauFiles, place } from '../../support/a-bureau-intake.ts';
import { committedImport } from '../../support/intake-files.ts';

type Line = [number, number][];
interface Feature {
  id: string;
  line?: Line;
  ring?: Line;
  words: Record<string, string>;
}

const across = (id: string, y: number, words: Record<string, string> = {}): Feature => ({
  id,
  line: [place(0, y, [0.1, 0.5]), place(3, y, [0.9, 0.5])],
  words: { class: 'local', bridge: '否', ...words },
});
const railway: Feature = {
  id: 'rail',
  line: [place(1, 0, [0.5, 0.05]), place(1, 3, [0.5, 0.95])],
  words: { kind: 'railway' },
};

/** The little district with these streets and this landscape. */
function imported(streets: Feature[], landscape: Feature[]) {
  const collection = (features: Feature[]) => ({
    type: 'FeatureCollection',
    features: features.map(({ id, line, ring, words }) => ({
      type: 'Feature',
      properties: { id, ...words },
      geometry: line ? { type: 'LineString', coordinates: line } : { type: 'Polygon', coordinates: [ring] },
    })),
  });
  return new BureauFiles()
    .json('streets.geojson', collection(streets))
    .json('landscape.geojson', collection(landscape))
    .sources('streets', [{ file: 'streets.geojson', columns: { id: 'id', class: 'class', bridge: 'bridge' } }])
    .sources('landscape', [{ file: 'landscape.geojson', columns: { id: 'id', kind: 'kind' } }])
    .imported();
}

test('streets across a railway at grade are one warning with their number and the first of them', async () => {
  const streets = Array.from({ length: 7 }, (_, at) => across(`R${at}`, at / 2));
  const { plan, problems } = await imported(streets, [railway]);
  expect(plan).not.toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    severity: 'warning',
    code: 'crossing-without-bridge',
    file: 'streets.geojson',
    found: 'R0, R1, R2, R3, R4',
  });
  expect(problems[0]?.message.zh).toContain('有 7 条道路在平面上穿过铁路而没有标为桥：R0、R1、R2、R3、R4 等');
  expect(problems[0]?.message.en).toContain('7 streets cross a railway');
});

test('a bridge over the railway is none', async () => {
  const { problems } = await imported([across('R1', 1, { bridge: '是' })], [railway]);
  expect(problems).toEqual([]);
});

test('each kind of barrier has a warning of its own', async () => {
  const river: Feature = { ...railway, id: 'river', words: { kind: 'river' } };
  const { problems } = await imported([across('R1', 1)], [railway, river]);
  expect(problems.map(({ message }) => message.en.split(' without')[0])).toEqual([
    'streets.geojson: 1 street crosses a railway',
    'streets.geojson: 1 street crosses a river',
  ]);
});

test('a street that clips the corner of a lake is no crossing, one through the lake is', async () => {
  const lake = (north: number): Feature => ({
    id: 'lake',
    ring: [place(1, 0, [0.2, 0.1]), place(1, 0, [0.8, 0.1]), place(1, 0, [0.5, north]), place(1, 0, [0.2, 0.1])],
    words: { kind: 'water' },
  });
  expect((await imported([across('R1', 0)], [lake(0.505)])).problems).toEqual([]);
  expect((await imported([across('R1', 0)], [lake(0.9)])).problems).toMatchObject([{ found: 'R1' }]);
});

test('the demonstration district has none', async () => {
  const { config, files } = committedImport('demo');
  expect((await intake(config, files)).problems).toEqual([]);
});
