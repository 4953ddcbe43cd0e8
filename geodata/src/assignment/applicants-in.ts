import type { Applicants, School, Stage } from '../model/index.ts';

/** Applicants of one autumn, counted or projected from those of another year. */
export interface ApplicantsIn {
  byGroup: Record<string, number>;
  locked: Record<string, number>;
  projectedFrom?: number;
}

/**
 * Applicants for a stage in a year: as counted; for a year after the last count, a forecast intake in the parts of that count, in
 * whole pupils that add up to the intake. Undefined where neither is known.
 */
export function applicantsIn(
  school: Pick<School, 'applicants'>,
  stage: Stage,
  year: number,
  intake: number | undefined,
): ApplicantsIn | undefined {
  const ofStage = (school.applicants ?? []).filter((each) => each.stage === stage);
  const counted = ofStage.find((each) => each.year === year);
  if (counted) return { byGroup: counted.byGroup, locked: counted.locked ?? {} };
  const last = ofStage.toSorted((a, b) => b.year - a.year)[0];
  if (!last || last.year > year || intake === undefined || !(intake >= 0)) return undefined;
  const total = Object.values(last.byGroup).reduce((sum, count) => sum + count, 0);
  return total > 0 ? projected(last, Math.round(intake), total) : undefined;
}

function projected(last: Applicants, intake: number, total: number): ApplicantsIn {
  const parts = Object.entries(last.byGroup).map(([id, count]) => ({ id, exact: (intake * count) / total }));
  const byGroup = Object.fromEntries(parts.map(({ id, exact }) => [id, Math.floor(exact)]));
  const left = intake - parts.reduce((sum, { exact }) => sum + Math.floor(exact), 0);
  const byRest = parts.toSorted((a, b) => (b.exact % 1) - (a.exact % 1) || (a.id < b.id ? -1 : 1));
  for (const { id } of byRest.slice(0, left)) byGroup[id]!++;
  const locked = Object.entries(last.locked ?? {}).map(([id, count]) => {
    const most = last.byGroup[id] ?? 0;
    return [id, most > 0 ? Math.round(((byGroup[id] ?? 0) * count) / most) : 0];
  });
  return { byGroup, locked: Object.fromEntries(locked), projectedFrom: last.year };
}
