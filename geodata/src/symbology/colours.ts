import type { LocalName } from '../model/index.ts';

/** One class of a scale: what the map paints and the legend shows. Bounds are absolute, never taken from the data. */
export interface ColourClass {
  key: string;
  colour: string;
  /** The class in words, with its numbers and unit. */
  name: LocalName;
  /** Lowest value of the class; the class ends where the next one begins. */
  from: number;
  /** True where the lowest value itself still belongs to the class below. */
  above?: boolean;
  /** Text colour that reads on this colour. */
  ink: string;
  /** The colour darkened until it reads as text on white (4.5 : 1). */
  tone: string;
}

const LIGHT_INK = '#FFFFFF';
const DARK_INK = '#1F2933';

/** Seat pressure: pupils over seats. */
export const PRESSURE_CLASSES: readonly ColourClass[] = [
  {
    key: 'room',
    from: 0,
    colour: '#4C78A8',
    ink: LIGHT_INK,
    tone: '#3A628E',
    name: { zh: '70% 以下', en: 'Under 70%' },
  },
  { key: 'used', from: 0.7, colour: '#9DC3D9', ink: DARK_INK, tone: '#2F6B8C', name: { zh: '70–90%', en: '70–90%' } },
  {
    key: 'early',
    from: 0.9,
    colour: '#F2C14E',
    ink: DARK_INK,
    tone: '#7D5700',
    name: { zh: '90–100% 预警', en: '90–100%' },
  },
  {
    key: 'over',
    from: 1,
    colour: '#E8743B',
    ink: DARK_INK,
    tone: '#A8430F',
    name: { zh: '100–110% 超员', en: '100–110%' },
  },
  {
    key: 'far',
    from: 1.1,
    above: true,
    colour: '#C0392B',
    ink: LIGHT_INK,
    tone: '#A93226',
    name: { zh: '110% 以上', en: 'Over 110%' },
  },
];

/** Ring around a school where a rule of school or class size is broken, whatever its seat pressure. */
export const BROKEN_RULE = { colour: '#6A1B4D', name: { zh: '大校额、大班额', en: 'School or class too large' } };

/** Where a number cannot be computed: a grey hatch, never white or green. */
export const NO_DATA = { colour: '#9AA1A8', tone: '#5B636B', name: { zh: '无数据', en: 'No data' } };

const AMOUNTS = ['#E4E1F1', '#C5BFE0', '#A299CC', '#7566AE', '#5F4E9C', '#432F7E'];

function amounts(bounds: readonly number[]): readonly ColourClass[] {
  return AMOUNTS.map((colour, index) => {
    const from = bounds[index]!;
    const to = bounds[index + 1]?.toLocaleString('en');
    const low = from.toLocaleString('en');
    const name = to ? { zh: `${low}–${to}`, en: `${low}–${to}` } : { zh: `${low} 以上`, en: `${low} and more` };
    return { key: `amount-${index}`, colour, from, name, ink: index < 3 ? DARK_INK : LIGHT_INK, tone: '#432F7E' };
  });
}

/** Children of a stage per square kilometre of a compound that is an area, or at a compound that is a point. */
export const CHILDREN_CLASSES = {
  area: amounts([0, 500, 1000, 2000, 4000, 8000]),
  point: amounts([0, 1, 2, 5, 10, 20]),
};

/** Households per square kilometre of a compound that is an area, or at a compound that is a point. */
export const HOUSEHOLD_CLASSES = {
  area: amounts([0, 2500, 5000, 10_000, 20_000, 40_000]),
  point: amounts([0, 10, 25, 50, 100, 200]),
};

/** Children of a stage more or fewer than in the base year, by compound. Zero lies in the neutral class. */
export const GROWTH_CLASSES: readonly ColourClass[] = [
  {
    key: 'fall-3',
    from: Number.NEGATIVE_INFINITY,
    colour: '#01665E',
    ink: LIGHT_INK,
    tone: '#01665E',
    name: { zh: '减少 50 人以上', en: '50 or more fewer' },
  },
  {
    key: 'fall-2',
    from: -50,
    above: true,
    colour: '#5AB4AC',
    ink: DARK_INK,
    tone: '#01665E',
    name: { zh: '减少 15–50 人', en: '15–50 fewer' },
  },
  {
    key: 'fall-1',
    from: -15,
    above: true,
    colour: '#B5DBD6',
    ink: DARK_INK,
    tone: '#01665E',
    name: { zh: '减少 3–15 人', en: '3–15 fewer' },
  },
  {
    key: 'same',
    from: -3,
    above: true,
    colour: '#E6E3DC',
    ink: DARK_INK,
    tone: '#5B636B',
    name: { zh: '增减不到 3 人', en: 'Less than ±3' },
  },
  {
    key: 'rise-1',
    from: 3,
    colour: '#EAD6A6',
    ink: DARK_INK,
    tone: '#8C510A',
    name: { zh: '增加 3–15 人', en: '3–15 more' },
  },
  {
    key: 'rise-2',
    from: 15,
    colour: '#CF9F4C',
    ink: DARK_INK,
    tone: '#8C510A',
    name: { zh: '增加 15–50 人', en: '15–50 more' },
  },
  {
    key: 'rise-3',
    from: 50,
    colour: '#8C510A',
    ink: LIGHT_INK,
    tone: '#8C510A',
    name: { zh: '增加 50 人以上', en: '50 or more' },
  },
];

/** The class a value falls into; undefined where there is no value. */
export function classOf(classes: readonly ColourClass[], value: number | undefined): ColourClass | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined;
  return classes.findLast((each) => (each.above ? value > each.from : value >= each.from));
}

/** The quiet ground everything else is drawn on. */
export const GROUND = {
  outside: '#E7E5E0',
  land: '#F4F3F0',
  builtup: '#ECE8E0',
  park: '#E3EBDA',
  parkLabel: '#5C7350',
  water: '#CBDEE8',
  waterLabel: '#42708A',
  railway: '#8F8B84',
  powerLine: '#6E6A8A',
  pipeline: '#8A6A3C',
  danger: '#8C4A3A',
  street: '#FFFFFF',
  casing: '#CFCAC1',
  boundary: '#6B6760',
  compound: '#E0D9CC',
  compoundLine: '#BDB4A4',
  label: '#33383D',
  quietLabel: '#5F656B',
  halo: '#FFFFFF',
  selection: '#111827',
  site: '#0B7285',
  draft: '#009E9E',
  draftLabel: '#00666B',
  otherSchool: '#A3A8AE',
} as const;
