import { DEFAULT_SECTOR, type Locale, type LocalName, type Stage } from '@xuetu/geodata/model';
import type { Finding, Mark, Severity } from '@xuetu/geodata/rules';
import type { ExportSubject } from './export-request.ts';

export const STAGE_NAMES: Record<Stage, LocalName> = {
  kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior' },
  senior: { zh: '高中', en: 'Senior' },
};

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

export const OWNERSHIP_NAMES: Record<'public' | 'private', LocalName> = {
  public: { zh: '公办', en: 'Public' },
  private: { zh: '民办', en: 'Private' },
};

/** What can be exported. */
export const SUBJECT_TITLES: Record<ExportSubject, LocalName> = {
  schools: { zh: '学校', en: 'schools' },
  compounds: { zh: '小区', en: 'compounds' },
  catchments: { zh: '学区', en: 'catchments' },
  sites: { zh: '候选地块', en: 'sites' },
  findings: { zh: '预警', en: 'findings' },
  proposal: { zh: '选址方案', en: 'proposal' },
};

/** Whom a finding is about. */
export const SUBJECT_NAMES: Record<Finding['subject']['kind'], LocalName> = {
  school: { zh: '学校', en: 'School' },
  compound: { zh: '小区', en: 'Compound' },
  district: { zh: '规划区', en: 'District' },
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

/** A parallel set of catchments: that of the public schools has a name, others keep the id of their source. */
export function sectorName(sector: string, locale: Locale): string {
  return sector === DEFAULT_SECTOR ? OWNERSHIP_NAMES.public[locale] : sector;
}

/** Picks the words of one language. */
export function wordsOf(locale: Locale): (zh: string, en: string) => string {
  return (zh, en) => (locale === 'zh' ? zh : en);
}
