import type { Landscape, LocalName, Street } from '../../model/index.ts';

/** 四至: the sides of a catchment in the order in which they are told. */
export const SIDES = ['east', 'south', 'west', 'north'] as const;
export type Side = (typeof SIDES)[number];

/** What a stretch of border follows: a line on the ground, the edge of the district, or only the next catchment. */
export interface Bound {
  kind: 'street' | 'railway' | 'river' | 'water' | 'district' | 'catchment';
  /** Of the street, feature or neighbouring catchment that was found first; '' for the edge of the district. */
  id: string;
  name: LocalName;
}

/** A stretch of border on one side that follows one thing. */
export interface BorderPiece {
  side: Side;
  bound: Bound;
  metres: number;
}

const STREETS: Record<Street['class'], LocalName> = {
  expressway: { zh: '无名快速路', en: 'an unnamed expressway' },
  arterial: { zh: '无名主干路', en: 'an unnamed main road' },
  secondary: { zh: '无名次干路', en: 'an unnamed secondary road' },
  local: { zh: '无名支路', en: 'an unnamed street' },
  path: { zh: '小路', en: 'a path' },
};

const FEATURES: Partial<Record<Landscape['kind'], LocalName>> = {
  railway: { zh: '铁路', en: 'the railway' },
  river: { zh: '河流', en: 'the river' },
  water: { zh: '水面', en: 'the water' },
};

export const DISTRICT_EDGE: Bound = {
  kind: 'district',
  id: '',
  name: { zh: '规划区边界', en: 'the edge of the district' },
};

export function boundOfStreet({ id, name, class: kind }: Street): Bound {
  return { kind: 'street', id, name: name ? { zh: name, en: name } : STREETS[kind] };
}

/** Undefined for features that bound nothing. */
export function boundOfFeature({ id, kind, name }: Landscape): Bound | undefined {
  if (kind !== 'railway' && kind !== 'river' && kind !== 'water') return undefined;
  return { kind, id, name: name ? { zh: name, en: name } : FEATURES[kind]! };
}

/** Whether two stretches follow the same thing: parts of one street have ids of their own and one name. */
export function isSameBound(a: Bound, b: Bound): boolean {
  return a.kind === b.kind && (a.kind === 'catchment' ? a.id === b.id : a.name.zh === b.name.zh);
}
