import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { GROUND } from '../colours.ts';
import { STRONG } from '../fonts.ts';
import { byZoom } from '../state-value.ts';
import { PEN_SOURCES, type PenSource } from './pen-sources.ts';

/** What refuses is told in this tone. */
const REFUSED = '#B3261E';
/** What a snap will take is ringed in this tone, which nothing else on the map has. */
const TAKEN = '#C2185B';

/** Layers of the drawing tools that lie under the schools. */
function groundLayersOfPen(): LayerSpecification[] {
  return [
    fill('pen-after-fill', 'after', { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.34, 'fill-antialias': false }),
    fill('pen-taken-fill', 'taken', { 'fill-color': GROUND.draft, 'fill-opacity': 0.16 }),
    {
      id: 'pen-marked-fill',
      type: 'fill',
      source: 'pen-marked',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'fill-color': TAKEN, 'fill-opacity': 0.35 },
    },
    line('pen-before', 'pen-before', undefined, {
      'line-color': GROUND.selection,
      'line-width': 2,
      'line-dasharray': [4, 2.5],
    }),
    line('pen-after-casing', 'pen', 'after-line', { 'line-color': '#FFFFFF', 'line-width': 5, 'line-opacity': 0.75 }),
    line('pen-after-line', 'pen', 'after-line', {
      'line-color': GROUND.draft,
      'line-width': 2.25,
      'line-dasharray': [3, 1.5],
    }),
    fill('pen-detached-fill', 'detached', { 'fill-color': REFUSED, 'fill-opacity': 0.22 }),
    line('pen-detached-line', 'pen', 'detached', { 'line-color': REFUSED, 'line-width': 2.5 }),
    line('pen-taken-line', 'pen', 'taken', { 'line-color': GROUND.draftLabel, 'line-width': 3 }),
  ];
}

/** Layers of the drawing tools over everything. */
function topLayersOfPen(): LayerSpecification[] {
  return [
    {
      id: 'pen-border-corner',
      type: 'circle',
      source: 'pen-corners',
      minzoom: 11,
      paint: {
        'circle-radius': byZoom(11, 2, 14, 4),
        'circle-color': '#FFFFFF',
        'circle-stroke-color': GROUND.label,
        'circle-stroke-width': 1.25,
      },
    },
    point('moved', { radius: 6, fill: GROUND.draft, stroke: '#FFFFFF', width: 2 }),
    fill('pen-brush-fill', 'brush', { 'fill-color': GROUND.draft, 'fill-opacity': 0.22 }),
    line('pen-brush-line', 'pen', 'brush', { 'line-color': GROUND.draftLabel, 'line-width': 1.5 }),
    line('pen-line-casing', 'pen', 'line', { 'line-color': '#FFFFFF', 'line-width': 6, 'line-opacity': 0.9 }),
    line('pen-line', 'pen', 'line', { 'line-color': GROUND.draft, 'line-width': 3 }),
    line('pen-ahead', 'pen', 'ahead', {
      'line-color': GROUND.draftLabel,
      'line-width': 2,
      'line-dasharray': [1.5, 1.5],
    }),
    point('corner', { radius: 4.5, fill: '#FFFFFF', stroke: GROUND.draft, width: 2.5 }),
    point('vertex', { radius: 6.5, fill: GROUND.draft, stroke: '#FFFFFF', width: 2.5 }),
    point('snap', { radius: 10, fill: 'rgba(0,0,0,0)', stroke: TAKEN, width: 2.5 }),
    point('refused', { radius: 12, fill: 'rgba(0,0,0,0)', stroke: REFUSED, width: 3 }),
    {
      id: 'pen-snap-label',
      type: 'symbol',
      source: 'pen',
      filter: is('snap'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': STRONG,
        'text-size': 12,
        'text-anchor': 'bottom-left',
        'text-offset': [0.9, -0.9],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': TAKEN, 'text-halo-color': GROUND.halo, 'text-halo-width': 2 },
    },
    line('pen-marked-line', 'pen-marked', undefined, { 'line-color': TAKEN, 'line-width': 3 }),
    {
      id: 'pen-marked-ring',
      type: 'circle',
      source: 'pen-marked',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 22,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': TAKEN,
        'circle-stroke-width': 2,
        'circle-stroke-opacity': 0.7,
      },
    },
    {
      id: 'pen-lock-area',
      type: 'fill',
      source: 'pen-locks',
      filter: is('area'),
      paint: { 'fill-color': GROUND.selection, 'fill-opacity': 0.08 },
    },
    {
      id: 'pen-lock-line',
      type: 'line',
      source: 'pen-locks',
      filter: ['in', ['get', 'role'], ['literal', ['area', 'border']]],
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: { 'line-color': GROUND.selection, 'line-width': 4, 'line-dasharray': [0.6, 0.6] },
    },
    {
      id: 'pen-lock-disc',
      type: 'circle',
      source: 'pen-locks',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': byZoom(9, 6, 12, 9),
        'circle-color': GROUND.selection,
        'circle-stroke-color': '#FFFFFF',
        'circle-stroke-width': 1.5,
        'circle-translate': [13, -13],
      },
    },
    {
      id: 'pen-lock',
      type: 'symbol',
      source: 'pen-locks',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': STRONG,
        'text-size': byZoom(9, 8, 12, 11),
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': '#FFFFFF', 'text-translate': [13, -13] },
    },
  ];
}

/** Puts the sources and layers of the drawing tools on the map. */
export function addPenLayers(map: MapLibreMap): void {
  for (const id of PEN_SOURCES)
    map.addSource(id, {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      promoteId: 'id',
      maxzoom: 15,
    });
  for (const layer of groundLayersOfPen()) map.addLayer(layer, 'site-area');
  for (const layer of topLayersOfPen()) map.addLayer(layer);
}

function is(role: string): ExpressionSpecification {
  return ['==', ['get', 'role'], role];
}

function fill(id: string, role: string, paint: NonNullable<(LayerSpecification & { type: 'fill' })['paint']>) {
  return { id, type: 'fill', source: 'pen', filter: is(role), paint } satisfies LayerSpecification;
}

function line(
  id: string,
  source: PenSource,
  role: string | undefined,
  paint: NonNullable<(LayerSpecification & { type: 'line' })['paint']>,
): LayerSpecification {
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return { id, type: 'line', source, layout, paint, ...(role && { filter: is(role) }) };
}

function point(
  role: string,
  { radius, fill: colour, stroke, width }: Record<'radius' | 'width', number> & Record<'fill' | 'stroke', string>,
) {
  return {
    id: `pen-${role}`,
    type: 'circle',
    source: 'pen',
    filter: is(role),
    paint: {
      'circle-radius': radius,
      'circle-color': colour,
      'circle-stroke-color': stroke,
      'circle-stroke-width': width,
    },
  } satisfies LayerSpecification;
}
