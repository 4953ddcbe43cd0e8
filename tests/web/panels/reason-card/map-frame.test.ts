import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapFrame, pathOf } from '../../../../web/src/panels/reason-card/map-frame.ts';
import { mapLabels } from '../../../../web/src/panels/reason-card/map-labels.ts';
import { place } from '../../../support/a-street-map.ts';

describe('the frame of the map on a reason card', () => {
  test('shows all that it is to show with a margin of an eighth, north up, at one scale in both directions', () => {
    const frame = mapFrame([place(0, 0), place(1000, 300)], 744, 300);
    // 1,000 m across 744 units, and 24 % more.
    expect(frame.metresPerUnit).toBeCloseTo((1000 / 744) * 1.24, 3);
    const [home, school] = [frame.point(place(0, 0)), frame.point(place(1000, 300))];
    expect(school[0] - home[0]).toBeCloseTo(1000 / frame.metresPerUnit, 1);
    expect(home[1] - school[1]).toBeCloseTo(300 / frame.metresPerUnit, 1);
    expect(home[0]).toBeCloseTo(744 - school[0], 1);
  });

  test('is no narrower than 500 m, though the home stands beside the school', () => {
    expect(mapFrame([place(0, 0), place(10, 0)], 744, 300).metresPerUnit * 744).toBeCloseTo(620, 0);
  });

  test('draws the lines that come into it and leaves out those that lie outside', () => {
    const frame = mapFrame([place(0, 0), place(1000, 0)], 744, 300);
    expect(pathOf(frame, [[place(100, 0), place(200, 0)]])).toMatch(/^M[\d.]+ 150\.0L[\d.]+ 150\.0$/);
    expect(pathOf(frame, [[place(5000, 0), place(6000, 0)]])).toBe('');
    expect(pathOf(frame, [[place(-9000, -10), place(9000, 10)]])).not.toBe('');
  });
});

describe('labels on the map of a reason card', () => {
  const frame = mapFrame([place(0, 0), place(1000, 0)], 744, 300);

  test('stand right of their mark, and where there is no room on another side', () => {
    const marks = [
      { key: 'a', text: '凯瑞小学', at: [100, 100] as const, size: 12, reach: 8 },
      { key: 'b', text: '云门小学', at: [735, 100] as const, size: 12, reach: 8 },
    ];
    expect(mapLabels(frame, marks, []).map(({ key, anchor }) => [key, anchor])).toEqual([
      ['a', 'start'],
      ['b', 'end'],
    ]);
  });

  test('never cover one another nor leave the paper', () => {
    const mark = fc.record({
      key: fc.uuid(),
      text: fc.constantFrom('凯瑞小学', '云', '海岱新区第一学校', 'Haidai No. 1 School'),
      at: fc.tuple(fc.integer({ min: 0, max: 744 }), fc.integer({ min: 0, max: 300 })),
      size: fc.constantFrom(9, 11, 13),
      reach: fc.constant(8),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 20 }), (marks) => {
        const boxes = mapLabels(frame, marks, []).map(({ text, x, y, anchor, size }) => {
          const width = [...text].reduce((sum, each) => sum + (each.charCodeAt(0) > 0x2e80 ? 1 : 0.56) * size, 0);
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          return { left, right: left + width, top: y - size, bottom: y + size * 0.2 };
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(744);
          for (const b of boxes.slice(i + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  test('name a street once, main roads first', () => {
    const street = (id: string, name: string, north: number, kind: 'arterial' | 'local') => ({
      id,
      name,
      class: kind,
      shape: { type: 'LineString' as const, coordinates: [place(300, north), place(500, north)] },
    });
    const streets = [
      street('1', '小巷', 0, 'local'),
      street('2', '人民路', 5, 'arterial'),
      street('3', '人民路', 100, 'arterial'),
    ];
    // The lane lies under the name of the main road, and there is no room for it.
    expect(mapLabels(frame, [], streets).map(({ text }) => text)).toEqual(['人民路']);
  });
});
