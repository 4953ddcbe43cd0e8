import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { MapFeature, MapFeatures } from './feature-collection.ts';

/**
 * Gives a source the features that it has not got yet, and takes those away that are gone, so that the map lays out only the tiles they lie in.
 * Ids have to be unique; a feature is the same where its coordinates are the same object and its properties are equal.
 */
export function putFeatures(map: MapLibreMap, id: string, before: MapFeatures | undefined, after: MapFeatures): void {
  const source = map.getSource<GeoJSONSource>(id);
  if (!before || before.features.length === 0) void source?.setData(after);
  else {
    const diff = featureDiff(before, after);
    if (diff.add.length + diff.remove.length > 0) void source?.updateData(diff);
  }
}

/**
 * Gives a source what is made of the items that a plan has anew, and takes away those that are gone. An item is the same where it is the same object;
 * one feature is made of each, with its id. Without items before, or where most are others, all are set.
 */
export function putItems<Item extends { id: string }>(
  map: MapLibreMap,
  id: string,
  { before, after }: { before: readonly Item[] | undefined; after: readonly Item[] },
  make: (items: readonly Item[]) => MapFeatures,
): void {
  if (before === after) return;
  const source = map.getSource<GeoJSONSource>(id);
  const known = new Set(before);
  const others = after.filter((each) => !known.has(each));
  if (!before || others.length > after.length / 2) {
    void source?.setData(make(after));
    return;
  }
  const left = new Set(after.map((each) => each.id));
  const remove = before.flatMap((each) => (left.has(each.id) ? [] : [each.id]));
  void source?.updateData({ add: make(others).features, remove });
}

/** What is new or other in the second collection, and the ids that are gone from it. */
export function featureDiff(before: MapFeatures, after: MapFeatures): { add: MapFeature[]; remove: string[] } {
  const known = new Map(before.features.map((each) => [each.properties.id, each]));
  const add = after.features.filter((each) => !isSame(known.get(each.properties.id), each));
  const left = new Set(after.features.map(({ properties }) => properties.id));
  return { add, remove: [...known.keys()].filter((id) => !left.has(id)) };
}

function isSame(a: MapFeature | undefined, b: MapFeature): boolean {
  if (!a || a.geometry.coordinates !== b.geometry.coordinates) return false;
  return Object.entries(b.properties).every(([name, value]) => a.properties[name] === value);
}
