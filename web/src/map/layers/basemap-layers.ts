import type { LayerSpecification } from 'maplibre-gl';
import type { MapView } from '../map-view.ts';
import { visible } from './ground-layers.ts';

/** The configured background map, muted so that what is planned stays in front. */
export function basemapLayers({ configuredBasemap, layers }: MapView): LayerSpecification[] {
  return (configuredBasemap?.tiles ?? []).map((_, index) => ({
    id: `basemap-${index}`,
    type: 'raster',
    source: `basemap-${index}`,
    layout: visible(layers.basemap),
    paint: { 'raster-saturation': -0.5, 'raster-contrast': -0.1, 'raster-opacity': 0.85 },
  }));
}
