import { headcount, MARK_NAMES, SEVERITY_NAMES, toldSentence, UNIT_NAMES } from '@xuetu/geodata/dossier';
import { type Finding, gradeName, METRICS, rulesOf } from '@xuetu/geodata/rules';
import type { Exporter, ExportSource } from './export-request.ts';
import { STAGE_NAMES, SUBJECT_NAMES, wordsOf } from './export-words.ts';
import type { ToldItem, ToldSheet } from './headcount.ts';

/** Findings: the sentence, the number and the limit, and the document that says so, with how sure we are of it. */
export const findingsExport: Exporter = {
  sheets(source) {
    const t = wordsOf(source.locale);
    const packs = new Map(rulesOf(source.now.plan).map(({ rule, pack }) => [rule.id, pack]));
    return [
      {
        name: t('预警', 'Findings'),
        columns: [
          { title: t('年份', 'Year'), format: '0' },
          { title: t('学段', 'Stage') },
          { title: t('类型', 'Kind') },
          { title: t('编号', 'Id'), width: 14 },
          { title: t('名称', 'Name'), width: 26 },
          { title: t('年级', 'Grade') },
          { title: t('程度', 'Severity'), width: 14 },
          { title: t('说明', 'Sentence'), width: 70 },
          { title: t('数值', 'Value'), format: '#,##0.##' },
          { title: t('限值', 'Limit'), format: '#,##0.##' },
          { title: t('单位', 'Unit'), width: 18 },
          { title: t('规则', 'Rule'), width: 24 },
          { title: t('规则编号', 'Rule id'), width: 24 },
          { title: t('依据文件', 'Document'), width: 44 },
          { title: t('文号', 'Document number'), width: 22 },
          { title: t('数字来源', 'Mark'), width: 16 },
          { title: t('施行', 'In force from'), width: 12 },
          { title: t('规则包', 'Rule pack'), width: 20 },
          { title: t('规则包版本', 'Pack version') },
          { title: t('指标版本', 'Metric version'), format: '0' },
        ],
        rows: source.now.findings.map((finding) => {
          const row = read(finding, source);
          return [
            row.year,
            row.stage,
            row.kind,
            finding.subject.id,
            row.name,
            row.grade,
            row.severity,
            row.sentence,
            row.value,
            row.limit,
            row.unit,
            row.ruleName,
            row.rule,
            row.document,
            row.documentNo,
            row.mark,
            row.effectiveFrom,
            packs.get(finding.rule)?.name[source.locale] ?? null,
            packs.get(finding.rule)?.version ?? null,
            row.metricVersion,
          ];
        }),
      },
      ...failuresSheet(source),
    ];
  },
  features(source) {
    const { plan, findings } = source.now;
    const schools = new Map(plan.schools.map((school) => [school.id, school.location]));
    const compounds = new Map(plan.compounds.map((compound) => [compound.id, compound.point]));
    return findings.map((finding): ToldItem => {
      const { kind, id } = finding.subject;
      const place = (kind === 'school' ? schools : compounds).get(id);
      return {
        id: [finding.rule, kind, id, finding.stage, finding.grade ?? 'all', finding.year].join('/'),
        shape: place ? { type: 'Point', coordinates: place } : null,
        properties: { subjectId: id, ...read(finding, source) },
      };
    });
  },
};

function read(finding: Finding, source: ExportSource) {
  const { locale } = source;
  const { fewestPupils = null } = finding;
  return {
    year: finding.year,
    stage: STAGE_NAMES[finding.stage][locale],
    kind: SUBJECT_NAMES[finding.subject.kind][locale],
    name: finding.subject.name,
    grade: finding.grade === undefined ? null : gradeName(finding.grade)[locale],
    severity: SEVERITY_NAMES[finding.severity][locale],
    sentence: toldSentence([fewestPupils], finding.sentence, locale),
    value: headcount(fewestPupils, Number(finding.value.toFixed(4))),
    limit: finding.limit,
    unit: UNIT_NAMES[finding.unit]?.[locale] ?? finding.unit,
    ruleName: finding.ruleName[locale],
    rule: finding.rule,
    document: finding.document[locale],
    documentNo: finding.documentNo ?? null,
    mark: MARK_NAMES[finding.mark][locale],
    effectiveFrom: finding.effectiveFrom ?? null,
    metricVersion: METRICS[finding.metric].version,
  };
}

/** The metrics that could not be computed, so that nobody takes their silence for good news. */
function failuresSheet({ now: { failures }, locale }: ExportSource): ToldSheet[] {
  if (failures.length === 0) return [];
  const t = wordsOf(locale);
  return [
    {
      name: t('未能计算', 'Not computed'),
      columns: [
        { title: t('指标', 'Metric'), width: 24 },
        { title: t('指标版本', 'Metric version'), format: '0' },
        { title: t('次数', 'Times'), format: '#,##0' },
        { title: t('原因', 'Reason'), width: 90 },
      ],
      rows: failures.map(({ metric, version, times, reason }) => [metric, version, times, reason[locale]]),
    },
  ];
}
