import type { RawGeometry, RawPosition } from './geometry.ts';

/** One attribute of a layer to be written. */
export interface MapField {
  /** Key of the properties, ASCII; the column's name where a format has room for it. */
  name: string;
  /** At most ten ASCII characters, for formats without room. */
  short: string;
  /** For people. */
  title: string;
  type: 'text' | 'integer' | 'real';
}

/** One thing of a layer, in the coordinate system of the layer. */
export interface MapItem {
  id: string;
  name: string;
  /** The kind of thing it is; folders of KML and layers of DXF are made of it. */
  folder: string;
  shape: RawGeometry | null;
  /** Where its name is written: a place inside its shape. */
  label: RawPosition | null;
  properties: Record<string, string | number | boolean | null>;
}

/** What a file for GIS programs holds. */
export interface MapLayer {
  /** Plain name, fit for a table or a file. */
  name: string;
  title: string;
  /** What the reader of the file must know, a line each. */
  notes: string[];
  fields: MapField[];
  items: MapItem[];
}
