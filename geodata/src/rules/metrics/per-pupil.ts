import type { LocalName } from '../../model/index.ts';
import type { Indicator } from '../rule.ts';

const UNITS: Record<Indicator, LocalName & { pupils: 1 | 100 }> = {
  qualifiedTeachers: { zh: '人', en: 'teachers', pupils: 100 },
  leadTeachers: { zh: '人', en: 'teachers', pupils: 100 },
  artsSportsTeachers: { zh: '人', en: 'teachers', pupils: 100 },
  teachingAreaM2: { zh: '㎡', en: 'm²', pupils: 1 },
  sportsAreaM2: { zh: '㎡', en: 'm²', pupils: 1 },
  equipmentYuan: { zh: '元', en: 'yuan', pupils: 1 },
  multimediaRooms: { zh: '间', en: 'rooms', pupils: 100 },
};

/** A resource per pupil, or per 100 pupils where it is counted in people or rooms: total x 1 or 100 / pupils. */
export function perPupil(indicator: Indicator, total: number, pupils: number): number {
  return (total * UNITS[indicator].pupils) / pupils;
}

/** 5200㎡ ÷ 1000人 = 5.2㎡. */
export function perPupilInWords(indicator: Indicator, total: number, pupils: number): LocalName {
  const unit = UNITS[indicator];
  const [amount, value] = [plain(total), plain(perPupil(indicator, total, pupils))];
  const [timesZh, times] = unit.pupils === 1 ? ['', ''] : [' × 100', ' × 100'];
  return {
    zh: `${amount}${unit.zh} ÷ ${pupils}人${timesZh} = ${value}${unit.zh}`,
    en: `${amount} ${unit.en} ÷ ${pupils} ${pupils === 1 ? 'pupil' : 'pupils'}${times} = ${value}`,
  };
}

/** At most two decimals, none where there are none. */
export function plain(value: number): string {
  return String(Number(value.toFixed(2)));
}
