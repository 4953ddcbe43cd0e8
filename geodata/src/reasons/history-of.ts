import { runsOf, type SchoolShare, schoolsOf } from '../assignment/index.ts';
import type { Compound, Plan, Stage } from '../model/index.ts';
import { applyEdit, type Edit, type Scenario } from '../scenario/index.ts';
import { basisClaim } from './basis-claim.ts';
import type { ChangingEdit, HistoryRun } from './reason.ts';

/** Which schools a compound has in which of the years, by the plan: one run for each change. */
export function historyOf(plan: Plan, compound: Compound, stage: Stage, years: readonly number[]): HistoryRun[] {
  const [first, last] = [years[0]!, years.at(-1)!];
  const runs = runsOf(plan)(compound, stage);
  return runs.flatMap(({ from, schools }, i) => {
    const begin = Math.max(from, first);
    const end = Math.min((runs[i + 1]?.from ?? Infinity) - 1, last);
    if (begin > end) return [];
    return [{ from: begin, to: end, schools: [...schools], by: basisClaim(plan, compound, stage, begin) }];
  });
}

/** The edits before the cursor that changed a compound's schools in a stage, in order, each with the first year it changed. */
export function changingEdits(
  base: Plan,
  { edits, cursor }: Pick<Scenario, 'edits' | 'cursor'>,
  compoundId: string,
  stage: Stage,
  years: readonly number[],
): ChangingEdit[] {
  const changes: ChangingEdit[] = [];
  let plan = base;
  for (const [i, edit] of edits.slice(0, cursor).entries()) {
    const next = applyEdit(plan, edit);
    const year = mayMove(edit, compoundId)
      ? years.find((each) => told(plan, compoundId, stage, each) !== told(next, compoundId, stage, each))
      : undefined;
    if (year !== undefined) {
      const [before, after] = [plan, next].map((each) => sharesOf(each, compoundId, stage, year).map(idOf));
      changes.push({
        nth: i + 1,
        label: edit.label,
        ...(edit.names && { names: edit.names }),
        year,
        before: before!,
        after: after!,
      });
    }
    plan = next;
  }
  return changes;
}

function mayMove(edit: Edit, compoundId: string): boolean {
  const { putCompounds, deleteCompounds } = edit;
  const touched = [
    edit.putSchools,
    edit.deleteSchools,
    edit.putCatchments,
    edit.deleteCatchments,
    edit.putAssignments,
    edit.deleteAssignments,
    edit.setAssumptions,
  ];
  return (
    touched.some((each) => each !== undefined) ||
    (putCompounds?.some(({ id }) => id === compoundId) ?? false) ||
    (deleteCompounds?.includes(compoundId) ?? false)
  );
}

function sharesOf(plan: Plan, compoundId: string, stage: Stage, year: number): readonly SchoolShare[] {
  const compound = plan.compounds.find(({ id }) => id === compoundId);
  return compound ? schoolsOf(plan, compound, stage, year) : [];
}

function told(plan: Plan, compoundId: string, stage: Stage, year: number): string {
  return JSON.stringify(sharesOf(plan, compoundId, stage, year).map(({ schoolId, share }) => [schoolId, share]));
}

function idOf({ schoolId }: SchoolShare): string {
  return schoolId;
}
