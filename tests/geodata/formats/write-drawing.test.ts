import { geographicCrsAt, type MapLayer, surveyCrsAt, toCsv, toDxf, toKml } from '@xuetu/geodata/formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function layerOf(name: string, folder = '小学'): MapLayer {
  const shape = { type: 'Point' as const, coordinates: [500_000, 3_990_000] as [number, number] };
  return {
    name: 'schools',
    title: '学校',
    notes: [`说明 ${name}`],
    fields: [{ name: 'name', short: 'name', title: '名称', type: 'text' }],
    items: [
      { id: 'a', name, folder, shape, label: shape.coordinates, properties: { name } },
      { id: 'b', name, folder, shape, label: shape.coordinates, properties: { name } },
    ],
  };
}

/** Group codes and values of a drawing, as a program reads them. */
function groupsOf(bytes: Uint8Array): [string, string][] {
  const lines = new TextDecoder('gbk', { fatal: true }).decode(bytes).split('\n').slice(0, -1);
  expect(lines.length % 2).toBe(0);
  return lines.flatMap((line, at) => (at % 2 === 0 ? [[line.trim(), lines[at + 1]!] as [string, string]] : []));
}

const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

describe('a drawing', () => {
  test('stays well formed whatever a place is called, with every handle once', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, folder) => {
        const groups = groupsOf(toDxf(layerOf(name, folder), '注记'));
        expect(groups.every(([code]) => /^\d+$/.test(code))).toBe(true);
        const handles = groups.filter(([code]) => code === '5').map(([, handle]) => handle);
        const seed = groups.findIndex(([, value]) => value === '$HANDSEED');
        expect(groups[seed + 1]![1]).toMatch(/^[0-9A-F]+$/);
        expect(new Set(handles).size).toBe(handles.length);
        expect(groups.at(-1)).toEqual(['0', 'EOF']);
      }),
    );
  });

  test('writes two things of one name at one place as two points with one label', () => {
    const groups = groupsOf(toDxf(layerOf('凯瑞小学'), '注记'));
    const kinds = groups.filter(([code]) => code === '0').map(([, kind]) => kind);
    expect(kinds.filter((kind) => kind === 'POINT')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'TEXT')).toHaveLength(1);
    expect(groups).toContainEqual(['1', '凯瑞小学']);
    expect(groups).toContainEqual(['8', '小学-注记']);
  });

  test('escapes what GBK does not have', () => {
    expect(groupsOf(toDxf(layerOf('Škola 学'), '注记'))).toContainEqual(['1', '\\U+0160kola 学']);
  });
});

describe('other map texts', () => {
  test('KML holds no markup and no forbidden character of a name', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const text = toKml(layerOf(`<b>&${name}`));
        expect(text).not.toContain('<b>');
        expect(text).not.toMatch(/&(?!#\d+;)/);
        expect([...text].every((each) => each >= ' ' || '\t\n\r'.includes(each))).toBe(true);
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@A1', '＝1', '\t=1', '\n=1', ' =1'])('CSV disarms %j', (name) => {
    expect(toCsv(layerOf(name), ['x', 'y'], 3).split('\r\n')[1]).toMatch(/^"?'/);
  });

  test('the survey system follows the longitude', () => {
    expect(surveyCrsAt([116.9, 36])).toBe('EPSG:4548');
    expect(surveyCrsAt([118.49, 36])).toBe('EPSG:4548');
    expect(surveyCrsAt([118.51, 36])).toBe('EPSG:4549');
    expect(surveyCrsAt([-74, 40.7])).toBe('EPSG:32618');
    expect([geographicCrsAt([117, 36]), geographicCrsAt([-74, 40.7])]).toEqual(['EPSG:4490', 'EPSG:4326']);
  });
});
