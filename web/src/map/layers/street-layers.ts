import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { GROUND } from '../colours.ts';
import type { MapView } from '../map-view.ts';
import { byZoom } from '../state-value.ts';
import { visible } from './ground-layers.ts';

/** Street widths in pixels by rank (local 2 to expressway 5) at one zoom. */
function widths(
  local: number,
  secondary: number,
  arterial: number,
  expressway: number,
  plus = 0,
): ExpressionSpecification {
  return [
    'match',
    ['get', 'rank'],
    5,
    expressway + plus,
    4,
    arterial + plus,
    3,
    secondary + plus,
    2,
    local + plus,
    0.5 + plus,
  ];
}

function streetWidth(plus: number): ExpressionSpecification {
  return byZoom(
    9,
    widths(0.1, 0.4, 0.9, 1.3, plus * 0.4),
    12,
    widths(0.8, 1.8, 2.8, 3.6, plus),
    14,
    widths(2.4, 4.5, 6.5, 8, plus * 1.2),
    17,
    widths(10, 16, 22, 26, plus * 1.6),
  );
}

/** Streets in white with grey casing by class, footpaths dotted, the railway dashed. */
export function streetLayers({ layers }: MapView): LayerSpecification[] {
  const streets = visible(layers.streets);
  const round = {
    ...streets,
    'line-cap': 'round' as const,
    'line-join': 'round' as const,
    'line-sort-key': ['get', 'rank'] as ExpressionSpecification,
  };
  const railway = visible(layers.railway);
  const shownFrom: ExpressionSpecification = ['>=', ['get', 'rank'], ['step', ['zoom'], 3, 11.5, 2, 13.5, 1]];
  return [
    {
      id: 'street-casing',
      type: 'line',
      source: 'streets',
      filter: ['all', shownFrom, ['>', ['get', 'rank'], 1]],
      layout: round,
      paint: { 'line-color': GROUND.casing, 'line-width': streetWidth(1.6) },
    },
    {
      id: 'street-path',
      type: 'line',
      source: 'streets',
      minzoom: 13.5,
      filter: ['==', ['get', 'rank'], 1],
      layout: streets,
      paint: { 'line-color': GROUND.casing, 'line-width': 1.2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'street',
      type: 'line',
      source: 'streets',
      filter: ['all', shownFrom, ['>', ['get', 'rank'], 1]],
      layout: round,
      paint: { 'line-color': GROUND.street, 'line-width': streetWidth(0) },
    },
    {
      id: 'railway',
      type: 'line',
      source: 'landscape',
      filter: ['==', ['get', 'kind'], 'railway'],
      layout: railway,
      paint: { 'line-color': GROUND.railway, 'line-width': byZoom(9, 1.4, 14, 4) },
    },
    {
      id: 'railway-dash',
      type: 'line',
      source: 'landscape',
      filter: ['==', ['get', 'kind'], 'railway'],
      layout: railway,
      paint: { 'line-color': '#FFFFFF', 'line-width': byZoom(9, 0.7, 14, 2.4), 'line-dasharray': [5, 5] },
    },
  ];
}
