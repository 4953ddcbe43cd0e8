import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { GROUND } from '../colours.ts';
import type { MapView } from '../map-view.ts';
import { byZoom } from '../state-value.ts';

const kind = (name: string): ExpressionSpecification => ['==', ['get', 'kind'], name];

/** The land itself: what lies under everything that is planned. */
export function groundLayers({ layers, configuredBasemap }: MapView): LayerSpecification[] {
  const raster = configuredBasemap !== null && layers.basemap;
  const local = visible(!raster);
  const water = visible(!raster && layers.water);
  return [
    { id: 'outside', type: 'background', paint: { 'background-color': GROUND.outside } },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      layout: local,
      paint: { 'fill-color': GROUND.land, 'fill-antialias': false },
    },
    area(
      'builtup',
      ['in', ['get', 'kind'], ['literal', ['builtup', 'town']]],
      GROUND.builtup,
      visible(!raster && layers.basemap),
    ),
    area('park', kind('park'), GROUND.park, visible(!raster && layers.parks)),
    area(
      'water',
      ['all', ['in', ['get', 'kind'], ['literal', ['water', 'river']]], ['!', ['get', 'line']]],
      GROUND.water,
      water,
    ),
    {
      id: 'river',
      type: 'line',
      source: 'landscape',
      filter: ['all', ['in', ['get', 'kind'], ['literal', ['water', 'river']]], ['get', 'line']],
      layout: { ...water, 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': GROUND.water, 'line-width': byZoom(9, 1.5, 12, 5, 15, 18) },
    },
  ];
}

function area(
  id: string,
  filter: ExpressionSpecification,
  colour: string,
  layout: { visibility: 'visible' | 'none' },
): LayerSpecification {
  return {
    id,
    type: 'fill',
    source: 'landscape',
    filter: ['all', filter, ['!', ['get', 'line']]],
    layout,
    paint: { 'fill-color': colour },
  };
}

export function visible(shown: boolean): { visibility: 'visible' | 'none' } {
  return { visibility: shown ? 'visible' : 'none' };
}
