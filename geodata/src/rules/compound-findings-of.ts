import { type Compound, STAGES } from '../model/index.ts';
import { addBroken, noBrokenRules } from './broken-rules.ts';
import type { Finding } from './finding.ts';
import { type Judging, noteFailure, placeIn } from './judging.ts';
import type { Way } from './metrics/metric.ts';
import { type Subject, tell } from './tell.ts';
import { type WayYears, waysOf } from './ways-of.ts';

/**
 * What the ways of one compound, by position in the plan, to the nearest of its schools break, unsorted. Each way is told in the
 * first year in which anybody goes it, so that a distance is told once and not every year. The same array as before where nothing
 * has changed; where a metric failed it is judged again, so that the failure is told every time.
 */
export function compoundFindingsOf(judging: Judging, c: number): Finding[] {
  const compound = judging.plan.compounds[c]!;
  const known = waysOf(judging, compound);
  const { ways } = known;
  if (known.findings && known.told!.every((y, i) => y === yearTold(judging, c, ways, i))) return known.findings;
  const told = ways.map((_, i) => yearTold(judging, c, ways, i));
  const findings: Finding[] = [];
  let isComplete = true;
  for (const [i, way] of ways.entries()) {
    if (told[i]! >= 0) isComplete = judge(judging, compound, way, told[i]!, findings) && isComplete;
  }
  if (isComplete) Object.assign(known, { told, findings });
  return findings;
}

/** The first year in which anybody goes a way; -1 where nobody does, or its school is the one they went to before. */
function yearTold(judging: Judging, c: number, ways: readonly WayYears[], i: number): number {
  const y = firstYearWithPupils(judging, c, ways[i]!);
  if (y < 0) return y;
  for (let before = i - 1; before >= 0 && ways[before]!.stage === ways[i]!.stage; before--) {
    if (firstYearWithPupils(judging, c, ways[before]!) < 0) continue;
    return ways[before]!.school === ways[i]!.school ? -1 : y;
  }
  return y;
}

function firstYearWithPupils({ results }: Judging, c: number, { stage, from, to }: WayYears): number {
  const first = (c * STAGES.length + STAGES.indexOf(stage)) * results.years.length;
  for (let y = from; y < to; y++) if (results.compoundPupils[first + y]! >= 0.5) return y;
  return -1;
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
