import type { MeetingView } from '@xuetu/geodata/story';
import { COLUMN_SIGN } from '@xuetu/geodata/symbology';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { BROKEN_RULE } from '../../map/colours.ts';
import { STRONG } from '../../map/fonts.ts';
import { LABEL_ANCHORS, WITHIN_CIRCLE } from '../../map/label-places.ts';
import { ROOM, ROOM_PIXELS } from '../../map/room-image.ts';
import { scaledRadius } from '../../map/school-radius.ts';
import { byZoom, stateColour, stateNumber } from '../../map/state-value.ts';
import { MEETING_GROUNDS } from './meeting-ground.ts';

const MEETING_SOURCES = [
  'land',
  'landscape',
  'streets',
  'catchments',
  'compounds',
  'links',
  'schools',
  'school-labels',
  'columns',
  'cell',
] as const;
export type MeetingSource = (typeof MEETING_SOURCES)[number];

/** The layer that heat lies under, and the one that arcs lie under. */
export const ABOVE_HEAT = 'water';
export const ABOVE_ARCS = 'school-name';

export interface LayerView
  extends Pick<MeetingView, 'theme' | 'stage' | 'heat' | 'columns' | 'catchments' | 'selection'> {
  /** The set of catchments shown; undefined where the stage has none. */
  sector: string | undefined;
}

/** Every layer in paint order. The layers and their order are always the same; only their properties depend on the view. */
export function meetingLayers(view: LayerView): LayerSpecification[] {
  return [...groundLayers(view), ...planLayers(view), ...schoolLayers(view)];
}

/**
 * The same layers with nothing to be seen. The map prepares a program for each kind of layer that shows, and waits for it; a map that starts with all
 * of them hidden has its heat on the screen before.
 */
export function hiddenLayers(layers: LayerSpecification[]): LayerSpecification[] {
  return layers.map((layer) => ({ ...layer, layout: { ...layer.layout, visibility: 'none' } }) as LayerSpecification);
}

/** The style a map of the meeting starts with: every source empty, nothing fetched. */
export function meetingStyle(layers: LayerSpecification[]): StyleSpecification {
  const empty = {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [] },
    promoteId: 'id',
    maxzoom: 14,
  } as const;
  return {
    version: 8,
    sources: Object.fromEntries(MEETING_SOURCES.map((id) => [id, empty])),
    layers,
    light: { anchor: 'viewport', position: [1.4, 200, 35], intensity: 0.12 },
    transition: { duration: 0, delay: 0 },
  };
}

function catchmentsOf({ stage, sector }: Pick<LayerView, 'stage' | 'sector'>): FilterSpecification {
  return ['all', ['==', ['get', 'stage'], stage], ['==', ['get', 'sector'], sector ?? '']];
}

const kind = (...names: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', names]];

function groundLayers({ theme, heat, catchments, ...shown }: LayerView): LayerSpecification[] {
  const ground = MEETING_GROUNDS[theme];
  const filter = catchmentsOf(shown);
  const area = (id: string, names: string[], colour: string): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'landscape',
    filter: ['all', kind(...names), ['!', ['get', 'line']]],
    paint: { 'fill-color': colour, 'fill-antialias': false },
  });
  return [
    { id: 'outside', type: 'background', paint: { 'background-color': ground.outside } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': ground.land, 'fill-antialias': false } },
    area('builtup', ['builtup', 'town'], ground.builtup),
    area('park', ['park'], ground.park),
    {
      id: 'catchment-fill',
      type: 'fill',
      source: 'catchments',
      filter,
      layout: { visibility: heat === 'none' && catchments ? 'visible' : 'none' },
      paint: { 'fill-color': stateColour('colour'), 'fill-antialias': false },
    },
    area('water', ['water', 'river'], ground.water),
    {
      id: 'river',
      type: 'line',
      source: 'landscape',
      minzoom: 11,
      filter: ['all', kind('water', 'river'), ['get', 'line']],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': ground.water, 'line-width': byZoom(11, 3, 12, 5, 15, 18) },
    },
    {
      id: 'street',
      type: 'line',
      source: 'streets',
      minzoom: 11,
      filter: ['>=', ['get', 'rank'], ['step', ['zoom'], 4, 13, 3, 14, 2]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': ground.street,
        'line-opacity': 0.75,
        'line-width': byZoom(11, ['*', ['-', ['get', 'rank'], 3], 0.7], 14, ['*', ['-', ['get', 'rank'], 1], 1]),
      },
    },
  ];
}

function planLayers({ theme, catchments, ...shown }: LayerView): LayerSpecification[] {
  const ground = MEETING_GROUNDS[theme];
  const filter = catchmentsOf(shown);
  return [
    {
      id: 'catchment-line',
      type: 'line',
      source: 'catchments',
      minzoom: 10,
      filter,
      layout: { visibility: catchments ? 'visible' : 'none', 'line-join': 'round' },
      paint: { 'line-color': ground.catchment, 'line-opacity': 0.8, 'line-width': byZoom(10, 0.8, 14, 2.2) },
    },
    {
      id: 'boundary',
      type: 'line',
      source: 'land',
      filter: ['get', 'boundary'],
      paint: { 'line-color': ground.boundary, 'line-width': byZoom(9, 1.4, 14, 3), 'line-dasharray': [5, 2, 1.5, 2] },
    },
    {
      id: 'compound-chosen',
      type: 'line',
      source: 'compounds',
      paint: {
        'line-color': ground.selection,
        'line-width': byZoom(11, 1.2, 14, 3),
        'line-opacity': stateNumber('chosen'),
      },
    },
    {
      id: 'cell',
      type: 'line',
      source: 'cell',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.selection, 'line-width': 5 },
    },
    {
      id: 'link',
      type: 'line',
      source: 'links',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': ground.selection, 'line-width': 3, 'line-dasharray': [1.5, 2] },
    },
  ];
}

function schoolLayers({ theme, columns, selection }: LayerView): LayerSpecification[] {
  const ground = MEETING_GROUNDS[theme];
  const radius: ExpressionSpecification = ['*', stateNumber('radius'), LARGER];
  const drawn: ExpressionSpecification = ['*', ['get', 'radius'], LARGER];
  const chosen = selection.startsWith('school:') ? selection.slice('school:'.length) : '';
  const flat = { visibility: columns ? 'none' : 'visible' } as const;
  return [
    {
      id: 'column',
      type: 'fill-extrusion',
      source: 'columns',
      layout: { visibility: columns ? 'visible' : 'none' },
      paint: {
        'fill-extrusion-color': ['case', ['get', 'seats'], ground.seats, stateColour('colour')],
        'fill-extrusion-height': ['*', stateNumber('people'), COLUMN_SIGN.metresPerPerson],
        'fill-extrusion-opacity': 1,
        'fill-extrusion-vertical-gradient': false,
      },
    },
    {
      id: 'school-ring',
      type: 'circle',
      source: 'schools',
      minzoom: FROM_ZOOM,
      layout: flat,
      paint: {
        'circle-radius': scaledRadius(radius, 5),
        'circle-color': ground.halo,
        'circle-opacity': stateNumber('ring'),
        'circle-stroke-color': theme === 'dark' ? '#D9A3C7' : BROKEN_RULE.colour,
        'circle-stroke-width': ['*', stateNumber('ring'), 3.5],
      },
    },
    {
      id: 'school',
      type: 'circle',
      source: 'schools',
      minzoom: FROM_ZOOM,
      layout: flat,
      paint: {
        'circle-radius': scaledRadius(radius),
        'circle-color': stateColour('colour'),
        'circle-opacity': stateNumber('shown'),
        'circle-stroke-color': ['case', ['==', ['get', 'id'], chosen], ground.selection, ground.edge],
        'circle-stroke-width': ['*', stateNumber('shown'), ['case', ['==', ['get', 'id'], chosen], 5, 2.5]],
      },
    },
    {
      id: 'school-name',
      type: 'symbol',
      source: 'school-labels',
      minzoom: FROM_ZOOM,
      layout: {
        'text-field': ['format', ['get', 'name'], {}, '\n', {}, ['get', 'number'], { 'font-scale': 1.05 }],
        'text-font': STRONG,
        'text-size': byZoom(9, 17, 12, NAME, 15, 28),
        'text-line-height': 1.15,
        'text-max-width': 10,
        'text-variable-anchor': columns ? ['top'] : [...LABEL_ANCHORS],
        'text-radial-offset': columns ? 0.8 : scaledRadius(drawn, 9, NAME),
        'text-justify': 'auto',
        'text-padding': 4,
        'symbol-sort-key': ['case', ['==', ['get', 'id'], chosen], -1e9, ['-', ['get', 'rank']]],
      },
      paint: {
        'text-color': ground.label,
        'text-halo-color': ground.halo,
        'text-halo-width': 2.2,
        'text-halo-blur': 0.3,
      },
    },
    {
      id: 'school-room',
      type: 'symbol',
      source: 'school-labels',
      minzoom: FROM_ZOOM,
      layout: {
        ...flat,
        'icon-image': ROOM,
        'icon-size': scaledRadius(['*', drawn, WITHIN_CIRCLE], 2, ROOM_PIXELS / 2),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': 0 },
    },
  ];
}

/** Further out a district is a few centimetres wide, and names would hide the heat. */
const FROM_ZOOM = 10;

/** Pixels of the names of schools where most meetings look. */
const NAME = 22;

/** Circles of schools are so much larger than on the desk. */
const LARGER = 1.35;
