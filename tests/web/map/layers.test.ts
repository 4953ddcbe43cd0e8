import { describe, expect, test } from 'vitest';
import { applyLayers } from '../../../web/src/map/apply-layers.ts';
import { buildLayers, buildStyle } from '../../../web/src/map/build-style.ts';
import { scaleBar } from '../../../web/src/map/scale-bar.ts';
import { radiusFactor } from '../../../web/src/map/school-radius.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aView } from '../../support/a-view.ts';

const plan = aPlan().withSchool('凯瑞小学').build();

/** Takes down what a map is told. */
function listener() {
  const told: string[] = [];
  return {
    told,
    setPaintProperty: (layer: string, name: string) => told.push(`${layer} ${name}`),
    setLayoutProperty: (layer: string, name: string, value: unknown) => told.push(`${layer} ${name} ${value}`),
    setFilter: (layer: string) => told.push(`${layer} filter`),
  };
}

describe('the style', () => {
  test('asks nothing of any other server while no background map is configured', () => {
    const style = buildStyle(aView(plan));
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  test('has a source for every layer', () => {
    const { sources, layers } = buildStyle(aView(plan));
    for (const layer of layers) if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source);
  });

  test('draws a configured background under everything, and the own land no more', () => {
    const configuredBasemap = {
      kind: 'xyz' as const,
      tiles: ['https://tiles.test/{z}/{x}/{y}.png'],
      attribution: '某局',
      tileSize: 256,
      maxZoom: 18,
    };
    const layers = buildLayers(aView(plan, { configuredBasemap }));
    expect(layers[1]).toMatchObject({ id: 'basemap-0', type: 'raster' });
    expect(layers.find((each) => each.id === 'land')?.layout).toMatchObject({ visibility: 'none' });
  });
});

describe('changing the view', () => {
  test('another year or stage changes no layer at all', () => {
    const map = listener();
    applyLayers(map, buildLayers(aView(plan)), buildLayers(aView(plan, { year: 2030, stage: 'junior' })));
    expect(map.told).toEqual([]);
  });

  test('switching streets off hides exactly the streets', () => {
    const view = aView(plan);
    const map = listener();
    applyLayers(map, buildLayers(view), buildLayers({ ...view, layers: { ...view.layers, streets: false } }));
    expect(map.told.sort()).toEqual([
      'street visibility none',
      'street-casing visibility none',
      'street-name visibility none',
      'street-path visibility none',
    ]);
  });
});

describe('scale', () => {
  test('the bar is the longest round length that fits, and true at its latitude', () => {
    const atEquator = scaleBar(0, 10, 110);
    const atSixty = scaleBar(60, 10, 110);
    expect(atEquator.metres).toBe(5000);
    expect(atEquator.pixels).toBeCloseTo(5000 / 76.437, 1);
    expect(atSixty.pixels / atSixty.metres).toBeCloseTo((2 * atEquator.pixels) / atEquator.metres, 6);
  });

  test('circles grow with zoom without a jump', () => {
    expect([8, 9, 11, 12, 13, 15, 17].map(radiusFactor)).toEqual([0.3, 0.3, 0.6, 0.8, 1, 1.35, 1.35]);
  });
});
