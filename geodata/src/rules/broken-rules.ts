import type { Citation } from './citation-of.ts';
import type { Question } from './metrics/metric.ts';
import type { Rule } from './rule.ts';
import { severityRank } from './severity-rank.ts';

/** Rules that one subject breaks in one year, each with the question and its value; of one family only the worst. */
export interface BrokenRules<At> {
  length: number;
  readonly citations: Citation[];
  readonly questions: Question<At>[];
  readonly values: number[];
}

export function noBrokenRules<At>(): BrokenRules<At> {
  return { length: 0, citations: [], questions: [], values: [] };
}

/** Adds those of the rules on one question that its value breaks so many years ahead, if they look that far. */
export function addBroken<At>(
  broken: BrokenRules<At>,
  cited: readonly Citation[],
  question: Question<At>,
  value: number,
  ahead: number,
): void {
  for (const citation of cited) {
    const { rule } = citation;
    if (!isBroken(rule, value) || ahead > (rule.withinYears ?? Infinity)) continue;
    const at = indexOfFamily(broken, rule.family);
    if (at < broken.length && !isWorse(rule, broken.citations[at]!.rule)) continue;
    broken.citations[at] = citation;
    broken.questions[at] = question;
    broken.values[at] = value;
    broken.length = Math.max(broken.length, at + 1);
  }
}

/** Whether a value breaks a rule; what is not known (NaN) breaks none. */
export function isBroken({ breach, value: limit }: Rule, value: number): boolean {
  if (breach === 'above') return value > limit;
  return breach === 'at-least' ? value >= limit : value < limit;
}

function indexOfFamily<At>({ citations, length }: BrokenRules<At>, family: string): number {
  for (let i = 0; i < length; i++) if (citations[i]!.rule.family === family) return i;
  return length;
}

/** More severe; of two limits on the same thing as severe as each other, the one that lies further out: 66 rather than 56. */
function isWorse(rule: Rule, before: Rule): boolean {
  if (rule.severity !== before.severity) return severityRank(rule.severity) > severityRank(before.severity);
  const isSameThing =
    rule.metric === before.metric && rule.breach === before.breach && `${rule.grades}` === `${before.grades}`;
  if (!isSameThing) return false;
  return rule.breach === 'below' ? rule.value < before.value : rule.value > before.value;
}
