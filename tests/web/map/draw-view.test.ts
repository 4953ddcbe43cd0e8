import { expect, test } from 'vitest';
import { buildLayers } from '../../../web/src/map/build-style.ts';
import { drawView } from '../../../web/src/map/draw-view.ts';
import type { MapFeatures } from '../../../web/src/map/sources/feature-collection.ts';
import { aBox, aPlan } from '../../support/a-plan.ts';
import { aView } from '../../support/a-view.ts';

/** A map that remembers what its sources were set to, and does nothing else. */
function aMap() {
  const sources = new Map<string, MapFeatures>();
  const nothing = () => undefined;
  const map = new Proxy({} as Parameters<typeof drawView>[0], {
    get: (_, name) =>
      name === 'getSource'
        ? (id: string) => ({ setData: (data: MapFeatures) => sources.set(id, data), updateData: nothing })
        : nothing,
  });
  return { map, sources };
}

test('how far a school is walked to goes from the map together with the school', () => {
  const { map, sources } = aMap();
  const town = aPlan().withSchool('老校', { seats: 100 }).withCatchment('老校');
  const before = aView(town.build());
  const after = aView(town.withSchool('新校', { seats: 100 }).build(), {
    reach: [{ metres: 500, shape: aBox([116.99, 35.99, 117.01, 36.01]) }],
    selection: { kind: 'school', id: '新校' },
  });
  const opened = drawView(map, after, null, buildLayers(after));
  expect(sources.get('reach')!.features).toHaveLength(1);
  drawView(map, before, opened, opened.layers);
  expect(sources.get('reach')!.features).toEqual([]);
});
