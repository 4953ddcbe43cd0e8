import { walksOf } from '../access/index.ts';
import type { Stage } from '../model/index.ts';
import { type ChildrenByGrade, sharesAttended } from '../simulation/index.ts';
import type { Side, WalkLengths } from './comparison.ts';
import { findingsIn } from './findings-in.ts';
import { childrenIn } from './moved-compounds.ts';

/** What a child's way to school must not be: too far by radius, too long on foot, or none at all. */
const OF_DISTANCE: ReadonlySet<string> = new Set(['service-distance', 'walking-time', 'ways-on-foot']);
const P90 = 0.9;

/** How far the children of a stage walk in a year, each compound's to each of its schools by share, along the streets where there are any. */
export function walkLengths(side: Side, stage: Stage, year: number, inGrade: ChildrenByGrade): WalkLengths {
  const { plan } = side;
  const walks = walksOf(plan);
  const places = new Map(plan.schools.map(({ id, location }) => [id, location]));
  const broken = new Set(
    findingsIn(side, stage, year)
      .filter(({ metric }) => OF_DISTANCE.has(metric))
      .map(({ subject }) => subject.id),
  );
  const walked: { metres: number; children: number }[] = [];
  let [overLimit, cutOff] = [0, 0];
  for (const [c, compound] of plan.compounds.entries()) {
    const children = childrenIn(side, c, stage, year);
    if (children === 0) continue;
    const shares = sharesAttended(plan, c, stage, year, inGrade);
    if (shares.length > 0 && broken.has(compound.id)) overLimit += children;
    for (const { schoolId, share } of shares) {
      const { metres } = walks.between(compound.point, places.get(schoolId)!);
      if (Number.isFinite(metres)) walked.push({ metres, children: children * share });
      else cutOff += children * share;
    }
  }
  const children = walked.reduce((sum, each) => sum + each.children, 0);
  return {
    children,
    meanMetres: walked.reduce((sum, each) => sum + each.metres * each.children, 0) / children,
    p90Metres: quantileOf(walked, children * P90),
    overLimit,
    cutOff,
  };
}

/** The shortest walk such that so many children walk no further; NaN where there are none. */
function quantileOf(walked: { metres: number; children: number }[], wanted: number): number {
  let reached = 0;
  for (const { metres, children } of walked.toSorted((a, b) => a.metres - b.metres)) {
    reached += children;
    if (reached >= wanted * (1 - 1e-12)) return metres;
  }
  return Number.NaN;
}
