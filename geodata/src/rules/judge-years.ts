import { addBroken, isBroken, noBrokenRules } from './broken-rules.ts';
import type { Finding } from './finding.ts';
import { type Judging, noteFailure } from './judging.ts';
import type { Metric, YearlyQuestion } from './metrics/metric.ts';
import type { Rule } from './rule.ts';
import type { Asked } from './rules-in-force.ts';
import { type Subject, tell } from './tell.ts';

/** Picks the questions that can be asked of a kind of subject. */
type QuestionOf<At> = (metric: Metric) => YearlyQuestion<At> | undefined;

/** Answers all questions about one subject for all years, then tells the rules it breaks, of one family the worst of each year. */
export function judgeYears<At>(
  judging: Judging,
  subject: Subject,
  at: At,
  asked: readonly Asked[],
  questionOf: QuestionOf<At>,
  findings: Finding[],
): void {
  const { values, failing, isAny } = judging.answers;
  let count = 0;
  for (let q = 0; q < asked.length; q++) {
    values[count] ??= new Float64Array(isAny.length);
    if (!answer(judging, subject, at, asked[q]!, questionOf, values[count]!)) continue;
    if (!markBroken(asked[q]!, values[count]!, isAny)) continue;
    failing[count] = q;
    count++;
  }
  if (count === 0) return;
  const broken = noBrokenRules<At>();
  for (let y = 0; y < isAny.length; y++) {
    if (isAny[y] === 0) continue;
    isAny[y] = 0;
    broken.length = 0;
    for (let i = 0; i < count; i++) {
      const { metric, cited } = asked[failing[i]!]!;
      addBroken(broken, cited, questionOf(judging.metrics[metric])!, values[i]![y]!, y);
    }
    tell(judging, subject, at, y, broken, findings);
  }
}

/** Fills the values of one question if it has any; a question that throws is noted and left unanswered. */
function answer<At>(
  judging: Judging,
  { name }: Subject,
  at: At,
  { metric, cited }: Asked,
  questionOf: QuestionOf<At>,
  values: Float64Array,
): boolean {
  const question = questionOf(judging.metrics[metric]);
  try {
    return question?.fill(values, at, cited[0]!.rule) ?? false;
  } catch (error) {
    noteFailure(judging, judging.metrics[metric], name, error);
    return false;
  }
}

/** Marks the years in which any of the rules on a question is broken; answers whether there are any. */
function markBroken({ cited }: Asked, values: Float64Array, isAny: Uint8Array): boolean {
  let isFound = false;
  for (let i = 0; i < cited.length; i++) {
    const { rule } = cited[i]!;
    if (!isBrokenAnywhere(rule, values)) continue;
    isFound = true;
    for (let y = 0; y < values.length; y++) if (isBroken(rule, values[y]!)) isAny[y] = 1;
  }
  return isFound;
}

function isBrokenAnywhere({ breach, value: limit }: Rule, values: Float64Array): boolean {
  let [least, most] = [Infinity, -Infinity];
  for (let y = 0; y < values.length; y++) {
    const value = values[y]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (breach === 'above') return most > limit;
  return breach === 'at-least' ? most >= limit : least < limit;
}
