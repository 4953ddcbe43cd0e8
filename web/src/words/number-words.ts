import type { LocalName } from '@xuetu/geodata/model';

/** Words that carry a number with its unit, year and comparison. */
export const NUMBER_WORDS = {
  yearNamed: { zh: '{year}年', en: '{year}' },
  wan: { zh: '{amount} 万元', en: '¥{amount} million' },
  metresNear: { zh: '{amount} 米', en: '{amount} m' },
  kilometres: { zh: '{amount} 公里', en: '{amount} km' },
  squareMetres: { zh: '{amount} 平方米', en: '{amount} m²' },
  hectares: { zh: '{amount} 公顷', en: '{amount} ha' },
  seconds: { zh: '{amount} 秒', en: '{amount} s' },
  shortSeats: { zh: '缺 {count} 个学位', en: '{count} {count#seat|seats} short' },
  noShortage: { zh: '学位充足', en: 'No seats short' },
  spareSeats: { zh: '余 {count} 个学位', en: '{count} {count#seat|seats} to spare' },
  allSeatsTaken: { zh: '学位刚好用满', en: 'Every seat is taken' },
  headline: { zh: '{what} · {year} · {stage}（{comparison}）', en: '{what} · {year} · {stage} ({comparison})' },
  headlineBase: { zh: '{what} · {year} · {stage}', en: '{what} · {year} · {stage}' },
  moreThanBase: { zh: '比 {year} 多 {count}', en: '{count} more than in {year}' },
  fewerThanBase: { zh: '比 {year} 少 {count}', en: '{count} fewer than in {year}' },
  sameAsBase: { zh: '与 {year} 相同', en: 'as in {year}' },
  baseYear: { zh: '基准年', en: 'base year' },
  same: { zh: '相同', en: 'same' },
} as const satisfies Record<string, LocalName>;
