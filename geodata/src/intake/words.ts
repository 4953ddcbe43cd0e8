import type { Catchment, Landscape, School, Stage, Street } from '../model/index.ts';

/** Spellings of stages in bureaus' files, with the stages they stand for. */
export const STAGE_WORDS: Record<string, Stage[]> = {
  kindergarten: ['kindergarten'],
  primary: ['primary'],
  junior: ['junior'],
  senior: ['senior'],
  幼儿园: ['kindergarten'],
  学前: ['kindergarten'],
  学前教育: ['kindergarten'],
  小学: ['primary'],
  教学点: ['primary'],
  初中: ['junior'],
  初级中学: ['junior'],
  高中: ['senior'],
  普通高中: ['senior'],
  高级中学: ['senior'],
  九年一贯制: ['primary', 'junior'],
  九年一贯制学校: ['primary', 'junior'],
  十二年一贯制: ['primary', 'junior', 'senior'],
  十二年一贯制学校: ['primary', 'junior', 'senior'],
  完全中学: ['junior', 'senior'],
};

/** The spellings that stand for one stage alone. */
export const ONE_STAGE_WORDS: Record<string, Stage> = Object.fromEntries(
  Object.entries(STAGE_WORDS).flatMap(([word, stages]) => (stages.length === 1 ? [[word, stages[0]!]] : [])),
);

/** Spellings of who runs a school. */
export const OWNERSHIP_WORDS: Record<string, School['ownership']> = {
  public: 'public',
  private: 'private',
  公办: 'public',
  公立: 'public',
  民办: 'private',
  私立: 'private',
};

/** Spellings of yes and no. */
export const YES_WORDS: Record<string, 'yes' | 'no'> = {
  true: 'yes',
  false: 'no',
  yes: 'yes',
  no: 'no',
  y: 'yes',
  n: 'no',
  '1': 'yes',
  '0': 'no',
  是: 'yes',
  否: 'no',
};

/** Spellings of street classes. */
export const STREET_WORDS: Record<string, Street['class']> = {
  expressway: 'expressway',
  arterial: 'arterial',
  secondary: 'secondary',
  local: 'local',
  path: 'path',
  快速路: 'expressway',
  高速公路: 'expressway',
  主干路: 'arterial',
  主干道: 'arterial',
  次干路: 'secondary',
  次干道: 'secondary',
  支路: 'local',
  步行道: 'path',
};

/** Spellings of how people on foot get across a street. */
export const CROSSING_WORDS: Record<string, NonNullable<Street['crossing']>> = {
  signal: 'signal',
  overpass: 'overpass',
  none: 'none',
  信号灯: 'signal',
  红绿灯: 'signal',
  天桥: 'overpass',
  过街天桥: 'overpass',
  地下通道: 'overpass',
  无: 'none',
};

/** Spellings of how several schools share a catchment. */
export const SHARING_WORDS: Record<string, NonNullable<Catchment['sharing']>> = {
  seats: 'seats',
  distance: 'distance',
  按学位: 'seats',
  按距离: 'distance',
};

/** Spellings of the kinds of schools. */
export const KIND_WORDS: Record<string, NonNullable<School['kind']>> = {
  regular: 'regular',
  'teaching-point': 'teaching-point',
  special: 'special',
  vocational: 'vocational',
  普通: 'regular',
  普通学校: 'regular',
  完全小学: 'regular',
  教学点: 'teaching-point',
  特殊教育: 'special',
  特殊教育学校: 'special',
  职业: 'vocational',
  中职: 'vocational',
};

/** Spellings of landscape kinds. */
export const LANDSCAPE_WORDS: Record<string, Landscape['kind']> = {
  boundary: 'boundary',
  builtup: 'builtup',
  water: 'water',
  river: 'river',
  railway: 'railway',
  park: 'park',
  town: 'town',
  'power-line': 'power-line',
  pipeline: 'pipeline',
  'petrol-station': 'petrol-station',
  hazard: 'hazard',
  边界: 'boundary',
  建成区: 'builtup',
  水面: 'water',
  河流: 'river',
  铁路: 'railway',
  公园: 'park',
  镇: 'town',
  高压线: 'power-line',
  油气管线: 'pipeline',
  加油站: 'petrol-station',
  危险源: 'hazard',
};

/** Spellings of grade systems that are built in. */
export const SYSTEM_WORDS: Record<string, string> = { 六三: '63', 六三制: '63', 五四: '54', 五四制: '54' };

/** Spellings of the vintage of births. */
export const VINTAGE_WORDS: Record<string, 'published' | 'revised' | 'projected'> = {
  published: 'published',
  revised: 'revised',
  projected: 'projected',
  公布: 'published',
  修订: 'revised',
  预测: 'projected',
};
