import type { LayerSpecification } from 'maplibre-gl';
import { BROKEN_RULE, GROUND } from '../colours.ts';
import type { MapView } from '../map-view.ts';
import { scaledRadius } from '../school-radius.ts';
import { byZoom, stateColour, stateNumber } from '../state-value.ts';
import { visible } from './ground-layers.ts';

/** Fills of compounds and catchments, under the streets. */
export function areaLayers(): LayerSpecification[] {
  return [
    {
      id: 'compound-area',
      type: 'fill',
      source: 'compounds',
      filter: ['!', ['get', 'point']],
      paint: { 'fill-color': stateColour('colour'), 'fill-opacity': stateNumber('fill') },
    },
    {
      id: 'compound-hatch',
      type: 'fill',
      source: 'compounds',
      filter: ['!', ['get', 'point']],
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': stateNumber('hatch') },
    },
    {
      id: 'catchment-fill',
      type: 'fill',
      source: 'catchments',
      paint: { 'fill-color': stateColour('colour'), 'fill-opacity': stateNumber('fill'), 'fill-antialias': false },
    },
    {
      id: 'catchment-hatch',
      type: 'fill',
      source: 'catchments',
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': stateNumber('hatch') },
    },
  ];
}

/** The ground within a walk of the selected school, over fills and streets and under borders. */
function reachLayers(): LayerSpecification[] {
  return [
    {
      id: 'reach-fill',
      type: 'fill',
      source: 'reach',
      paint: { 'fill-color': GROUND.selection, 'fill-opacity': 0.07, 'fill-antialias': false },
    },
    {
      id: 'reach-line',
      type: 'line',
      source: 'reach',
      paint: {
        'line-color': GROUND.selection,
        'line-opacity': 0.7,
        'line-width': ['case', ['<', ['get', 'metres'], 1000], 1.5, 1],
        'line-dasharray': [2, 2],
      },
    },
  ];
}

/** Borders and everything that stands on the ground, over the streets. */
export function borderLayers(): LayerSpecification[] {
  return [
    ...reachLayers(),
    {
      id: 'compound-line',
      type: 'line',
      source: 'compounds',
      minzoom: 11,
      filter: ['!', ['get', 'point']],
      paint: { 'line-color': stateColour('line'), 'line-width': stateNumber('width') },
    },
    {
      id: 'compound-point',
      type: 'circle',
      source: 'compounds',
      filter: ['get', 'point'],
      paint: {
        'circle-radius': byZoom(9, 1.1, 12, 2.6, 15, 6),
        'circle-color': stateColour('colour'),
        'circle-opacity': stateNumber('fill'),
        'circle-stroke-color': stateColour('line'),
        'circle-stroke-width': ['case', ['>', stateNumber('width'), 1], 2.5, ['*', stateNumber('width'), 0.5]],
      },
    },
    {
      id: 'boundary',
      type: 'line',
      source: 'land',
      filter: ['get', 'boundary'],
      paint: { 'line-color': GROUND.boundary, 'line-width': byZoom(9, 1.4, 14, 2.5), 'line-dasharray': [6, 2, 1.5, 2] },
    },
    {
      id: 'catchment-line',
      type: 'line',
      source: 'catchments',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': stateColour('colour'),
        'line-opacity': stateNumber('line'),
        'line-width': stateNumber('width'),
        'line-offset': ['/', stateNumber('width'), 2],
      },
    },
  ];
}

/** Sites, schools and the lines of the selection. */
export function placeLayers({ layers, selection }: MapView): LayerSpecification[] {
  const radius = stateNumber('radius');
  const sites = visible(layers.sites);
  return [
    {
      id: 'site-area',
      type: 'fill',
      source: 'sites',
      minzoom: 12.5,
      filter: ['!', ['get', 'marker']],
      layout: sites,
      paint: { 'fill-pattern': 'site-hatch' },
    },
    {
      id: 'site-line',
      type: 'line',
      source: 'sites',
      minzoom: 12.5,
      filter: ['!', ['get', 'marker']],
      layout: sites,
      paint: { 'line-color': GROUND.site, 'line-width': 1.5, 'line-dasharray': [3, 2] },
    },
    {
      id: 'site-marker',
      type: 'symbol',
      source: 'sites',
      filter: ['get', 'marker'],
      layout: {
        ...sites,
        'icon-image':
          selection?.kind === 'site' ? ['case', ['==', ['get', 'id'], selection.id], 'site-selected', 'site'] : 'site',
        'icon-allow-overlap': true,
        'icon-size': byZoom(9, 0.5, 12, 0.75, 14, 1),
      },
    },
    {
      id: 'link',
      type: 'line',
      source: 'links',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': GROUND.selection, 'line-width': 2, 'line-dasharray': [1.5, 2] },
    },
    {
      id: 'school-selected',
      type: 'circle',
      source: 'schools',
      paint: {
        'circle-radius': scaledRadius(radius, 8),
        'circle-color': '#FFFFFF',
        'circle-opacity': ['*', stateNumber('selected'), 0.9],
        'circle-stroke-color': GROUND.selection,
        'circle-stroke-width': ['*', stateNumber('selected'), 2.5],
      },
    },
    {
      id: 'school-ring',
      type: 'circle',
      source: 'schools',
      paint: {
        'circle-radius': scaledRadius(radius, 3.6),
        'circle-color': '#FFFFFF',
        'circle-opacity': stateNumber('ring'),
        'circle-stroke-color': BROKEN_RULE.colour,
        'circle-stroke-width': ['*', stateNumber('ring'), 2.6],
      },
    },
    {
      id: 'school',
      type: 'circle',
      source: 'schools',
      paint: {
        'circle-radius': scaledRadius(radius),
        'circle-color': stateColour('colour'),
        'circle-opacity': stateNumber('shown'),
        'circle-stroke-color': stateColour('edge'),
        'circle-stroke-width': ['*', stateNumber('shown'), 2],
      },
    },
    {
      id: 'school-hatch',
      type: 'symbol',
      source: 'schools',
      layout: {
        'icon-image': 'hatched-circle',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-size': byZoom(9, 0.3, 11, 0.6, 13, 1),
      },
      paint: { 'icon-opacity': stateNumber('hatch') },
    },
  ];
}
