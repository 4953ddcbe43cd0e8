import type { LocalName } from '../../model/index.ts';
import { amount } from '../amount.ts';
import { counted } from '../counted.ts';
import type { Indicator } from '../rule.ts';

const UNITS: Record<Indicator, LocalName & { one: string; pupils: 1 | 100 }> = {
  qualifiedTeachers: { zh: '人', en: 'teachers', one: 'teacher', pupils: 100 },
  leadTeachers: { zh: '人', en: 'teachers', one: 'teacher', pupils: 100 },
  artsSportsTeachers: { zh: '人', en: 'teachers', one: 'teacher', pupils: 100 },
  teachingAreaM2: { zh: '㎡', en: 'm²', one: 'm²', pupils: 1 },
  sportsAreaM2: { zh: '㎡', en: 'm²', one: 'm²', pupils: 1 },
  equipmentYuan: { zh: '元', en: 'yuan', one: 'yuan', pupils: 1 },
  multimediaRooms: { zh: '间', en: 'rooms', one: 'room', pupils: 100 },
};

/** Standards are decimal numbers: what meets one exactly is not to miss it by the last binary digit. */
const PRECISION = 1e9;

/** A resource per pupil, or per 100 pupils where it is counted in people or rooms: total x 1 or 100 / pupils. */
export function perPupil(indicator: Indicator, total: number, pupils: number): number {
  return toPrecision((total * UNITS[indicator].pupils) / pupils);
}

/** Without the binary digits beyond nine decimals. */
export function toPrecision(value: number): number {
  return Math.round(value * PRECISION) / PRECISION;
}

/** 5200㎡ ÷ 1000人 = 5.2㎡, beside the limit it is held against. */
export function perPupilInWords(indicator: Indicator, total: number, pupils: number, limit: number): LocalName {
  const unit = UNITS[indicator];
  const value = amount(perPupil(indicator, total, pupils), limit, 2);
  const whole = Number(total.toFixed(2));
  const times = unit.pupils === 1 ? '' : ' × 100';
  const of = counted(pupils, 'pupils');
  return {
    zh: `${whole}${unit.zh} ÷ ${of.zh}${times} = ${value}${unit.zh}`,
    en: `${whole} ${whole === 1 ? unit.one : unit.en} ÷ ${of.en}${times} = ${value}`,
  };
}
