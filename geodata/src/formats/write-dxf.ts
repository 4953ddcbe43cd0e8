import { drawingFrame, pairs } from './drawing-frame.ts';
import { encoderOf, gbkSign } from './encode-text.ts';
import type { RawGeometry, RawPosition } from './geometry.ts';
import type { MapItem, MapLayer } from './map-layer.ts';
import { positionsOf } from './map-positions.ts';

/** Millimetres. */
const DECIMALS = 4;
const LABEL_HEIGHT_METRES = 15;
const LONGEST_LABEL = 250;

/**
 * A layer in metres as a drawing (DXF of AutoCAD 2000): a drawing layer for each kind of thing and one beside it for its labels; points
 * as POINT, rings as closed LWPOLYLINE, names as TEXT. Text is GBK (ANSI_936), which every Chinese office's program reads in layers and
 * labels alike; characters that GBK does not have are written as \\U+XXXX, those beyond four hexadecimal digits as a question mark.
 */
export function toDxf(layer: MapLayer, labelLayer: string): Uint8Array {
  const folders = [...new Set(layer.items.map(({ folder }) => folder))];
  const names = new Map(drawingNames(folders, labelLayer));
  const positions = layer.items.flatMap(({ shape }) => (shape ? positionsOf(shape) : []));
  const frame = drawingFrame([...names.values()].flat(), layer.notes.map(plain), extentOf(positions));
  const labelled = new Set<string>();
  const entities = layer.items.flatMap((item) => {
    const [kind, labels] = names.get(item.folder)!;
    const drawn = item.shape ? drawnAs(item.shape).map((each) => entity(frame.nextHandle(), kind, each)) : [];
    const label = labelOf(item);
    if (!label || labelled.has(`${labels}/${label.key}`)) return drawn;
    labelled.add(`${labels}/${label.key}`);
    return [...drawn, entity(frame.nextHandle(), labels, label.entity)];
  });
  return drawingBytes(frame.around(entities.join('')));
}

function drawingBytes(text: string): Uint8Array {
  const escaped = text.replace(/[^\p{ASCII}]/gu, (character) => {
    if (gbkSign(character) || character.length > 1) return character;
    return `\\U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return encoderOf('gbk').encode(escaped).bytes;
}

/** Names that drawings allow, each once: the kind's own layer and that of its labels. */
function drawingNames(folders: string[], labelLayer: string): [string, [string, string]][] {
  const taken = new Set<string>(['0']);
  const unique = (text: string) => {
    const legal =
      plain(text)
        .replace(/[<>/\\":;?*|=,`]/g, '_')
        .trim()
        .slice(0, 120) || '_';
    let name = legal;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${legal} ${count}`;
    taken.add(name.toLowerCase());
    return name;
  };
  return folders.map((folder) => [folder, [unique(folder), unique(`${folder}-${labelLayer}`)]]);
}

interface Drawn {
  type: string;
  body: string;
}

function entity(handle: string, layer: string, { type, body }: Drawn): string {
  return `${pairs([0, type], [5, handle], [330, '1F'], [100, 'AcDbEntity'], [8, layer])}${body}`;
}

function drawnAs(shape: RawGeometry): Drawn[] {
  switch (shape.type) {
    case 'Point':
      return [pointAt(shape.coordinates)];
    case 'MultiPoint':
      return shape.coordinates.map(pointAt);
    case 'LineString':
      return [lineOf(shape.coordinates, false)];
    case 'MultiLineString':
      return shape.coordinates.map((line) => lineOf(line, false));
    case 'Polygon':
      return shape.coordinates.map((ring) => lineOf(ring.slice(0, -1), true));
    case 'MultiPolygon':
      return shape.coordinates.flat().map((ring) => lineOf(ring.slice(0, -1), true));
  }
}

function pointAt([x, y]: RawPosition): Drawn {
  const body = pairs([100, 'AcDbPoint'], [10, x.toFixed(DECIMALS)], [20, y.toFixed(DECIMALS)], [30, '0.0']);
  return { type: 'POINT', body };
}

function lineOf(positions: RawPosition[], isClosed: boolean): Drawn {
  const head = pairs([100, 'AcDbPolyline'], [90, positions.length], [70, isClosed ? 1 : 0], [43, '0.0']);
  const corners = positions.map(([x, y]) => pairs([10, x.toFixed(DECIMALS)], [20, y.toFixed(DECIMALS)]));
  return { type: 'LWPOLYLINE', body: head + corners.join('') };
}

/** A name at its place; things of one name at one place have one label. */
function labelOf({ name, label }: MapItem): { key: string; entity: Drawn } | null {
  const text = plain(name).replaceAll('%%', '% %').slice(0, LONGEST_LABEL);
  if (!label || text.trim() === '') return null;
  const [x, y] = [label[0].toFixed(DECIMALS), label[1].toFixed(DECIMALS)];
  const body = pairs(
    [100, 'AcDbText'],
    [10, x],
    [20, y],
    [30, '0.0'],
    [40, LABEL_HEIGHT_METRES],
    [1, text],
    [7, 'XUETU'],
    [100, 'AcDbText'],
  );
  return { key: `${x}/${y}/${text}`, entity: { type: 'TEXT', body } };
}

/** One line without control characters; the caret, which drawings take for one, is followed by a blank as they want it. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ').replaceAll('^', '^ ');
}

function extentOf(positions: RawPosition[]): { min: RawPosition; max: RawPosition } {
  const extent = { min: [Infinity, Infinity] as RawPosition, max: [-Infinity, -Infinity] as RawPosition };
  for (const [x, y] of positions) {
    extent.min = [Math.min(extent.min[0], x), Math.min(extent.min[1], y)];
    extent.max = [Math.max(extent.max[0], x), Math.max(extent.max[1], y)];
  }
  return positions.length > 0 ? extent : { min: [0, 0], max: [0, 0] };
}
