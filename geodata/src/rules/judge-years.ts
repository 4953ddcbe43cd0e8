import { addBroken, isBroken, noBrokenRules } from './broken-rules.ts';
import type { Finding } from './finding.ts';
import { type Judging, noteFailure } from './judging.ts';
import type { Metric, YearlyQuestion } from './metrics/metric.ts';
import type { Rule } from './rule.ts';
import type { Asked } from './rules-in-force.ts';
import { type Subject, tell } from './tell.ts';

/** Answers all questions about one subject for all years, then tells the rules it breaks, of one family the worst of each year. */
export function judgeYears<At>(
  judging: Judging,
  subject: Subject,
  at: At,
  asked: readonly Asked[],
  questionOf: (metric: Metric) => YearlyQuestion<At> | undefined,
  findings: Finding[],
): void {
  const { values, isAny } = judging.answers;
  const Y = isAny.length;
  isAny.fill(0);
  for (let q = 0; q < asked.length; q++) {
    values[q] ??= new Float64Array(Y);
    answer(judging, subject, at, asked[q]!, questionOf, values[q]!);
    for (const { rule } of asked[q]!.cited) markBroken(rule, values[q]!, isAny);
  }
  const broken = noBrokenRules<At>();
  for (let y = 0; y < Y; y++) {
    if (isAny[y] === 0) continue;
    broken.length = 0;
    for (let q = 0; q < asked.length; q++) {
      const { metric, cited } = asked[q]!;
      addBroken(broken, cited, questionOf(judging.metrics[metric])!, values[q]![y]!, y);
    }
    tell(judging, subject, at, y, broken, findings);
  }
}

/** Fills the values of one question; a question that throws is noted and left unanswered. */
function answer<At>(
  judging: Judging,
  { name }: Subject,
  at: At,
  { metric, cited }: Asked,
  questionOf: (metric: Metric) => YearlyQuestion<At> | undefined,
  values: Float64Array,
): void {
  const question = questionOf(judging.metrics[metric]);
  try {
    if (question) question.fill(values, at, cited[0]!.rule);
    else values.fill(Number.NaN);
  } catch (error) {
    values.fill(Number.NaN);
    noteFailure(judging, judging.metrics[metric], name, error);
  }
}

function markBroken(rule: Rule, values: Float64Array, isAny: Uint8Array): void {
  for (let y = 0; y < values.length; y++) if (isBroken(rule, values[y]!)) isAny[y] = 1;
}
