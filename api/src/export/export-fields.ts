import type { MapField } from '@xuetu/geodata/formats';
import { type Locale, type LocalName, STAGES } from '@xuetu/geodata/model';
import type { ExportSubject } from './export-request.ts';
import { STAGE_NAMES } from './export-words.ts';
import { SUPPRESSED } from './headcount.ts';

type Field = [short: string, type: MapField['type'], zh: string, en: string];

/** The properties of things on the map: their name in ten characters, their type and their title with the unit. */
const FIELDS: Record<string, Field> = {
  id: ['id', 'text', '编号', 'Id'],
  subjectId: ['subject_id', 'text', '对象编号', 'Subject id'],
  compoundId: ['compoundid', 'text', '小区编号', 'Compound id'],
  schoolId: ['school_id', 'text', '学校编号', 'School id'],
  siteId: ['site_id', 'text', '地块编号', 'Site id'],
  name: ['name', 'text', '名称', 'Name'],
  kind: ['kind', 'text', '类型', 'Kind'],
  ownership: ['ownership', 'text', '办学性质', 'Ownership'],
  system: ['system', 'text', '学制', 'Grade system'],
  openFrom: ['open_from', 'integer', '启用年份', 'Open from (year)'],
  year: ['year', 'integer', '年份', 'Year'],
  stage: ['stage', 'text', '学段', 'Stage'],
  stages: ['stages', 'text', '学段', 'Stages'],
  sector: ['sector', 'text', '类别', 'Sector'],
  households: ['households', 'real', '户数（户）', 'Households'],
  schools: ['schools', 'text', '学校', 'Schools'],
  compounds: ['compounds', 'integer', '小区（个）', 'Compounds'],
  pupils: ['pupils', 'real', '学生（人）', 'Pupils'],
  peakYear: ['peak_year', 'integer', '学生最多的年份', 'Year with most pupils'],
  peakPupils: ['peak_pupil', 'real', '最多学生（人）', 'Most pupils'],
  enrolment: ['enrolment', 'real', '在校生（人）', 'Enrolment (pupils)'],
  seats: ['seats', 'real', '学位（个）', 'Seats'],
  utilisation: ['use', 'real', '学位使用率（1 = 100%）', 'Utilisation (1 = 100%)'],
  classes: ['classes', 'real', '班数（个）', 'Classes'],
  largestClass: ['max_class', 'real', '最大班额（人）', 'Largest class (pupils)'],
  landUse: ['land_use', 'text', '用地代码', 'Land use'],
  areaM2: ['area_m2', 'real', '面积（㎡）', 'Area (m2)'],
  availableFrom: ['from_year', 'integer', '最早启用年份', 'Available from (year)'],
  options: ['options', 'text', '可建规模', 'What may be built'],
  landCostWan: ['land_cost', 'real', '土地费用（万元）', 'Land cost (10,000 CNY)'],
  costWan: ['cost', 'real', '建设费用（万元）', 'Building cost (10,000 CNY)'],
  grade: ['grade', 'text', '年级', 'Grade'],
  severity: ['severity', 'text', '程度', 'Severity'],
  sentence: ['sentence', 'text', '说明', 'Sentence'],
  value: ['value', 'real', '数值', 'Value'],
  limit: ['limit', 'real', '限值', 'Limit'],
  unit: ['unit', 'text', '单位', 'Unit'],
  ruleName: ['rule_name', 'text', '规则', 'Rule'],
  rule: ['rule', 'text', '规则编号', 'Rule id'],
  document: ['document', 'text', '依据文件', 'Document'],
  documentNo: ['doc_no', 'text', '文号', 'Document number'],
  mark: ['mark', 'text', '数字来源', 'Mark'],
  effectiveFrom: ['in_force', 'text', '施行', 'In force from'],
  metricVersion: ['metric_ver', 'integer', '指标版本', 'Metric version'],
  from: ['from', 'text', '原学校', 'School before'],
  to: ['to', 'text', '新学校', 'School after'],
  [SUPPRESSED]: ['suppressed', 'text', '已隐去（少于 5 人）', 'Suppressed (under 5)'],
};

/** Short names of what is said by stage: three letters of the stage, and six of these. */
const BY_STAGE: Record<string, string> = {
  enrolment: 'enrol',
  seats: 'seats',
  utilisation: 'use',
  classes: 'class',
  largestClass: 'maxcls',
  pupils: 'pupils',
  schools: 'school',
};

/** The property by which the things of a subject fall into kinds; the subject itself where there is none. */
export const KIND_PROPERTY: Partial<Record<ExportSubject, string>> = {
  schools: 'stages',
  catchments: 'stage',
  findings: 'severity',
  proposal: 'kind',
};

/** The field of one property: `pupils`, or `primary_pupils`. Throws where nobody described it. */
export function fieldOf(name: string, locale: Locale): MapField {
  const stage = STAGES.find((each) => name.startsWith(`${each}_`));
  const field = FIELDS[stage ? name.slice(stage.length + 1) : name];
  if (!field) throw new Error(`the exported property ${name} has no title`);
  const [short, type, zh, en] = field;
  const title: LocalName = { zh, en };
  if (!stage) return { name, short, type, title: title[locale] };
  const stageName = STAGE_NAMES[stage][locale];
  return {
    name,
    short: `${stage.slice(0, 3)}_${BY_STAGE[name.slice(stage.length + 1)] ?? short}`,
    type,
    title: locale === 'zh' ? `${stageName}${title.zh}` : `${stageName}: ${title.en}`,
  };
}
