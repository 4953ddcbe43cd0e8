import type { Block, Chapter, Dossier } from '@xuetu/geodata/dossier';
import type { Locale } from '@xuetu/geodata/model';

/** A small dossier with every kind of block, in either language; `district` and other words may be told. */
export function aDossier(words: Partial<Dossier> = {}): Dossier {
  const { locale = 'zh' } = words;
  const say = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  return {
    locale,
    title: say('选址方案报告', 'Siting proposal'),
    district: say('试验区', 'Trial district'),
    scenario: say('建一所小学', 'One new primary school'),
    date: '2026-11-30',
    dataVersion: 'a1b2c3d4e5f6',
    mapApproval: '',
    sourceLine: say('数据来源：示范数据', 'Source: demonstration data'),
    summary: [
      say('缺 420 个学位。', 'The district is 420 seats short.'),
      say('建议 2028 年新建一所小学。', 'A primary school should open in 2028.'),
    ],
    chapters: chaptersIn(locale),
    recipe: { commands: ['xuetu export demo'], inputs: [{ name: 'plan', value: 'a1b2c3' }] },
    ...words,
  };
}

function chaptersIn(locale: Locale): Chapter[] {
  const say = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  const map = { stage: 'primary', year: 2028, kind: 'map' } as const;
  const problem: Block[] = [
    { kind: 'heading', level: 2, text: say('缺多少学位', 'How many seats are short') },
    { kind: 'paragraph', text: say('小学缺 420 个学位。', 'Primary schools are 420 seats short.') },
    { kind: 'heading', level: 3, text: say('按学校', 'By school') },
    {
      kind: 'list',
      items: [say('城东小学缺 300 个。', 'East School: 300.'), say('城西小学缺 120 个。', 'West School: 120.')],
    },
    { ...map, id: 'overview', caption: say('规划区概况', 'The district'), subject: 'overview', of: 'now' },
    { ...map, id: 'pressure', caption: say('学位压力', 'Seat pressure'), subject: 'pressure', of: 'before' },
    {
      kind: 'table',
      id: 'schools',
      caption: say('学校学位', 'Seats of schools'),
      columns: [
        { title: say('学校', 'School'), width: 3 },
        { title: say('年份', 'Year'), form: 'year' },
        { title: say('学位', 'Seats'), unit: say('个', 'seats') },
        { title: say('使用率', 'Use'), form: 'percent' },
        { title: say('步行', 'Walk'), unit: say('千米', 'km'), decimals: 2 },
      ],
      rows: [
        [say('城东小学', 'East School'), 2028, 1620, 1.185, 0.734],
        [say('城西小学', 'West School'), 2028, { withheld: true }, null, 12.3],
      ],
      notes: [say('不足 5 人的数字不公开。', 'Numbers below five are withheld.')],
    },
  ];
  const forecast: Block[] = [
    {
      kind: 'chart',
      id: 'pupils',
      caption: say('在校生', 'Pupils'),
      form: 'lines',
      unit: say('人', 'pupils'),
      labels: ['2025', '2026', '2027', '2028'],
      series: [
        {
          name: say('小学', 'Primary'),
          values: [1500, 1600, 1750, 1820],
          band: { low: [null, null, 1700, 1740], high: [null, null, 1800, 1900] },
        },
      ],
      limits: [{ name: say('学位', 'Seats'), value: 1620 }],
      countedUpTo: 1,
    },
  ];
  const effect: Block[] = [
    {
      kind: 'chart',
      id: 'short',
      caption: say('缺的学位', 'Seats short'),
      form: 'bars',
      unit: say('个', 'seats'),
      labels: ['2027', '2028'],
      series: [
        { name: say('之前', 'Before'), values: [380, 420] },
        { name: say('之后', 'After'), values: [380, 0] },
      ],
      limits: [],
    },
  ];
  const moved: Block[] = [
    { ...map, id: 'moved', caption: say('换学校的小区', 'Compounds that change school'), subject: 'moved', of: 'now' },
  ];
  return [
    { id: 'problem', title: say('现状与问题', 'The problem'), blocks: problem },
    { id: 'forecast', title: say('预测', 'Forecast'), blocks: forecast },
    { id: 'effect', title: say('实施效果', 'Effect'), blocks: effect },
    { id: 'moved', title: say('换学校的孩子', 'Children who change school'), blocks: moved },
  ];
}
