import type { Landscape } from '@xuetu/geodata/model';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { GROUND } from '../colours.ts';
import { REGULAR } from '../fonts.ts';
import type { MapView } from '../map-view.ts';
import { byZoom } from '../state-value.ts';
import { visible } from './ground-layers.ts';

/** What a school must keep away from, of the kinds of the landscape. */
export const DANGER_KINDS = [
  'power-line',
  'pipeline',
  'petrol-station',
  'hazard',
] as const satisfies Landscape['kind'][];

/** High-voltage lines, pipelines, petrol stations and hazards: quiet, told apart by their dashes and their names. */
export function dangerLayers({ layers }: MapView): LayerSpecification[] {
  const shown = visible(layers.dangers);
  const of = (kind: (typeof DANGER_KINDS)[number]): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  const line = (id: 'power-line' | 'pipeline', colour: string, dashes: number[]): LayerSpecification => ({
    id,
    type: 'line',
    source: 'landscape',
    filter: of(id),
    layout: shown,
    paint: { 'line-color': colour, 'line-width': byZoom(9, 1, 14, 2), 'line-dasharray': dashes },
  });
  const name = (id: string, isLine: boolean): LayerSpecification => ({
    id,
    type: 'symbol',
    source: 'landscape',
    minzoom: 12.5,
    filter: [
      'all',
      ['in', ['get', 'kind'], ['literal', [...DANGER_KINDS]]],
      isLine ? ['get', 'line'] : ['!', ['get', 'line']],
    ],
    layout: {
      ...shown,
      ...(isLine ? { 'symbol-placement': 'line', 'symbol-spacing': 500 } : { 'text-offset': [0, 1.1] }),
      'text-field': ['get', 'name'],
      'text-font': REGULAR,
      'text-size': 11,
      'text-padding': 4,
    },
    paint: { 'text-color': GROUND.quietLabel, 'text-halo-color': GROUND.halo, 'text-halo-width': 1.4 },
  });
  return [
    {
      id: 'hazard-area',
      type: 'fill',
      source: 'landscape',
      filter: ['all', of('hazard'), ['==', ['geometry-type'], 'Polygon']],
      layout: shown,
      paint: { 'fill-color': GROUND.danger, 'fill-opacity': 0.18, 'fill-outline-color': GROUND.danger },
    },
    line('power-line', GROUND.powerLine, [6, 2, 1, 2]),
    line('pipeline', GROUND.pipeline, [4, 3]),
    {
      id: 'danger-point',
      type: 'circle',
      source: 'landscape',
      minzoom: 11.5,
      filter: [
        'all',
        ['in', ['get', 'kind'], ['literal', ['petrol-station', 'hazard']]],
        ['==', ['geometry-type'], 'Point'],
      ],
      layout: shown,
      paint: {
        'circle-radius': byZoom(11.5, 2.5, 15, 5),
        'circle-color': GROUND.halo,
        'circle-stroke-color': GROUND.danger,
        'circle-stroke-width': 2,
      },
    },
    name('danger-name', false),
    name('danger-line-name', true),
  ];
}
