import { type Locale, type LocalName, type Stage, stageName } from '../../model/index.ts';

const WORDS = {
  north: { zh: '北', en: 'N' },
  approval: { zh: '审图号', en: 'Map approval no.' },
  date: { zh: '制图日期', en: 'Drawn' },
  version: { zh: '数据版本', en: 'Data version' },
  schools: { zh: '学校', en: 'Schools' },
  several: { zh: '多学段学校', en: 'several stages' },
  ground: { zh: '底图', en: 'Ground' },
  compound: { zh: '小区', en: 'Compound' },
  catchmentLine: { zh: '学区界', en: 'Catchment border' },
  districtLine: { zh: '规划区界', en: 'District border' },
  site: { zh: '候选地块', en: 'Candidate site' },
  railway: { zh: '铁路', en: 'Railway' },
  water: { zh: '水域', en: 'Water' },
  park: { zh: '公园绿地', en: 'Park' },
  pressure: { zh: '学位压力（在校生 ÷ 学位）', en: 'Seat pressure (pupils ÷ seats)' },
  circle: { zh: '圆面积为在校生数', en: 'Circle: pupils' },
  newSchool: { zh: '新建学校', en: 'New school' },
  signs: { zh: '符号', en: 'Signs' },
  catchments: { zh: '学区（颜色只作区分）', en: 'Catchments (tones only tell them apart)' },
  catchmentOf: { zh: '学区及其学校', en: 'Catchment and its school' },
  noSchool: { zh: '没有学校的学区', en: 'Catchment without a school' },
  moved: { zh: '学校变动', en: 'Change of school' },
  movedCompound: { zh: '改划的小区', en: 'Compound that changes school' },
  arrow: { zh: '原学校 → 新学校（学生数）', en: 'Old school → new school (children)' },
  oldSchool: { zh: '原学校', en: 'Old school' },
  newSchoolOfMoved: { zh: '新学校', en: 'New school of theirs' },
  nobodyMoves: { zh: '本年没有小区改划学校', en: 'No compound changes school in this year' },
  newCatchmentLine: { zh: '调整后的学区界', en: 'Catchment border after' },
  actions: { zh: '措施', en: 'Actions' },
  nothingDone: { zh: '没有建设措施', en: 'Nothing is built' },
  unchanged: { zh: '现有学校', en: 'Existing school' },
  sites: { zh: '候选地块核查', en: 'Site checks' },
  chosen: { zh: '方案选用', en: 'Used by the plan' },
  clean: { zh: '无不利条件', en: 'Nothing against it' },
  noted: { zh: '有提示或需防护', en: 'Noted or needs protection' },
  excluded: { zh: '不得选用', en: 'Must not be used' },
  ring: { zh: '距选用地块 {metres} 米', en: '{metres} m from a used site' },
  noWay: { zh: '没有步行通路', en: 'No way on foot' },
  smoothed: { zh: '固定网格，平滑 {metres} 米', en: 'Fixed grid, smoothed over {metres} m' },
  changes: { zh: '小区增减人数', en: 'Change in a compound' },
  flow: { zh: '小区到学校，越粗学生越多', en: 'Compound to school, wider for more children' },
  columns: { zh: '左在校生、右学位，各 {count}', en: 'Pupils left, seats right: {count} each' },
  circleOf: { zh: '在校生 {count} 人的圆', en: 'Circle of {count} pupils' },
  forecast: { zh: '预测', en: 'forecast' },
  counted: { zh: '实际', en: 'counted' },
  band: { zh: '{name}：P10–P90', en: '{name}: P10–P90' },
} satisfies Record<string, LocalName>;

export type PictureWord = keyof typeof WORDS;

/** The words of pictures in one language. `{name}` in a text is replaced by what is given for it. */
export function pictureWord(locale: Locale, word: PictureWord, values: Record<string, string | number> = {}): string {
  return WORDS[word][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What people call a stage where a title or a sentence begins. */
export function stageTitle(locale: Locale, stage: Stage): string {
  const name = stageName(stage)[locale];
  return name[0]!.toUpperCase() + name.slice(1);
}
