import { assignmentOf } from '../assignment/index.ts';
import { distanceMetres } from '../geometry/index.ts';
import { type Compound, type School, STAGES, type Stage } from '../model/index.ts';
import { addBroken, noBrokenRules } from './broken-rules.ts';
import type { Finding } from './finding.ts';
import { type Judging, noteFailure, placeIn } from './judging.ts';
import { knownWay } from './known-ways.ts';
import type { Way } from './metrics/metric.ts';
import { type Subject, tell } from './tell.ts';

/**
 * What the ways of one compound, by position in the plan, to the nearest of its schools break, unsorted. One way for each run of
 * years with the same nearest school, so that a distance is told once and not every year.
 */
export function compoundFindingsOf(judging: Judging, c: number): Finding[] {
  const findings: Finding[] = [];
  for (const stage of judging.rules.compoundStages) judgeWays(judging, c, stage, findings);
  return findings;
}

function judgeWays(judging: Judging, c: number, stage: Stage, findings: Finding[]): void {
  const { plan, results, isTurn } = judging;
  const compound = plan.compounds[c]!;
  const assignment = assignmentOf(plan);
  const lastTurn = isTurn.lastIndexOf(true);
  const first = (c * STAGES.length + STAGES.indexOf(stage)) * isTurn.length;
  let nearest: School | undefined;
  let told: School | undefined;
  for (let y = 0; y < isTurn.length; y++) {
    if (isTurn[y]) nearest = nearestOf(judging, compound, assignment.schoolsOf(compound, stage, results.years[y]!));
    if (nearest && nearest !== told && results.compoundPupils[first + y]! >= 0.5) {
      told = nearest;
      const way: Way = { plan, compound, school: nearest, stage };
      for (const each of knownWay(judging, way, y, findingsOfWay)) findings.push(each);
    }
    if (y >= lastTurn && nearest === told) return;
  }
}

function nearestOf(
  { schools }: Judging,
  { point }: Compound,
  shares: readonly { schoolId: string }[],
): School | undefined {
  if (shares.length === 1) return schools.get(shares[0]!.schoolId);
  let nearest: School | undefined;
  let least = Infinity;
  for (const { schoolId } of shares) {
    const school = schools.get(schoolId)!;
    const metres = distanceMetres(point, school.location);
    if (metres >= least) continue;
    least = metres;
    nearest = school;
  }
  return nearest;
}

function findingsOfWay(judging: Judging, way: Way, y: number): Finding[] {
  const { compound, stage } = way;
  const place = placeIn(judging, compound.point);
  const name = { zh: compound.name, en: compound.name };
  const subject: Subject = { said: { kind: 'compound', id: compound.id, name: compound.name }, name, stage, place };
  const broken = noBrokenRules<Way>();
  const findings: Finding[] = [];
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
  return findings;
}
