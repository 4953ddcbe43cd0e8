import { type SchoolShare, schoolsOf } from '../assignment/index.ts';
import { type Compound, STAGES, type Stage } from '../model/index.ts';
import type { MovedCompound, Side } from './comparison.ts';

/** Less than this part of a compound is arithmetic, not a move. */
const NOTICEABLE = 1e-9;

/**
 * The compounds whose children of a stage go to another school in a year, most children first: their children x the part that does not
 * stay. A compound that one side does not have moves nobody.
 */
export function movedCompounds(before: Side, after: Side, stage: Stage, year: number): MovedCompound[] {
  const old = new Map(before.plan.compounds.map((each) => [each.id, each]));
  const moved = after.plan.compounds.flatMap((compound, c): MovedCompound[] => {
    const then = old.get(compound.id);
    const children = childrenIn(after, c, stage, year);
    if (!then || children === 0) return [];
    const [was, is] = [sharesIn(before, then, stage, year), sharesIn(after, compound, stage, year)];
    const part = movedPart(was, is);
    if (part < NOTICEABLE) return [];
    return [
      {
        compoundId: compound.id,
        name: compound.name,
        children: children * part,
        from: namesOnly(was, is),
        to: namesOnly(is, was),
      },
    ];
  });
  return moved.sort((a, b) => b.children - a.children || (a.compoundId < b.compoundId ? -1 : 1));
}

/** Children of a stage in a compound (by position) in a year; 0 where it was not computed. */
export function childrenIn({ results }: Side, compound: number, stage: Stage, year: number): number {
  const Y = results.years.length;
  const at = (compound * STAGES.length + STAGES.indexOf(stage)) * Y + results.years.indexOf(year);
  return results.compoundPupils[at] || 0;
}

function sharesIn({ plan }: Side, compound: Compound, stage: Stage, year: number): readonly SchoolShare[] {
  return schoolsOf(plan, compound, stage, year);
}

/** Part of a compound that is at a school where it was not before; nobody moves from no school to none. */
function movedPart(was: readonly SchoolShare[], is: readonly SchoolShare[]): number {
  if (was === is) return 0;
  const then = new Map(was.map(({ schoolId, share }) => [schoolId, share]));
  const kept = is.reduce((sum, { schoolId, share }) => sum + Math.min(share, then.get(schoolId) ?? 0), 0);
  const total = Math.max(sumOf(was), sumOf(is));
  return Math.max(0, total - kept);
}

function sumOf(shares: readonly SchoolShare[]): number {
  return shares.reduce((sum, { share }) => sum + share, 0);
}

function namesOnly(of: readonly SchoolShare[], not: readonly SchoolShare[]): string[] {
  const others = new Map(not.map(({ schoolId, share }) => [schoolId, share]));
  return of
    .filter(({ schoolId, share }) => share - (others.get(schoolId) ?? 0) > NOTICEABLE)
    .map(({ schoolId }) => schoolId);
}
