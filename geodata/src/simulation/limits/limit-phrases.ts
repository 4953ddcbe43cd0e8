import type { LocalName } from '../../model/index.ts';
import type { BrokenLimit, Limit } from './limit-report.ts';

/** That a limit holds, as people say it. */
export const HOLDS: Readonly<Record<Limit, LocalName>> = {
  rooms: { zh: '教室够用', en: 'there are enough rooms' },
  site: { zh: '用地够用', en: 'the site is large enough' },
  'class-size': { zh: '各班不超设计班额', en: 'no class is above the design size' },
  'legal-class': { zh: '各班不超班额上限', en: 'no class is above the maximum size' },
  'school-size': { zh: '不超学校规模', en: 'the school is not above its size' },
  seats: { zh: '学位够用', en: 'there are enough seats' },
};

const BY: Readonly<Record<Limit, (by: string, one: boolean) => LocalName>> = {
  rooms: (by, one) => ({ zh: `缺 ${by}间教室`, en: `${by} ${one ? 'room' : 'rooms'} short` }),
  site: (by, one) => ({ zh: `超用地 ${by}班`, en: `${by} ${one ? 'class' : 'classes'} too many for the site` }),
  'class-size': (by) => ({ zh: `超设计班额 ${by}人`, en: `${by} above the design class size` }),
  'legal-class': (by) => ({ zh: `超班额上限 ${by}人`, en: `${by} above the maximum class size` }),
  'school-size': (by) => ({ zh: `超学校规模 ${by}人`, en: `${by} above the school size` }),
  seats: (by, one) => ({ zh: `缺 ${by}个学位`, en: `${by} ${one ? 'seat' : 'seats'} short` }),
};

/** By how much a limit is broken: 缺 7间教室. */
export function brokenBy({ limit, value, allowed }: Pick<BrokenLimit, 'limit' | 'value' | 'allowed'>): LocalName {
  const by = Math.max(1, Math.ceil(value - allowed));
  return BY[limit](wholeNumber(by), by === 1);
}

/** A whole number with its thousands set apart: 1,231. */
export function wholeNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
