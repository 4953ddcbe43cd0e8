import type { Grade } from './grade.ts';
import type { LocalName } from './local-name.ts';

const NAMES: Record<Grade, LocalName> = {
  k1: { zh: '小班', en: 'K1' },
  k2: { zh: '中班', en: 'K2' },
  k3: { zh: '大班', en: 'K3' },
  g1: { zh: '一年级', en: 'grade 1' },
  g2: { zh: '二年级', en: 'grade 2' },
  g3: { zh: '三年级', en: 'grade 3' },
  g4: { zh: '四年级', en: 'grade 4' },
  g5: { zh: '五年级', en: 'grade 5' },
  g6: { zh: '六年级', en: 'grade 6' },
  g7: { zh: '七年级', en: 'grade 7' },
  g8: { zh: '八年级', en: 'grade 8' },
  g9: { zh: '九年级', en: 'grade 9' },
  g10: { zh: '高一', en: 'grade 10' },
  g11: { zh: '高二', en: 'grade 11' },
  g12: { zh: '高三', en: 'grade 12' },
  g13: { zh: '十三年级', en: 'grade 13' },
};

/** What people call a grade. */
export function gradeName(grade: Grade): LocalName {
  return NAMES[grade];
}
