import type { LocalName, Stage } from '../model/index.ts';
import type { BrokenRules } from './broken-rules.ts';
import type { Finding } from './finding.ts';
import { type Judging, noteFailure } from './judging.ts';
import type { KnownPlace } from './place-of.ts';
import { sentenceOf } from './sentence-of.ts';

/** Whom findings are about. */
export interface Subject {
  /** As findings name it; they share this object. */
  said: Finding['subject'];
  name: LocalName;
  stage: Stage;
  place: KnownPlace;
}

/** Puts the rules that a subject breaks in a year into words; answers whether all of them could be. */
export function tell<At>(
  judging: Judging,
  { said, name, stage, place }: Subject,
  at: At,
  y: number,
  broken: BrokenRules<At>,
  findings: Finding[],
): boolean {
  const { saidYears } = judging;
  const year = judging.results.years[y]!;
  let isComplete = true;
  for (let i = 0; i < broken.length; i++) {
    const citation = broken.citations[i]!;
    const question = broken.questions[i]!;
    try {
      const { rule } = citation;
      const working = question.workingOf(at, rule, y);
      findings.push({
        rule: rule.id,
        ruleName: rule.name,
        metric: rule.metric,
        severity: rule.severity,
        subject: said,
        stage,
        year,
        grade: working.grade,
        value: broken.values[i]!,
        limit: rule.value,
        unit: rule.unit,
        document: rule.document,
        documentNo: rule.documentNo,
        effectiveFrom: rule.effectiveFrom,
        mark: rule.mark,
        fewestPupils: working.fewestPupils,
        sentence: sentenceOf(name, saidYears[y]!, working, citation, place),
      });
    } catch (error) {
      noteFailure(judging, question, name, error);
      isComplete = false;
    }
  }
  return isComplete;
}
