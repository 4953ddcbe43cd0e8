import type { LocalName } from '@xuetu/geodata/model';

/** Words of the year bar and of the comparison strip. */
export const YEAR_WORDS = {
  yearSlider: { zh: '年份', en: 'Year' },
  play: { zh: '播放各年', en: 'Play the years' },
  pause: { zh: '暂停', en: 'Pause' },
  previousYear: { zh: '上一年', en: 'Year before' },
  nextYear: { zh: '下一年', en: 'Year after' },
  shortageArea: {
    zh: '{stage}逐年缺学位，今后最多 {count}（{year}）',
    en: 'Seats short in {stage} by year, at most {count} in later years ({year})',
  },
  noShortageArea: { zh: '{stage}各年都不缺学位', en: 'No seats short in {stage} in any year' },
  oneYearOnly: { zh: '只有 {year} 的数据，没有推算今后各年', en: 'Only {year} is known; later years are not computed' },
  noForecastYears: { zh: '数据不足，今后各年未推算', en: 'Not enough data; later years are not computed' },
  noLaterShortage: { zh: '{stage}今后各年都不缺学位', en: 'No seats short in {stage} in later years' },
  peakShort: { zh: '今后最多缺 {count}（{year}）', en: 'Most short later: {count} ({year})' },
  countInYear: { zh: '{count}（{year}）', en: '{count} ({year})' },
  comparison: { zh: '方案与现状对比', en: 'Scenario against the present plan' },
  change: { zh: '变化', en: 'Change' },
  shortNow: { zh: '缺学位', en: 'Seats short' },
  shortMax: { zh: '今后最多缺', en: 'Most short in later years' },
  overCapacity: { zh: '超学位学校', en: 'Schools over capacity' },
  largeClasses: { zh: '大班额学校', en: 'Schools with large classes' },
  costOf: { zh: '投资 {cost}', en: 'cost {cost}' },
  compareDetails: { zh: '详细比较', en: 'Compare in detail' },
  allNumbers: { zh: '更多', en: 'More' },
  fewerNumbers: { zh: '收起', en: 'Less' },
  inYear: { zh: '{stage} · {year}', en: '{stage} · {year}' },
} as const satisfies Record<string, LocalName>;
