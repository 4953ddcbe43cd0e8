import type { RawPosition } from './geometry.ts';

/** Group codes with their values, a line each, as DXF is written. */
export function pairs(...groups: [code: number, value: string | number][]): string {
  return groups.map(([code, value]) => `${String(code).padStart(3)}\n${value}\n`).join('');
}

/** What stands around the entities of a drawing, and the numbers its entities have. */
export interface DrawingFrame {
  nextHandle(): string;
  around(entities: string): string;
}

/** Handles below this one are those of the frame. */
const FIRST_HANDLE = 0x100;
const COLOURS = [5, 30, 3, 6, 1, 4, 140, 40];

/**
 * The least that AutoCAD 2000 and all after it (and 浩辰, 中望, CASS) want around entities: header with units in metres, the nine tables,
 * the blocks of model and paper space, the root dictionary. Source: Autodesk DXF Reference 2000.
 */
export function drawingFrame(
  layers: string[],
  comments: string[],
  { min, max }: { min: RawPosition; max: RawPosition },
): DrawingFrame {
  let handle = FIRST_HANDLE;
  const nextHandle = () => (handle++).toString(16).toUpperCase();
  const tables = tablesOf(layers, nextHandle);
  return {
    nextHandle,
    around(entities) {
      const header = section(
        'HEADER',
        pairs(
          ...variable('$ACADVER', [1, 'AC1015']),
          ...variable('$DWGCODEPAGE', [3, 'ANSI_936']),
          ...variable('$HANDSEED', [5, nextHandle()]),
          ...variable('$INSUNITS', [70, 6]),
          ...variable('$MEASUREMENT', [70, 1]),
          ...variable('$PDMODE', [70, 34]),
          ...variable('$PDSIZE', [40, '8.0']),
          ...variable('$EXTMIN', [10, min[0]], [20, min[1]], [30, '0.0']),
          ...variable('$EXTMAX', [10, max[0]], [20, max[1]], [30, '0.0']),
        ),
      );
      return [
        comments.map((each) => pairs([999, each])).join(''),
        header,
        section('CLASSES', ''),
        section('TABLES', tables),
        section('BLOCKS', block('*Model_Space', '1F', '20', '21') + block('*Paper_Space', '1B', '1C', '1D')),
        section('ENTITIES', entities),
        section('OBJECTS', OBJECTS),
        pairs([0, 'EOF']),
      ].join('');
    },
  };
}

function variable(name: string, ...values: [number, string | number][]): [number, string | number][] {
  return [[9, name], ...values];
}

function section(name: string, content: string): string {
  return pairs([0, 'SECTION'], [2, name]) + content + pairs([0, 'ENDSEC']);
}

function table(name: string, handle: string, records: string[]): string {
  const head = pairs([0, 'TABLE'], [2, name], [5, handle], [330, 0], [100, 'AcDbSymbolTable'], [70, records.length]);
  return (
    head + (name === 'DIMSTYLE' ? pairs([100, 'AcDbDimStyleTable']) : '') + records.join('') + pairs([0, 'ENDTAB'])
  );
}

function record(
  [type, table, handle, kind]: [string, string, string, string],
  ...values: [number, string | number][]
): string {
  return pairs([0, type], [5, handle], [330, table], [100, 'AcDbSymbolTableRecord'], [100, kind], ...values);
}

function tablesOf(layers: string[], nextHandle: () => string): string {
  const lineType = (handle: string, name: string, about: string) =>
    record(
      ['LTYPE', '5', handle, 'AcDbLinetypeTableRecord'],
      [2, name],
      [70, 0],
      [3, about],
      [72, 65],
      [73, 0],
      [40, '0.0'],
    );
  const layer = (handle: string, name: string, colour: number) =>
    record(
      ['LAYER', '2', handle, 'AcDbLayerTableRecord'],
      [2, name],
      [70, 0],
      [62, colour],
      [6, 'Continuous'],
      [390, 'F'],
    );
  const style = (handle: string, name: string, font: string) =>
    record(
      ['STYLE', '3', handle, 'AcDbTextStyleTableRecord'],
      ...([
        [2, name],
        [70, 0],
        [40, '0.0'],
        [41, '1.0'],
        [50, '0.0'],
        [71, 0],
        [42, '2.5'],
        [3, font],
        [4, ''],
      ] as [number, string | number][]),
    );
  const space = (handle: string, name: string) =>
    record(['BLOCK_RECORD', '1', handle, 'AcDbBlockTableRecord'], [2, name], [340, 0]);
  return [
    table('VPORT', '8', []),
    table('LTYPE', '5', [
      lineType('14', 'ByBlock', ''),
      lineType('15', 'ByLayer', ''),
      lineType('16', 'Continuous', 'Solid line'),
    ]),
    table('LAYER', '2', [
      layer('10', '0', 7),
      ...layers.map((name, at) => layer(nextHandle(), name, COLOURS[(at >> 1) % COLOURS.length]!)),
    ]),
    table('STYLE', '3', [style('11', 'Standard', 'txt'), style('12', 'XUETU', 'simhei.ttf')]),
    table('VIEW', '6', []),
    table('UCS', '7', []),
    table('APPID', '9', [record(['APPID', '9', '13', 'AcDbRegAppTableRecord'], [2, 'ACAD'], [70, 0])]),
    table('DIMSTYLE', 'A', []),
    table('BLOCK_RECORD', '1', [space('1F', '*Model_Space'), space('1B', '*Paper_Space')]),
  ].join('');
}

function block(name: string, owner: string, begin: string, end: string): string {
  const flag: [number, string | number][] = name === '*Paper_Space' ? [[67, 1]] : [];
  return (
    pairs([0, 'BLOCK'], [5, begin], [330, owner], [100, 'AcDbEntity'], ...flag, [8, '0'], [100, 'AcDbBlockBegin']) +
    pairs([2, name], [70, 0], [10, '0.0'], [20, '0.0'], [30, '0.0'], [3, name], [1, '']) +
    pairs([0, 'ENDBLK'], [5, end], [330, owner], [100, 'AcDbEntity'], ...flag, [8, '0'], [100, 'AcDbBlockEnd'])
  );
}

/** The root dictionary with its groups, and the plot style that layers point to. */
const OBJECTS =
  pairs([0, 'DICTIONARY'], [5, 'C'], [330, 0], [100, 'AcDbDictionary'], [281, 1], [3, 'ACAD_GROUP'], [350, 'D']) +
  pairs([3, 'ACAD_PLOTSTYLENAME'], [350, 'E']) +
  pairs([0, 'DICTIONARY'], [5, 'D'], [330, 'C'], [100, 'AcDbDictionary'], [281, 1]) +
  pairs(
    [0, 'ACDBDICTIONARYWDFLT'],
    [5, 'E'],
    [330, 'C'],
    [100, 'AcDbDictionary'],
    [281, 1],
    [3, 'Normal'],
    [350, 'F'],
  ) +
  pairs([100, 'AcDbDictionaryWithDefault'], [340, 'F']) +
  pairs([0, 'ACDBPLACEHOLDER'], [5, 'F'], [330, 'E']);
