import type { LocalName } from '../../model/index.ts';
import type { Limit } from './limit-report.ts';

/** What people call each limit. */
export const LIMIT_NAMES: Readonly<Record<Limit, LocalName>> = {
  rooms: { zh: '教室', en: 'classrooms' },
  site: { zh: '用地班数', en: 'classes on the site' },
  'class-size': { zh: '设计班额', en: 'design class size' },
  'legal-class': { zh: '班额上限', en: 'maximum class size' },
  'school-size': { zh: '学校规模', en: 'school size' },
  seats: { zh: '学位', en: 'seats' },
};
