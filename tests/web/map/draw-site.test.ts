import type { Position } from '@xuetu/geodata/model';
import { describe, expect, test } from 'vitest';
import { type DrawGesture, drawSite, NEW_DRAWING } from '../../../web/src/map/modes/draw-site.ts';
import { drawingSource } from '../../../web/src/map/sources/drawing-source.ts';
import type { SiteDrawing } from '../../../web/src/state/siting/siting-state.ts';

const A: Position = [117, 36];
const B: Position = [117.01, 36];
const C: Position = [117.01, 36.01];
const click = (at: Position): DrawGesture => ({ kind: 'click', at });

function drawn(...gestures: DrawGesture[]): SiteDrawing | null {
  return gestures.reduce<SiteDrawing | null>((drawing, each) => drawing && drawSite(drawing, each), NEW_DRAWING);
}

describe('drawing a site', () => {
  test('three clicks and Enter make an outline', () => {
    expect(drawn(click(A), click(B), click(C), { kind: 'close' })).toEqual({
      corners: [A, B, C],
      pointer: null,
      isClosed: true,
    });
  });

  test('two corners are not closed', () => {
    expect(drawn(click(A), click(B), { kind: 'close' })?.isClosed).toBe(false);
  });

  test('a second click on the same spot is no corner', () => {
    expect(drawn(click(A), click(B), click(B))?.corners).toEqual([A, B]);
  });

  test('Backspace takes back the last corner, Escape everything', () => {
    expect(drawn(click(A), click(B), { kind: 'back' })?.corners).toEqual([A]);
    expect(drawn(click(A), { kind: 'cancel' })).toBeNull();
  });

  test('a closed outline takes no more corners', () => {
    const closed = drawn(click(A), click(B), click(C), { kind: 'close' })!;
    expect(drawSite(closed, click([118, 37]))).toBe(closed);
    expect(drawSite(closed, { kind: 'move', at: A })).toBe(closed);
  });

  test('the outline follows the pointer while it is open', () => {
    const open = drawn(click(A), click(B), { kind: 'move', at: C })!;
    const kinds = drawingSource({ drawing: open, proposed: undefined }).features.map((each) => each.geometry.type);
    expect(kinds).toEqual(['Point', 'Point', 'Polygon', 'LineString']);
    expect(drawingSource({ drawing: null, proposed: undefined }).features).toEqual([]);
    expect(drawingSource({ drawing: NEW_DRAWING, proposed: undefined }).features).toEqual([]);
  });

  test('sites of a grid are seen before they are saved', () => {
    const site = {
      id: '网格1',
      name: '网格1',
      shape: { type: 'Point' as const, coordinates: A },
      point: A,
      availableFrom: 2027,
      options: [],
    };
    const { features } = drawingSource({ drawing: null, proposed: [site, { ...site, id: '网格2', point: B }] });
    expect(features.map((each) => each.geometry)).toEqual(
      [A, B].map((coordinates) => ({ type: 'Point', coordinates })),
    );
  });
});
