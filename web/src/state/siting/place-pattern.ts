import type { ActionPattern, SitingAction } from '@xuetu/geodata/siting';
import type { Selection } from '../app-state.ts';
import type { GoalDraft } from './siting-state.ts';

type PlaceList = 'required' | 'forbidden';

/** Whatever is done at a place: undefined for something where nothing can be done. */
export function patternAt({ kind, id }: Selection): ActionPattern | undefined {
  if (kind === 'site') return { siteId: id };
  return kind === 'school' ? { schoolId: id } : undefined;
}

/** Exactly this action. */
export function patternOf({ kind, stage, siteId, schoolId, year, classes }: SitingAction): ActionPattern {
  return {
    kind,
    stage,
    year,
    ...(siteId !== undefined && { siteId }),
    ...(schoolId !== undefined && { schoolId }),
    ...(classes > 0 && { classes }),
  };
}

/** Whether two patterns mean the same actions. */
export function isSamePattern(a: ActionPattern, b: ActionPattern): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof ActionPattern>;
  return [...keys].every((key) => a[key] === b[key]);
}

/** The draft with a pattern put on a list, or taken from it where it stands there; it never stands on both. */
export function withPattern(draft: GoalDraft, list: PlaceList, pattern: ActionPattern): GoalDraft {
  const other = list === 'required' ? 'forbidden' : 'required';
  const without = (from: PlaceList) => (draft[from] ?? []).filter((each) => !isSamePattern(each, pattern));
  const stood = (draft[list] ?? []).length > without(list).length;
  return { ...draft, [list]: stood ? without(list) : [...without(list), pattern], [other]: without(other) };
}

/** The draft with the catchment of a school or the school of a compound locked as it is today, or let go again. */
export function withLock(draft: GoalDraft, { kind, id }: Selection): GoalDraft {
  const key = kind === 'school' ? 'schoolIds' : kind === 'compound' ? 'compoundIds' : undefined;
  if (!key) return draft;
  const before = draft.lock?.[key] ?? [];
  const ids = before.includes(id) ? before.filter((each) => each !== id) : [...before, id];
  return { ...draft, lock: { ...draft.lock, all: undefined, [key]: ids } };
}
