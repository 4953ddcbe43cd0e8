import type { SitingAction } from '../siting-action.ts';
import type { ActionPattern } from '../siting-goal.ts';

/** Whether an action agrees with everything that a pattern says, its year apart: that is chosen later. */
export function meetsButYear(action: SitingAction, pattern: ActionPattern): boolean {
  const { kind, stage, siteId, schoolId, classes } = pattern;
  return (
    (kind === undefined || action.kind === kind) &&
    (stage === undefined || action.stage === stage) &&
    (siteId === undefined || action.siteId === siteId) &&
    (schoolId === undefined || action.schoolId === schoolId) &&
    (classes === undefined || action.classes === classes)
  );
}
