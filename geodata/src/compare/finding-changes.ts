import type { Stage } from '../model/index.ts';
import type { Finding } from '../rules/index.ts';
import type { Comparison, Side } from './comparison.ts';
import { findingsIn, keyOf } from './findings-in.ts';

/** The findings of a stage that hold in a year on one side only, and how many each side has over all years; notes (info) are left out. */
export function findingChanges(
  before: Side,
  after: Side,
  stage: Stage,
  year: number,
): Pick<Comparison, 'gained' | 'lost' | 'findings'> {
  const isCounted = (each: Finding) => each.stage === stage && each.severity !== 'info';
  const [was, is] = [before, after].map((side) => findingsIn(side, stage, year).filter(isCounted));
  const only = (of: readonly Finding[], not: readonly Finding[]) => {
    const known = new Set(not.map(keyOf));
    return of.filter((each) => !known.has(keyOf(each)));
  };
  const [all, now] = [before, after].map(({ findings }) => findings.filter(isCounted).length);
  return { gained: only(is!, was!), lost: only(was!, is!), findings: { before: all!, after: now! } };
}
