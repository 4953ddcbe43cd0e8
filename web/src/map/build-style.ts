import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { basemapLayers } from './layers/basemap-layers.ts';
import { dangerLayers } from './layers/danger-layers.ts';
import { groundLayers } from './layers/ground-layers.ts';
import { labelLayers } from './layers/label-layers.ts';
import { areaLayers, borderLayers, placeLayers } from './layers/plan-layers.ts';
import { drawingLayers, previewLabels, previewLines, previewMarks } from './layers/preview-layers.ts';
import { streetLayers } from './layers/street-layers.ts';
import type { MapView } from './map-view.ts';
import { SOURCE_IDS } from './source-ids.ts';

/** Every layer in paint order. The layers and their order are always the same; only their properties depend on the view. */
export function buildLayers(view: MapView): LayerSpecification[] {
  const [outside, ...ground] = groundLayers(view);
  return [
    outside!,
    ...basemapLayers(view),
    ...ground,
    ...areaLayers(),
    ...streetLayers(view),
    ...dangerLayers(view),
    ...borderLayers(),
    ...previewLines(view),
    ...placeLayers(view),
    ...labelLayers(view),
    ...previewLabels(),
    ...previewMarks(view),
    ...drawingLayers(),
  ];
}

/** The style a map starts with: every source empty, no address outside this server unless one was configured. */
export function buildStyle(view: MapView): StyleSpecification {
  const empty = {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [] },
    promoteId: 'id',
    maxzoom: 15,
  } as const;
  const sources: StyleSpecification['sources'] = Object.fromEntries(SOURCE_IDS.map((id) => [id, empty]));
  const { configuredBasemap } = view;
  for (const [index, address] of (configuredBasemap?.tiles ?? []).entries()) {
    const { kind, attribution, tileSize, maxZoom } = configuredBasemap!;
    const place = kind === 'pmtiles' ? { url: address } : { tiles: [address], maxzoom: maxZoom };
    sources[`basemap-${index}`] = { type: 'raster', attribution, tileSize, ...place };
  }
  return { version: 8, sources, layers: buildLayers(view), transition: { duration: 0, delay: 0 } };
}
