import { DEFAULT_SECTOR, type Locale, type LocalName, type Stage } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';
import type { ExportSubject } from './export-request.ts';

export const STAGE_NAMES: Record<Stage, LocalName> = {
  kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior' },
  senior: { zh: '高中', en: 'Senior' },
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

/** A parallel set of catchments: that of the public schools has a name, others keep the id of their source. */
export function sectorName(sector: string, locale: Locale): string {
  return sector === DEFAULT_SECTOR ? OWNERSHIP_NAMES.public[locale] : sector;
}

/** Picks the words of one language. */
export function wordsOf(locale: Locale): (zh: string, en: string) => string {
  return (zh, en) => (locale === 'zh' ? zh : en);
}
