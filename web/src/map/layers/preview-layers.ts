import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { GROUND } from '../colours.ts';
import { STRONG } from '../fonts.ts';
import type { MapView } from '../map-view.ts';
import { byZoom } from '../state-value.ts';

/** What closes is grey, what opens or grows is bright. */
const TONE: ExpressionSpecification = ['match', ['get', 'kind'], 'close', GROUND.label, GROUND.draftLabel];

/** Lines from compounds to the school that an alternative would give them, under the schools. */
export function previewLines(view: MapView): LayerSpecification[] {
  return [
    {
      id: 'preview-line',
      type: 'line',
      source: 'preview',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': GROUND.draft,
        'line-width': byZoom(10, 0.8, 13, 1.4),
        'line-dasharray': [2, 2],
        'line-opacity': ['case', isReached(view), 0.8, 0.45],
      },
    },
  ];
}

/** The actions of an alternative: a lettered disc at each place, with what and when beside it; hollow until its year. */
export function previewMarks(view: MapView): LayerSpecification[] {
  const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
  return [
    {
      id: 'preview-disc',
      type: 'circle',
      source: 'preview',
      filter: isPoint,
      paint: {
        'circle-radius': byZoom(9, 8, 12, 11, 15, 14),
        'circle-color': ['case', isReached(view), TONE, '#FFFFFF'],
        'circle-stroke-color': ['case', isReached(view), '#FFFFFF', TONE],
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'preview-mark',
      type: 'symbol',
      source: 'preview',
      filter: isPoint,
      layout: {
        'text-field': ['get', 'mark'],
        'text-font': STRONG,
        'text-size': byZoom(9, 10, 12, 12.5, 15, 15),
        'text-allow-overlap': true,
        'text-padding': 2,
      },
      paint: { 'text-color': ['case', isReached(view), '#FFFFFF', TONE] },
    },
  ];
}

/** What is done and when, beside each disc. */
export function previewLabels(): LayerSpecification[] {
  return [
    {
      id: 'preview-label',
      type: 'symbol',
      source: 'preview',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': STRONG,
        'text-size': 12,
        'text-max-width': 18,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.5,
        'text-padding': 1,
        'text-justify': 'auto',
      },
      paint: { 'text-color': GROUND.draftLabel, 'text-halo-color': GROUND.halo, 'text-halo-width': 2 },
    },
  ];
}

/** The outline of a site that is being drawn: dashed and bright. */
export function drawingLayers(): LayerSpecification[] {
  return [
    {
      id: 'drawing-area',
      type: 'fill',
      source: 'drawing',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': GROUND.draft, 'fill-opacity': 0.15 },
    },
    {
      id: 'drawing-line',
      type: 'line',
      source: 'drawing',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': GROUND.draft, 'line-width': 2.5, 'line-dasharray': [2, 1.5] },
    },
    {
      id: 'drawing-corner',
      type: 'circle',
      source: 'drawing',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 5,
        'circle-color': '#FFFFFF',
        'circle-stroke-color': GROUND.draft,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}

/** Whether a thing holds in the year shown. */
function isReached({ preview, year }: MapView): ExpressionSpecification {
  return ['<=', ['get', 'year'], preview ? year : 0];
}
