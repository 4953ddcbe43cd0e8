import type { Plan, School } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import type { Finding } from './finding.ts';
import { isMultiStage } from './metrics/compulsory-rows.ts';
import type { Measure, SchoolYear } from './metrics/measure.ts';
import { placesOf } from './metrics/places-of.ts';
import { SCHOOL_METRICS } from './metrics/school-metrics.ts';
import { serviceDistances } from './metrics/service-distance.ts';
import type { Rule, RulePack, Severity } from './rule.ts';
import { sentenceOf } from './sentence-of.ts';

/**
 * Every rule that a school or compound breaks, by year and then the worst first. Of the rules of one family only the worst
 * is told for the same subject, stage and year. What was not computed breaks no rule and hides no other.
 */
export function findingsOf(plan: Plan, results: Results, packs: readonly RulePack[]): Finding[] {
  const rules = packs.flatMap((pack) => pack.rules);
  return [...schoolFindings(plan, results, rules), ...compoundFindings(plan, results, rules)].sort(byYearAndSeverity);
}

function schoolFindings(plan: Plan, results: Results, rules: readonly Rule[]): Finding[] {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const findings: Finding[] = [];
  for (const [r, row] of results.rows.entries()) {
    const school = schools.get(row.schoolId);
    if (!school) continue;
    const applying = rules.filter((rule) => rule.stages.includes(row.stage) && concerns(rule, school));
    for (const y of results.years.keys()) {
      findings.push(...worstOfYear({ plan, results, school, row, r, y }, applying));
    }
  }
  return findings;
}

function worstOfYear(at: SchoolYear, rules: readonly Rule[]): Finding[] {
  const year = at.results.years[at.y]!;
  const worst = new Map<string, { rule: Rule; finding: Finding }>();
  const measures = new Map<string, Measure | undefined>();
  for (const rule of rules) {
    if (rule.metric === 'service-distance' || !isTimely(rule, year, at.results)) continue;
    const key = `${rule.metric} ${rule.grades ?? ''}`;
    if (!measures.has(key)) measures.set(key, SCHOOL_METRICS[rule.metric](at, rule.grades));
    const measure = measures.get(key);
    if (!measure || !isBroken(rule, measure.value)) continue;
    const before = worst.get(rule.family);
    if (before && !isWorse(rule, before.rule)) continue;
    const { school, row } = at;
    const subject = { zh: school.name, en: school.nameEn ?? school.name };
    const finding: Finding = {
      ...citing(rule),
      subject: { kind: 'school', id: school.id, name: school.name },
      stage: row.stage,
      year,
      grade: measure.grade,
      value: measure.value,
      sentence: sentenceOf(subject, year, measure.working, rule),
    };
    worst.set(rule.family, { rule, finding });
  }
  return [...worst.values()].map(({ finding }) => finding);
}

/** More severe; of two limits on the same thing as severe as each other, the one that lies further out: 66 rather than 56. */
function isWorse(rule: Rule, before: Rule): boolean {
  if (rule.severity !== before.severity) return rank(rule.severity) > rank(before.severity);
  const isSameThing =
    rule.metric === before.metric && rule.breach === before.breach && `${rule.grades}` === `${before.grades}`;
  if (!isSameThing) return false;
  return rule.breach === 'below' ? rule.value < before.value : rule.value > before.value;
}

function compoundFindings(plan: Plan, results: Results, rules: readonly Rule[]): Finding[] {
  const radii = rules.filter((rule) => rule.metric === 'service-distance');
  const stages = [...new Set(radii.flatMap((rule) => rule.stages))];
  const findings: Finding[] = [];
  const placeOf = placesOf(plan);
  for (const { compound, stage, year, measure } of serviceDistances(plan, results, stages)) {
    const place = placeOf(compound);
    const [rule] = radii
      .filter((each) => each.stages.includes(stage) && (each.place ?? place) === place)
      .filter((each) => isTimely(each, year, results) && isBroken(each, measure.value))
      .sort((a, b) => rank(b.severity) - rank(a.severity));
    if (!rule) continue;
    findings.push({
      ...citing(rule),
      subject: { kind: 'compound', id: compound.id, name: compound.name },
      stage,
      year,
      value: measure.value,
      sentence: sentenceOf({ zh: compound.name, en: compound.name }, year, measure.working, rule),
    });
  }
  return findings;
}

function citing(rule: Rule) {
  return {
    rule: rule.id,
    ruleName: rule.name,
    metric: rule.metric,
    severity: rule.severity,
    limit: rule.value,
    unit: rule.unit,
    document: rule.document,
    documentNo: rule.documentNo,
    effectiveFrom: rule.effectiveFrom,
    mark: rule.mark,
  };
}

function concerns(rule: Rule, school: School): boolean {
  return rule.schools === 'all' || (rule.schools === 'multi-stage') === isMultiStage(school);
}

function isTimely(rule: Rule, year: number, results: Results): boolean {
  return rule.withinYears === undefined || year <= results.years[0]! + rule.withinYears;
}

function isBroken({ breach, value: limit }: Rule, value: number): boolean {
  if (breach === 'above') return value > limit;
  if (breach === 'at-least') return value >= limit;
  return value < limit;
}

/** From what is only noted to what must be acted on. */
const RANK: Record<Severity, number> = { info: 0, warning: 1, over: 2, severe: 3 };

function rank(severity: Severity): number {
  return RANK[severity];
}

function byYearAndSeverity(a: Finding, b: Finding): number {
  return (
    a.year - b.year ||
    rank(b.severity) - rank(a.severity) ||
    compare(a.subject.id, b.subject.id) ||
    compare(a.stage, b.stage) ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
