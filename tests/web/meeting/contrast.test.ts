import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEAT_SCALES } from '@xuetu/geodata/heat';
import { describe, expect, test } from 'vitest';
import { MEETING_GROUNDS } from '../../../web/src/meeting/map/meeting-ground.ts';

/** Contrast of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r, g, bl] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl!;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const css = readFileSync(join(import.meta.dirname, '../../../web/src/meeting/meeting.css'), 'utf8');
const blocks = {
  light: css.slice(0, css.indexOf("[data-theme='dark']")),
  dark: css.slice(css.indexOf("[data-theme='dark']")),
};
const colour = (theme: 'light' | 'dark', name: string) =>
  new RegExp(`--mt-${name}:\\s*(#[0-9a-f]{6})`).exec(blocks[theme])![1]!;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('texts read at 7 : 1 on the ground, and on buttons and cards at 4.5 : 1', () => {
    for (const name of ['ink', 'soft']) {
      expect(contrast(colour(theme, name), colour(theme, 'ground'))).toBeGreaterThan(7);
      expect(contrast(colour(theme, name), colour(theme, 'surface'))).toBeGreaterThan(4.5);
    }
    expect(contrast(colour(theme, 'on-accent'), colour(theme, 'accent'))).toBeGreaterThan(4.5);
  });

  test('names on the map read on their halo, and the strongest heat stands off the land', () => {
    const ground = MEETING_GROUNDS[theme];
    expect(contrast(ground.label, ground.halo)).toBeGreaterThan(7);
    const { pressure } = HEAT_SCALES;
    for (const { colour: heat, key } of pressure.classes.filter(({ key }) => key.startsWith('short')))
      expect(contrast(heat, ground.land), key).toBeGreaterThan(1.4);
  });
});

test('numbers in the grid and the legend read on every class', () => {
  for (const { classes } of Object.values(HEAT_SCALES))
    for (const { colour: ground, ink, key } of classes) expect(contrast(ink, ground), key).toBeGreaterThan(3);
});
