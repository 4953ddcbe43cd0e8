import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import type { Selection } from '../state/app-state.ts';
import type { MapView } from './map-view.ts';

/** What can be pointed at, what stands in front first. */
const LAYERS: readonly [layer: string, kind: Selection['kind']][] = [
  ['school', 'school'],
  ['site-marker', 'site'],
  ['site-area', 'site'],
  ['compound-point', 'compound'],
  ['compound-area', 'compound'],
  ['catchment-fill', 'catchment'],
];

/** The foremost thing at a point of the screen that the view shows; catchments of other stages and sectors are not there. */
export function pointedAt(map: MapLibreMap, view: MapView, point: Point): Selection | null {
  const reach = 3;
  const near: [[number, number], [number, number]] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  const found = map.queryRenderedFeatures(near, { layers: LAYERS.map(([layer]) => layer) });
  for (const [layer, kind] of LAYERS) {
    const hit = found.find((each) => each.layer.id === layer && isShown(view, kind, each.properties, each.state));
    if (hit) return { kind, id: String(hit.properties.id) };
  }
  return null;
}

function isShown(
  { stage, sector, layers }: MapView,
  kind: Selection['kind'],
  properties: Record<string, unknown>,
  state: Record<string, unknown>,
): boolean {
  if (kind === 'catchment') return layers.catchments && properties.stage === stage && properties.sector === sector;
  if (kind === 'school') return Number(state.shown) > 0;
  return kind !== 'compound' || layers.compounds;
}
