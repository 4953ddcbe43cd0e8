import type { LocalName, Mark, Severity } from '../model/index.ts';

export const SEVERITY_NAMES: Record<Severity, LocalName> = {
  info: { zh: '提示', en: 'Note' },
  warning: { zh: '预警', en: 'Early warning' },
  over: { zh: '超限', en: 'Over the limit' },
  severe: { zh: '严重', en: 'Severe' },
};

/** How sure the number of a rule is. What was only recalled is to be verified before it is cited. */
export const MARK_NAMES: Record<Mark, LocalName> = {
  F: { zh: '有出处', en: 'Sourced' },
  D: { zh: '推算', en: 'Derived' },
  M: { zh: '待核实', en: 'To be verified' },
};

/** Units of findings. */
export const UNIT_NAMES: Record<string, LocalName> = {
  pupils: { zh: '人', en: 'pupils' },
  'pupils/class': { zh: '人/班', en: 'pupils/class' },
  classes: { zh: '班', en: 'classes' },
  share: { zh: '比例（1 = 100%）', en: 'share (1 = 100%)' },
  metres: { zh: '米', en: 'metres' },
  minutes: { zh: '分钟', en: 'minutes' },
  crossings: { zh: '处', en: 'crossings' },
  ways: { zh: '条', en: 'ways' },
  indicators: { zh: '项', en: 'indicators' },
  'per 100 pupils': { zh: '每百名学生', en: 'per 100 pupils' },
  'm2/pupil': { zh: '㎡/生', en: 'm²/pupil' },
  'yuan/pupil': { zh: '元/生', en: 'yuan/pupil' },
  ratio: { zh: '差异系数', en: 'coefficient of variation' },
};
