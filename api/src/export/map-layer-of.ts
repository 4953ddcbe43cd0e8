import { type MapItem, type MapLayer, mapPositions } from '@xuetu/geodata/formats';
import { pointInside } from '@xuetu/geodata/geometry';
import type { ExportCrs } from './export-crs.ts';
import { fieldOf, KIND_PROPERTY } from './export-fields.ts';
import type { ExportSource, ExportSubject } from './export-request.ts';
import { shownItem, type ToldItem } from './headcount.ts';

/** What a layer is made from. */
interface LayerParts {
  what: ExportSubject;
  title: string;
  /** What the things are where their properties do not say. */
  kind: string;
  notes: string[];
  items: ToldItem[];
  smallCounts: boolean;
  /** Whether what is withheld is told by the titles of its columns or by the names of its properties. */
  tellsTitles: boolean;
}

/** Things on the map as the layer of a file, in its coordinate system, with small headcounts withheld. */
export function mapLayerOf(
  { what, title, kind, notes, items, smallCounts, tellsTitles }: LayerParts,
  { locale }: ExportSource,
  { convert }: ExportCrs,
): MapLayer {
  const shown = items.map((item) =>
    shownItem(item, smallCounts, tellsTitles ? (name) => fieldOf(name, locale).title : undefined),
  );
  const names = new Set(shown.flatMap(({ properties }) => Object.keys(properties)));
  const kindProperty = KIND_PROPERTY[what];
  return {
    name: what,
    title,
    notes,
    fields: [...names].map((name) => fieldOf(name, locale)),
    items: shown.map(({ id, shape, properties }): MapItem => {
      const isLine = shape?.type === 'LineString' || shape?.type === 'MultiLineString';
      return {
        id,
        name: String(properties.name || (what === 'catchments' && properties.schools) || id),
        folder: String((kindProperty && properties[kindProperty]) || kind),
        shape: shape && mapPositions(shape, convert),
        label: shape && !isLine ? convert(pointInside(shape)) : null,
        properties,
      };
    }),
  };
}
