import { type Compound, type School, STAGES } from '../model/index.ts';
import { addBroken, noBrokenRules } from './broken-rules.ts';
import type { Finding } from './finding.ts';
import { type Judging, noteFailure, placeIn } from './judging.ts';
import type { Way } from './metrics/metric.ts';
import { type Subject, tell } from './tell.ts';
import { type WayYears, waysOf } from './ways-of.ts';

/**
 * What the ways of one compound, by position in the plan, to the nearest of its schools break, unsorted. Each way is told in the
 * first year in which anybody goes it, so that a distance is told once and not every year.
 */
export function compoundFindingsOf(judging: Judging, c: number): Finding[] {
  const findings: Finding[] = [];
  const compound = judging.plan.compounds[c]!;
  for (const stage of judging.rules.compoundStages) {
    let told: School | undefined;
    for (const way of waysOf(judging, compound, stage)) {
      const y = firstYearWithPupils(judging, c, way);
      if (y < 0 || told === way.school) continue;
      told = way.school;
      for (const each of findingsInYear(judging, compound, way, y)) findings.push(each);
    }
  }
  return findings;
}

function firstYearWithPupils({ results }: Judging, c: number, { stage, from, to }: WayYears): number {
  const first = (c * STAGES.length + STAGES.indexOf(stage)) * results.years.length;
  for (let y = from; y < to; y++) if (results.compoundPupils[first + y]! >= 0.5) return y;
  return -1;
}

/** What a way breaks if it begins in a year. Where a metric failed it is not kept, so that the failure is told every time. */
function findingsInYear(judging: Judging, compound: Compound, way: WayYears, y: number): readonly Finding[] {
  const before = way.known[y];
  if (before) return before;
  const findings: Finding[] = [];
  const isComplete = judge(judging, compound, way, y, findings);
  if (isComplete) way.known[y] = findings;
  return findings;
}

/** Answers whether every metric could be computed. */
function judge(
  judging: Judging,
  compound: Compound,
  { stage, school }: WayYears,
  y: number,
  findings: Finding[],
): boolean {
  const place = placeIn(judging, compound.point);
  const name = { zh: compound.name, en: compound.name };
  const subject: Subject = { said: { kind: 'compound', id: compound.id, name: compound.name }, name, stage, place };
  const way: Way = { plan: judging.plan, compound, school, stage };
  const broken = noBrokenRules<Way>();
  let isComplete = true;
  for (const { metric: key, cited } of judging.rules.ofCompounds(stage, place)) {
    const metric = judging.metrics[key];
    if (metric.scope !== 'compound') continue;
    try {
      addBroken(broken, cited, metric, metric.valueOf(way, cited[0]!.rule), y);
    } catch (error) {
      noteFailure(judging, metric, name, error);
      isComplete = false;
    }
  }
  return tell(judging, subject, way, y, broken, findings) && isComplete;
}
