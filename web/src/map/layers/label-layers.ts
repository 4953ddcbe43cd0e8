import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { GROUND } from '../colours.ts';
import { REGULAR, STRONG } from '../fonts.ts';
import { LABEL_ANCHORS, WITHIN_CIRCLE } from '../label-places.ts';
import type { MapView } from '../map-view.ts';
import { ROOM, ROOM_PIXELS } from '../room-image.ts';
import { scaledRadius } from '../school-radius.ts';
import { byZoom, stateColour, stateNumber } from '../state-value.ts';
import { visible } from './ground-layers.ts';

const HALO = { 'text-halo-color': GROUND.halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.3 };
const SCHOOL_TEXT = 13;

/** Labels, least important first: a later one is placed first, and nothing overlaps. */
export function labelLayers(view: MapView): LayerSpecification[] {
  return [...groundLabels(view), ...planLabels(view)];
}

function groundLabels({ layers, configuredBasemap }: MapView): LayerSpecification[] {
  const local = configuredBasemap === null || !layers.basemap;
  return [
    {
      id: 'street-name',
      type: 'symbol',
      source: 'streets',
      minzoom: 12,
      filter: ['all', ['!=', ['get', 'name'], ''], ['>=', ['get', 'rank'], ['step', ['zoom'], 4, 13.2, 3, 14.5, 2]]],
      layout: {
        ...visible(layers.streets),
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': byZoom(12, 11, 16, 13),
        'text-letter-spacing': 0.08,
        'text-max-angle': 30,
        'text-padding': 8,
        'symbol-sort-key': ['-', ['get', 'rank']],
      },
      paint: { ...HALO, 'text-color': GROUND.quietLabel },
    },
    {
      id: 'river-name',
      type: 'symbol',
      source: 'landscape',
      filter: ['all', ['get', 'line'], ['in', ['get', 'kind'], ['literal', ['river', 'water', 'railway']]]],
      layout: {
        ...visible(local && layers.water),
        'symbol-placement': 'line',
        'symbol-spacing': 500,
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': 12,
        'text-letter-spacing': 0.2,
      },
      paint: { ...HALO, 'text-color': ['match', ['get', 'kind'], 'railway', GROUND.quietLabel, GROUND.waterLabel] },
    },
    place('park-name', 'park', GROUND.parkLabel, 11, 12.5, local && layers.parks),
    place('water-name', 'water', GROUND.waterLabel, 12, 11, local && layers.water),
    place('river-area-name', 'river', GROUND.waterLabel, 12, 10.5, local && layers.water),
    place('town-name', 'town', GROUND.quietLabel, 16, 8, local && layers.basemap),
  ];
}

function place(
  id: string,
  kind: string,
  colour: string,
  size: number,
  minzoom: number,
  shown: boolean,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'places',
    minzoom,
    filter: ['==', ['get', 'kind'], kind],
    layout: {
      ...visible(shown),
      'text-field': ['get', 'name'],
      'text-font': kind === 'town' ? STRONG : REGULAR,
      'text-size': size,
      'text-letter-spacing': kind === 'town' ? 0.25 : 0.1,
      'text-padding': 6,
    },
    paint: { ...HALO, 'text-color': colour },
  };
}

const NAME_AND_NUMBER: ExpressionSpecification = [
  'format',
  ['get', 'name'],
  {},
  ['case', ['==', ['get', 'number'], ''], '', '\n'],
  {},
  ['get', 'number'],
  { 'text-color': ['get', 'tone'], 'text-font': ['literal', STRONG] },
];

function planLabels({ layers, selection, locale }: MapView): LayerSpecification[] {
  const radius: ExpressionSpecification = ['get', 'radius'];
  const chosen = selection?.kind === 'school' ? selection.id : '';
  const first: ExpressionSpecification = ['case', ['==', ['get', 'id'], chosen], -1e9, ['-', ['get', 'rank']]];
  return [
    {
      id: 'compound-name',
      type: 'symbol',
      source: 'compound-labels',
      minzoom: 13.6,
      layout: {
        ...visible(layers.compounds),
        'text-field': NAME_AND_NUMBER,
        'text-font': REGULAR,
        'text-size': 11,
        'text-padding': 3,
        'text-max-width': 7,
        'symbol-sort-key': ['-', ['get', 'rank']],
      },
      paint: { ...HALO, 'text-color': GROUND.quietLabel },
    },
    {
      id: 'site-name',
      type: 'symbol',
      source: 'sites',
      minzoom: 12.8,
      filter: ['get', 'marker'],
      layout: {
        ...visible(layers.sites),
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': 11.5,
        'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
        'text-radial-offset': 1,
        'text-justify': 'auto',
      },
      paint: { ...HALO, 'text-color': GROUND.site },
    },
    {
      id: 'school-name',
      type: 'symbol',
      source: 'school-labels',
      layout: {
        ...visible(layers.schools),
        'text-field': NAME_AND_NUMBER,
        'text-font': STRONG,
        'text-size': byZoom(9, 11.5, 12, 12, 13, SCHOOL_TEXT, 15, 15),
        'text-line-height': 1.15,
        'text-max-width': 9,
        'text-variable-anchor': [...LABEL_ANCHORS],
        'text-radial-offset': scaledRadius(radius, 8, SCHOOL_TEXT),
        'text-justify': 'auto',
        'text-padding': 2,
        'symbol-sort-key': first,
      },
      paint: { ...HALO, 'text-halo-width': 1.8, 'text-color': GROUND.label },
    },
    {
      id: 'school-room',
      type: 'symbol',
      source: 'school-labels',
      layout: {
        ...visible(layers.schools),
        'icon-image': ROOM,
        'icon-size': scaledRadius(['*', radius, WITHIN_CIRCLE], 2, ROOM_PIXELS / 2),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': 0 },
    },
    {
      id: 'school-mark',
      type: 'symbol',
      source: 'schools',
      minzoom: 11,
      layout: {
        'text-field': ['get', locale],
        'text-font': STRONG,
        'text-size': byZoom(11, 9.5, 13, 12, 15, 15),
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': stateColour('ink'), 'text-opacity': ['step', ['zoom'], fits(9.5), 13.5, fits(7)] },
    },
  ];
}

/** 1 where a mark fits into a circle of at least this radius before zoom. */
function fits(radius: number): ExpressionSpecification {
  return ['case', ['>=', stateNumber('mark'), radius], 1, 0];
}
