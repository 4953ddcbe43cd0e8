import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';

/** The part of a map that takes new properties of its layers. */
interface LayerTarget {
  setPaintProperty(layer: string, name: string, value: unknown): unknown;
  setLayoutProperty(layer: string, name: string, value: unknown): unknown;
  setFilter(layer: string, filter: FilterSpecification | null): unknown;
}

type Properties = Record<string, unknown>;

/**
 * Gives the map what differs between two lists of the same layers in the same order.
 * MapLibre's own diff would compare the features of every source too; sources are set where they change instead.
 */
export function applyLayers(map: LayerTarget, before: LayerSpecification[], after: LayerSpecification[]): void {
  for (const [index, next] of after.entries()) {
    const last = before[index]!;
    if (last.id !== next.id) throw new Error(`layer ${next.id} stands where ${last.id} stood`);
    for (const [name, value] of changes(last.paint, next.paint)) map.setPaintProperty(next.id, name, value);
    for (const [name, value] of changes(last.layout, next.layout)) map.setLayoutProperty(next.id, name, value);
    const filter = 'filter' in next ? next.filter : undefined;
    if (!same('filter' in last ? last.filter : undefined, filter)) map.setFilter(next.id, filter ?? null);
  }
}

function changes(before: object = {}, after: object = {}): [string, unknown][] {
  const [old, now] = [before as Properties, after as Properties];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !same(old[name], now[name]))
    .map((name) => [name, now[name]]);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
