import { glimpseOf } from '@xuetu/api/dossier/render/pptx/glimpse-of';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('what a slide shows of a long text', () => {
  test('is all of it where it is short enough', () => {
    expect(glimpseOf('小学缺 420 个学位。', 90)).toBe('小学缺 420 个学位。');
  });

  test('ends with a clause', () => {
    const text = '城东小学 2029年 缺 1,420 个学位，比 2026年 多 180 个，城西小学缺 90 个。';
    expect(glimpseOf(text, 40)).toBe('城东小学 2029年 缺 1,420 个学位，比 2026年 多 180 个…');
    expect(glimpseOf('East School is 1,420 seats short in 2029, West School 90.', 46)).toBe(
      'East School is 1,420 seats short in 2029…',
    );
  });

  test('has no number cut in two, which would be another number', () => {
    expect(glimpseOf('城东小学和城西小学合计缺少学位1,420个', 15)).toBe('城东小学和城西小学合计缺少学位…');
    expect(glimpseOf('城东小学和城西小学合计缺少学位1,420个', 18)).toBe('城东小学和城西小学合计缺少学位…');
  });

  test('has whole letters, however rare', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), fc.nat(20), (text, most) => {
        expect(glimpseOf(text, most)).not.toMatch(/\p{Surrogate}/u);
        expect([...glimpseOf(text, most)].length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});
