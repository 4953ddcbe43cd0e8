import type { LocalName } from '../model/index.ts';
import type { Indicator } from './rule.ts';

const NAMES: Record<Indicator, LocalName> = {
  qualifiedTeachers: { zh: '每百名学生高于规定学历教师数', en: 'teachers above required degree per 100 pupils' },
  leadTeachers: { zh: '每百名学生县级以上骨干教师数', en: 'lead teachers per 100 pupils' },
  artsSportsTeachers: { zh: '每百名学生体育、艺术专任教师数', en: 'arts and sports teachers per 100 pupils' },
  teachingAreaM2: { zh: '生均教学及辅助用房面积', en: 'teaching area per pupil' },
  sportsAreaM2: { zh: '生均体育运动场馆面积', en: 'sports area per pupil' },
  equipmentYuan: { zh: '生均教学仪器设备值', en: 'equipment per pupil' },
  multimediaRooms: { zh: '每百名学生网络多媒体教室数', en: 'multimedia rooms per 100 pupils' },
};

/** What the evaluation calls an indicator. */
export function indicatorName(indicator: Indicator): LocalName {
  return NAMES[indicator];
}
