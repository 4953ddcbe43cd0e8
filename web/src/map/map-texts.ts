import type { Locale, LocalName } from '@xuetu/geodata/model';

const TEXTS = {
  noNumbers: { zh: '数据不足，未计算', en: 'not enough data to compute' },
  noSchool: { zh: '没有对口学校', en: 'No school assigned' },
  seatsUsed: { zh: '学位使用率 {share}', en: '{share} of seats used' },
  pupils: { zh: '在校 {pupils} 人', en: '{pupils} pupils' },
  pupilsOfSeats: { zh: '在校 {pupils} 人 / {seats} 个学位', en: '{pupils} pupils / {seats} seats' },
  childrenNow: { zh: '学龄儿童 {children} 人', en: '{children} children' },
  children: { zh: '学龄儿童 {children} 人（比 {base} {change}）', en: '{children} children ({change} on {base})' },
  siteOption: { zh: '{stage} {classes} 班', en: '{stage}, {classes} classes' },
  siteFrom: { zh: '最早 {year} 可开办', en: 'Could open in {year}' },
  newSchools: { zh: '方案新建学校', en: 'New in the scenario' },
  newSchool: { zh: '新 · {name}', en: 'New · {name}' },
  legend: { zh: '图例', en: 'Legend' },
  pressure: { zh: '学位使用率（在校生 ÷ 学位）', en: 'Seats used (pupils ÷ seats)' },
  childrenHere: { zh: '{stage}学龄儿童（{unit}）', en: 'Children of {stage} age ({unit})' },
  households: { zh: '住户（{unit}）', en: 'Households ({unit})' },
  childrenPerKm2: { zh: '人/平方公里', en: 'per km²' },
  childrenEach: { zh: '人/小区', en: 'at each place' },
  householdsPerKm2: { zh: '户/平方公里', en: 'per km²' },
  householdsEach: { zh: '户/小区', en: 'at each place' },
  growth: { zh: '{stage}学龄儿童，比 {year} 增减', en: '{stage} children, change since {year}' },
  circles: { zh: '圆的大小：在校生', en: 'Circle size: pupils' },
  marks: { zh: '幼 小 初 高：学段；贯：一贯制', en: 'K kindergarten, P primary, J junior, S senior, M several' },
  otherSchool: { zh: '其他学段的学校', en: 'School of another stage' },
  reach: { zh: '步行 500 米、1000 米范围', en: 'Within a walk of 500 m, 1,000 m' },
  site: { zh: '候选地块', en: 'Candidate site' },
  preview: { zh: '方案的措施', en: 'Action proposed' },
  noCompounds: {
    zh: '该规划区没有小区数据，无法按小区着色。可改看“学位使用率”。',
    en: 'This district has no compounds to colour. Seat pressure can be shown instead.',
  },
  northUp: { zh: '上北下南', en: 'North is up' },
  source: { zh: '数据来源：{source}', en: 'Source: {source}' },
  synthetic: { zh: '示范数据', en: 'Demonstration data' },
  map: {
    zh: '规划地图。地图上的一切也可在左侧列表中找到。',
    en: 'Planning map. Everything on it is also in the lists on the left.',
  },
  wholeDistrict: { zh: '全区', en: 'Whole district' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  metres: { zh: '{amount} 米', en: '{amount} m' },
  kilometres: { zh: '{amount} 公里', en: '{amount} km' },
} as const satisfies Record<string, LocalName>;

/** A text of the map in one language, its parameters filled in. */
export function mapText(locale: Locale, key: keyof typeof TEXTS, params: Record<string, string | number> = {}): string {
  return TEXTS[key][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
