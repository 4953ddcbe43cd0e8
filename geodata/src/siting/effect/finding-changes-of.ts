import type { LocalName, Stage } from '../../model/index.ts';
import { type Finding, findingsOf, type RulePack } from '../../rules/index.ts';
import type { FindingChange } from '../answer/proposal.ts';
import type { Simulated } from './effect-of.ts';

/** What a family of rules is called where it is told as one; the others go by the name of the rule that is broken. */
const FAMILY_NAMES: Record<string, LocalName> = {
  'class-size': { zh: '大班额', en: 'Large classes' },
  'school-size': { zh: '大校额', en: 'Oversized schools' },
  utilisation: { zh: '超容量', en: 'Over capacity' },
  'early-warning': { zh: '学位红色预警', en: 'Early warning, red' },
};

/** Limits that are passed (over or severe), by the rules given, in the stages and years that an answer is about. */
export function limitsPassed(
  { plan, results }: Simulated,
  packs: readonly RulePack[],
  stages: readonly Stage[],
  years: readonly number[],
): Finding[] {
  return findingsOf(plan, results, packs).filter(
    ({ severity, stage, year }) =>
      (severity === 'over' || severity === 'severe') && stages.includes(stage) && years.includes(year),
  );
}

/** Findings by family before and after, each counted once for its subject, stage and year; families in the order of their names. */
export function findingChangesOf(
  before: readonly Finding[],
  after: readonly Finding[],
  familyOf: FamilyOf,
): FindingChange[] {
  const changes = new Map<string, { name: LocalName; before: Set<string>; after: Set<string> }>();
  const count = (findings: readonly Finding[], when: 'before' | 'after') => {
    for (const finding of findings) {
      const family = familyOf(finding.rule);
      const known = changes.get(family);
      const change = known ?? { name: FAMILY_NAMES[family] ?? finding.ruleName, before: new Set(), after: new Set() };
      if (!known) changes.set(family, change);
      change[when].add(JSON.stringify([finding.subject.id, finding.stage, finding.year]));
    }
  };
  count(before, 'before');
  count(after, 'after');
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([family, { name, ...sets }]) => ({ family, name, before: sets.before.size, after: sets.after.size }));
}

/** The family that a rule belongs to, by its id. */
export type FamilyOf = (rule: string) => string;

/** Families of the rules of a plan. */
export function familiesOf(packs: readonly RulePack[]): FamilyOf {
  const families = new Map(packs.flatMap(({ rules }) => rules.map(({ id, family }) => [id, family] as const)));
  return (rule) => families.get(rule) ?? rule;
}
