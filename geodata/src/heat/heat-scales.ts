import type { LocalName } from '../model/index.ts';

/** What the ground can show of one stage and year. */
export type HeatMeasure = 'children' | 'pressure' | 'growth' | 'walk' | 'empty';

/** One class of a scale, in paint and in the legend. Bounds are absolute, never taken from the data. */
export interface HeatClass {
  key: string;
  /** Lowest value of the class; it ends where the next one begins. */
  from: number;
  /** The same in every theme, so that a colour is one value on every screen and on paper. */
  colour: string;
  /** Text colour that reads on it. */
  ink: string;
  /** Its numbers in words, without the unit. */
  name: LocalName;
}

/** How one measure is shown, wherever it is shown: on screens, in legends, in documents. */
export interface HeatScale {
  measure: HeatMeasure;
  name: LocalName;
  /** Unit of the bounds. */
  unit: LocalName;
  /** What a cell says, in one sentence. */
  meaning: LocalName;
  classes: readonly HeatClass[];
}

const LIGHT = '#FFFFFF';
const DARK = '#1F2933';

/** Six classes of one hue from light to dark; what lies below the first is not drawn. */
function amounts(colours: readonly string[], bounds: readonly number[]): readonly HeatClass[] {
  return bounds.map((from, i) => {
    const [low, high] = [said(from), bounds[i + 1] === undefined ? undefined : said(bounds[i + 1]!)];
    const name =
      high === undefined
        ? { zh: `${low} 以上`, en: `${low} and more` }
        : from === 0
          ? { zh: `${high} 以下`, en: `Under ${high}` }
          : { zh: `${low}–${high}`, en: `${low}–${high}` };
    return { key: `amount-${i}`, from, colour: colours[i]!, ink: i < 3 ? DARK : LIGHT, name };
  });
}

function said(value: number): string {
  return Math.abs(value).toLocaleString('en');
}

const CHILDREN = ['#CFC8E8', '#B0A5D8', '#9080C3', '#7160AD', '#523D92', '#331F69'];
const WALK = ['#EBC9D7', '#DBA3BD', '#C67A9D', '#AB557D', '#88355D', '#5F183C'];
const EMPTY = ['#C2DBE7', '#98C2D6', '#6BA5C1', '#4285A7', '#246284', '#103F5B'];

/** Children minus seats: blue has room, red is short, as everywhere; zero lies in the neutral class. */
const PRESSURE: readonly HeatClass[] = [
  signed('room-2', Number.NEGATIVE_INFINITY, '#4C78A8', LIGHT, '余 200 以上', '200 and more to spare'),
  signed('room-1', -200, '#9DC3D9', DARK, '余 25–200', '25–200 to spare'),
  signed('even', -25, '#C4C0B8', DARK, '余缺 25 以内', 'Within ±25'),
  signed('short-1', 25, '#F2C14E', DARK, '缺 25–100', '25–100 short'),
  signed('short-2', 100, '#E8743B', DARK, '缺 100–300', '100–300 short'),
  signed('short-3', 300, '#C0392B', LIGHT, '缺 300 以上', '300 and more short'),
];

/** Children more or fewer than in the base year; zero lies in the neutral class. */
const GROWTH: readonly HeatClass[] = [
  signed('fall-3', Number.NEGATIVE_INFINITY, '#01665E', LIGHT, '减少 200 以上', '200 and more fewer'),
  signed('fall-2', -200, '#5AB4AC', DARK, '减少 50–200', '50–200 fewer'),
  signed('fall-1', -50, '#B5DBD6', DARK, '减少 10–50', '10–50 fewer'),
  signed('same', -10, '#C4C0B8', DARK, '增减 10 以内', 'Within ±10'),
  signed('rise-1', 10, '#EAD6A6', DARK, '增加 10–50', '10–50 more'),
  signed('rise-2', 50, '#CF9F4C', DARK, '增加 50–200', '50–200 more'),
  signed('rise-3', 200, '#8C510A', LIGHT, '增加 200 以上', '200 and more'),
];

function signed(key: string, from: number, colour: string, ink: string, zh: string, en: string): HeatClass {
  return { key, from, colour, ink, name: { zh, en } };
}

/** 热力图例: classes, colours and units of every measure, the one truth for map, legend and paper. */
export const HEAT_SCALES: Readonly<Record<HeatMeasure, HeatScale>> = {
  children: {
    measure: 'children',
    name: { zh: '学龄儿童', en: 'Children' },
    unit: { zh: '人/平方公里', en: 'children per km²' },
    meaning: {
      zh: '居住在每平方公里内、属于该学段的儿童，不论在哪里上学',
      en: 'Children of the stage who live on a square kilometre, wherever they go to school',
    },
    classes: amounts(CHILDREN, [10, 50, 100, 200, 400, 800]),
  },
  pressure: {
    measure: 'pressure',
    name: { zh: '学位压力', en: 'Seat pressure' },
    unit: { zh: '人/平方公里', en: 'children per km²' },
    meaning: {
      zh: '在规划学校就读的儿童减去步行范围内可分得的学位（两步移动搜索法）',
      en: 'Children who go to the schools planned here minus the seats they can count on within walking distance (2SFCA)',
    },
    classes: PRESSURE,
  },
  growth: {
    measure: 'growth',
    name: { zh: '比基准年增减', en: 'Growth since the base year' },
    unit: { zh: '人/平方公里', en: 'children per km²' },
    meaning: {
      zh: '居住在此、属于该学段的儿童比基准年增加或减少的人数',
      en: 'Children of the stage who live there, more or fewer than in the base year',
    },
    classes: GROWTH,
  },
  walk: {
    measure: 'walk',
    name: { zh: '上学步行距离', en: 'Walk to school' },
    unit: { zh: '米', en: 'm' },
    meaning: { zh: '到划片学校的步行距离，按儿童平均', en: 'Walk to the assigned school, mean of the children' },
    classes: amounts(WALK, [0, 500, 1000, 1500, 2000, 3000]),
  },
  empty: {
    measure: 'empty',
    name: { zh: '步行范围内空余学位', en: 'Empty seats within walking distance' },
    unit: { zh: '个学位', en: 'seats' },
    meaning: {
      zh: '步行范围内各校空余学位之和，按儿童平均',
      en: 'Seats nobody takes at the schools within walking distance, mean of the children',
    },
    classes: amounts(EMPTY, [1, 50, 150, 300, 600, 1200]),
  },
};

/** The class of a value, by its position in the scale; -1 where nothing is drawn: no value, or below the first class. */
export function heatClassAt({ classes }: HeatScale, value: number): number {
  if (Number.isNaN(value)) return -1;
  let at = classes.length - 1;
  while (at >= 0 && value < classes[at]!.from) at--;
  return at;
}
