import type { SiteRule, Stage } from '../../model/index.ts';

const SCHOOLS: Stage[] = ['primary', 'junior', 'senior'];
const ALL: Stage[] = ['kindergarten', ...SCHOOLS];

const DESIGN_CODE = {
  document: { zh: '《中小学校设计规范》', en: 'Code for design of school' },
  documentNo: 'GB 50099-2011',
} satisfies Partial<SiteRule>;

/** Our own reading, where no document gives a number. */
const CONVENTION = {
  document: { zh: '系统约定', en: 'product convention' },
  mark: 'D',
} satisfies Partial<SiteRule>;

/** Recalled from the code; to be checked against its text before it is quoted as law. */
const RECALLED = { ...DESIGN_CODE, mark: 'M' } satisfies Partial<SiteRule>;

/** Where a school may stand (选址). What follows from each rule is part of the rule, and a customer's pack may say otherwise. */
export const SITE_SUITABILITY: readonly SiteRule[] = [
  {
    id: 'site-near-railway',
    name: { zh: '距铁路不足', en: 'Too near a railway' },
    measure: 'railway',
    breach: 'below',
    value: 300,
    stages: SCHOOLS,
    consequence: 'penalised',
    penaltyWan: 300,
    scope: {
      zh: '主要教学用房外墙距铁路路轨；不足时须采取隔声措施（300 万元为系统约定，此处自地块中心点量）',
      en: 'outer walls of teaching rooms to the rails; nearer ones need sound insulation (3 million yuan is a product convention; measured here from the centre of the parcel)',
    },
    mark: 'F',
    ...DESIGN_CODE,
  },
  {
    id: 'site-near-arterial',
    name: { zh: '距主干路或快速路不足', en: 'Too near an arterial or expressway' },
    measure: 'arterial',
    breach: 'below',
    value: 80,
    stages: SCHOOLS,
    consequence: 'penalised',
    penaltyWan: 100,
    scope: {
      zh: '主要教学用房外墙距主干路、快速路；不足时须采取隔声措施（100 万元为系统约定，此处自地块中心点量）',
      en: 'outer walls of teaching rooms to arterials and expressways; nearer ones need sound insulation (1 million yuan is a product convention; measured here from the centre of the parcel)',
    },
    mark: 'F',
    ...DESIGN_CODE,
  },
  {
    id: 'site-under-power-line',
    name: { zh: '高压线跨越地块', en: 'High-voltage line across the parcel' },
    measure: 'power-line',
    breach: 'below',
    value: 1,
    stages: ALL,
    consequence: 'excluded',
    scope: { zh: '高压电线严禁跨越学校校园', en: 'high-voltage lines must not cross a school' },
    ...RECALLED,
  },
  {
    id: 'site-near-power-line',
    name: { zh: '邻近高压线', en: 'Near a high-voltage line' },
    measure: 'power-line',
    breach: 'below',
    value: 20,
    stages: ALL,
    consequence: 'noted',
    scope: {
      zh: '架空电力线路保护区按最高电压 500 千伏计为边线外 20 米；较低电压更窄，须核对',
      en: 'protected strip of 20 m beside a line of 500 kV; narrower at lower voltages, to be checked',
    },
    document: { zh: '《电力设施保护条例》', en: 'Regulations on protection of power facilities' },
    mark: 'M',
  },
  {
    id: 'site-over-pipeline',
    name: { zh: '油气管线穿越地块', en: 'Oil or gas pipeline across the parcel' },
    measure: 'pipeline',
    breach: 'below',
    value: 1,
    stages: ALL,
    consequence: 'excluded',
    scope: {
      zh: '长输天然气管道、输油管道严禁穿越学校校园',
      en: 'long-distance gas and oil pipelines must not cross a school',
    },
    ...RECALLED,
  },
  {
    id: 'site-near-pipeline',
    name: { zh: '邻近油气管线', en: 'Near an oil or gas pipeline' },
    measure: 'pipeline',
    breach: 'below',
    value: 100,
    stages: ALL,
    consequence: 'noted',
    scope: {
      zh: '100 米以内须由管道企业核定安全防护距离（100 米为系统约定）',
      en: 'within 100 m the operator has to confirm the safe distance (100 m is a product convention)',
    },
    ...RECALLED,
  },
  {
    id: 'site-near-petrol-station',
    name: { zh: '距加油站不足', en: 'Too near a petrol station' },
    measure: 'petrol-station',
    breach: 'below',
    value: 50,
    stages: ALL,
    consequence: 'excluded',
    scope: {
      zh: '学校属重要公共建筑物，按埋地油罐最严的 50 米计（此处自地块边线量）',
      en: 'a school is an important public building; 50 m as the strictest distance of buried tanks (measured from the edge of the parcel)',
    },
    document: { zh: '《汽车加油加气加氢站技术标准》', en: 'Technical standard of fuelling stations' },
    documentNo: 'GB 50156-2021',
    mark: 'M',
  },
  {
    id: 'site-in-hazard',
    name: { zh: '位于危险地段', en: 'On hazardous ground' },
    measure: 'hazard',
    breach: 'below',
    value: 1,
    stages: ALL,
    consequence: 'excluded',
    scope: {
      zh: '严禁建设在自然灾害及人为风险高的地段和污染超标的地段',
      en: 'schools must not stand where disasters or man-made risks are high or the ground is polluted',
    },
    ...RECALLED,
  },
  {
    id: 'site-near-hazard',
    name: { zh: '邻近危险源', en: 'Near a hazard' },
    measure: 'hazard',
    breach: 'below',
    value: 500,
    stages: ALL,
    consequence: 'noted',
    scope: { zh: '500 米以内须专项评估', en: 'within 500 m an assessment is needed' },
    ...CONVENTION,
  },
  {
    id: 'site-land-per-seat',
    name: { zh: '用地偏紧', en: 'Little land for the seats' },
    measure: 'land-per-seat',
    breach: 'below',
    value: 18,
    stages: SCHOOLS,
    consequence: 'noted',
    scope: {
      zh: '按可建最小规模计每个学位的用地；山东省 2016 年办学条件标准的用地附表未取得，暂按 18 平方米',
      en: 'land for each seat of the smallest school offered; the Shandong tables of 2016 are not at hand, so 18 m² for now',
    },
    ...CONVENTION,
  },
  {
    id: 'site-land-per-place',
    name: { zh: '用地偏紧', en: 'Little land for the places' },
    measure: 'land-per-seat',
    breach: 'below',
    value: 10,
    stages: ['kindergarten'],
    consequence: 'noted',
    scope: { zh: '按可建最小规模计每名幼儿的用地', en: 'land for each child of the smallest kindergarten offered' },
    ...CONVENTION,
  },
  {
    id: 'site-overlap',
    name: { zh: '服务范围重叠', en: 'Service areas overlap' },
    measure: 'overlap',
    breach: 'above',
    value: 0.5,
    stages: ['kindergarten', 'primary', 'junior'],
    consequence: 'noted',
    scope: {
      zh: '服务半径内过半住户已在同学段其他学校的服务半径内',
      en: 'more than half of the dwellings within the service radius lie within that of another school of the stage',
    },
    ...CONVENTION,
  },
  {
    id: 'site-land-use',
    name: { zh: '非教育用地', en: 'Land not for schools' },
    measure: 'land-use',
    breach: 'below',
    value: 1,
    stages: ALL,
    consequence: 'noted',
    scope: {
      zh: '中小学 080403、幼儿园 080404 以外的用地须先调整规划',
      en: 'land other than 080403 (schools) and 080404 (kindergartens) needs a change of the plan first',
    },
    document: {
      zh: '《国土空间调查、规划、用途管制用地用海分类指南》',
      en: 'Land-use classification of territorial planning',
    },
    mark: 'F',
  },
  {
    id: 'site-opening',
    name: { zh: '供地较晚', en: 'Land comes late' },
    measure: 'opening',
    breach: 'above',
    value: 0,
    stages: ALL,
    consequence: 'noted',
    scope: { zh: '晚于建设周期允许的最早开学年份', en: 'later than the works alone would allow' },
    ...CONVENTION,
  },
];
