import { assignmentOf } from '../assignment/index.ts';
import { distanceMetres } from '../geometry/index.ts';
import { type Compound, type School, STAGES, type Stage } from '../model/index.ts';
import { addBroken, noBrokenRules } from './broken-rules.ts';
import type { Finding } from './finding.ts';
import { type Judging, noteFailure, placeIn } from './judging.ts';
import type { Way } from './metrics/metric.ts';
import type { KnownPlace } from './place-of.ts';
import { type Subject, tell } from './tell.ts';

/**
 * What the ways of one compound, by position in the plan, to the nearest of its schools break, unsorted. One way for each run of
 * years with the same nearest school, so that a distance is told once and not every year.
 */
export function compoundFindingsOf(judging: Judging, c: number): Finding[] {
  const { plan, rules } = judging;
  const compound = plan.compounds[c]!;
  const findings: Finding[] = [];
  if (rules.compoundStages.length === 0) return findings;
  const place = placeIn(judging, compound.point);
  for (const stage of rules.compoundStages) judgeWays(judging, compound, c, stage, place, findings);
  return findings;
}

function judgeWays(
  judging: Judging,
  compound: Compound,
  c: number,
  stage: Stage,
  place: KnownPlace,
  findings: Finding[],
): void {
  const { plan, results } = judging;
  const assignment = assignmentOf(plan);
  const first = (c * STAGES.length + STAGES.indexOf(stage)) * results.years.length;
  let nearest: School | undefined;
  let told: School | undefined;
  for (let y = 0; y < results.years.length; y++) {
    const year = results.years[y]!;
    if (y === 0 || assignment.turns.includes(year)) {
      nearest = nearestOf(judging, compound, assignment.schoolsOf(compound, stage, year));
    }
    if (!nearest || nearest === told || !(results.compoundPupils[first + y]! >= 0.5)) continue;
    told = nearest;
    judgeWay(judging, { plan, compound, school: nearest, stage }, y, place, findings);
  }
}

function nearestOf(
  { schools }: Judging,
  { point }: Compound,
  shares: readonly { schoolId: string }[],
): School | undefined {
  let nearest: School | undefined;
  let least = Infinity;
  for (const { schoolId } of shares) {
    const school = schools.get(schoolId)!;
    const metres = shares.length > 1 ? distanceMetres(point, school.location) : 0;
    if (metres >= least) continue;
    least = metres;
    nearest = school;
  }
  return nearest;
}

function judgeWay(judging: Judging, way: Way, y: number, place: KnownPlace, findings: Finding[]): void {
  const { compound, stage } = way;
  const name = { zh: compound.name, en: compound.name };
  const subject: Subject = { kind: 'compound', id: compound.id, name, stage, place };
  const broken = noBrokenRules<Way>();
  for (const { metric: key, cited } of judging.rules.ofCompounds(stage, place)) {
    const metric = judging.metrics[key];
    if (metric.scope !== 'compound') continue;
    try {
      addBroken(broken, cited, metric, metric.valueOf(way, cited[0]!.rule), y);
    } catch (error) {
      noteFailure(judging, metric, name, error);
    }
  }
  tell(judging, subject, way, y, broken, findings);
}
