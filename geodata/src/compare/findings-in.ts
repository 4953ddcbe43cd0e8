import { type SchoolShare, schoolsOf } from '../assignment/index.ts';
import { distanceMetres } from '../geometry/index.ts';
import type { Compound, Plan, Stage } from '../model/index.ts';
import type { Finding } from '../rules/index.ts';
import type { Side } from './comparison.ts';

/**
 * The findings of a stage that hold in a year. What is found of a compound's way to school is told once, in the first year in which
 * somebody goes it; it holds as long as the school that is judged, the nearest of the compound's, is the same.
 */
export function findingsIn({ plan, findings }: Side, stage: Stage, year: number): Finding[] {
  const compounds = new Map(plan.compounds.map((each) => [each.id, each]));
  const held = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.stage !== stage || finding.year > year) continue;
    const compound = finding.subject.kind === 'compound' ? compounds.get(finding.subject.id) : undefined;
    const holds = compound ? isSameWay(plan, compound, stage, finding.year, year) : finding.year === year;
    if (holds) held.set(keyOf(finding), finding);
  }
  return [...held.values()];
}

/** The same rule broken by the same subject and grade, by however much. */
export function keyOf({ rule, subject, grade }: Finding): string {
  return JSON.stringify([rule, subject.kind, subject.id, grade ?? null]);
}

function isSameWay(plan: Plan, compound: Compound, stage: Stage, then: number, now: number): boolean {
  const [was, is] = [then, now].map((year) => schoolsOf(plan, compound, stage, year));
  return was === is || nearestOf(plan, compound, was!) === nearestOf(plan, compound, is!);
}

function nearestOf({ schools }: Plan, { point }: Compound, shares: readonly SchoolShare[]): string | undefined {
  const [nearest] = shares
    .map(({ schoolId }) => ({
      schoolId,
      metres: distanceMetres(point, schools.find(({ id }) => id === schoolId)!.location),
    }))
    .sort((a, b) => a.metres - b.metres);
  return nearest?.schoolId;
}
