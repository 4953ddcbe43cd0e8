import { describe, expect, test } from 'vitest';
import { tableFit } from '../../../../api/src/dossier/render/column-fit.ts';

/** A table of so many rows: a name, and numbers under heads. */
function aTable(rows: number, heads: string[], cells: string[]) {
  return {
    columns: heads.map((title) => ({ title })),
    heads,
    rows: Array.from({ length: rows }, () => cells),
    isNumeric: heads.map((_, c) => c > 0),
  };
}

const FEW = aTable(
  8,
  ['School or site', ...Array<string>(7).fill('Running cost a year')],
  ['Wenhui', ...Array<string>(7).fill('42')],
);

describe('how a table is set', () => {
  test('heads are broken into more lines before a table is turned', () => {
    expect(tableFit(FEW, 'en').isWide).toBe(false);
  });

  test('a long table of many numbers is turned, and its columns fill the page', () => {
    const wide = aTable(40, Array<string>(14).fill('Seats'), Array<string>(14).fill('1,234,567'));
    const { isWide, shares } = tableFit(wide, 'zh');
    expect(isWide).toBe(true);
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
  });

  test('a short table is crowded rather than turned, a long one of the same columns is not', () => {
    const columns = aTable(8, ['A', 'B', 'C', 'D'], Array<string>(4).fill('word '.repeat(12)));
    columns.isNumeric = columns.isNumeric.map(() => false);
    expect(tableFit(columns, 'en').isWide).toBe(false);
    expect(tableFit({ ...columns, rows: Array.from({ length: 40 }, () => columns.rows[0]!) }, 'en').isWide).toBe(true);
  });

  test('long texts get the room that numbers leave', () => {
    const { shares } = tableFit(
      aTable(3, ['学校', '学位', '人数'], ['一所名字很长很长很长很长很长的学校', '12', '7']),
      'zh',
    );
    expect(shares[0]).toBeGreaterThan(0.5);
  });
});
