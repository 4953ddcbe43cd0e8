import type { LocalName, Stage } from '../model/index.ts';
import { addBroken, type BrokenRules } from './broken-rules.ts';
import type { Citation } from './citation-of.ts';
import type { Finding } from './finding.ts';
import { type Judging, noteFailure } from './judging.ts';
import type { Question } from './metrics/metric.ts';
import type { KnownPlace } from './place-of.ts';
import { sentenceOf } from './sentence-of.ts';

/** Whom a finding is about. */
export interface Subject {
  kind: Finding['subject']['kind'];
  id: string;
  name: LocalName;
  stage: Stage;
  place: KnownPlace;
}

/** Answers one question and keeps the rules that the answer breaks; a question that throws is noted and breaks none. */
export function ask<At>(
  judging: Judging,
  { name }: Subject,
  question: Question<At>,
  cited: readonly Citation[],
  at: At,
  y: number,
  broken: BrokenRules<At>,
): void {
  try {
    const value = question.valueOf(at, cited[0]!.rule);
    if (!Number.isNaN(value)) addBroken(broken, cited, question, value, y);
  } catch (error) {
    noteFailure(judging, question, name, error);
  }
}

/** Puts the broken rules of a year into words. */
export function tell<At>(
  judging: Judging,
  { kind, id, name, stage, place }: Subject,
  at: At,
  y: number,
  broken: BrokenRules<At>,
  findings: Finding[],
): void {
  const { years } = judging.results;
  const year = years[y]!;
  for (let i = 0; i < broken.length; i++) {
    const citation = broken.citations[i]!;
    const question = broken.questions[i]!;
    try {
      const working = question.workingOf(at, citation.rule);
      findings.push({
        ...citation.fields,
        subject: { kind, id, name: name.zh },
        stage,
        year,
        grade: working.grade,
        value: broken.values[i]!,
        sentence: sentenceOf(name, year, years[0]!, working, citation, place),
      });
    } catch (error) {
      noteFailure(judging, question, name, error);
    }
  }
}
