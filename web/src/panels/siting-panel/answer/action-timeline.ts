import type { Alternative, SitingAction } from '@xuetu/geodata/siting';

/** What happens at one place: an action in its year, and until when where it ends. */
interface TimelineRow {
  key: string;
  name: string;
  marks: { action: SitingAction; column: number; until?: number }[];
}

export interface Timeline {
  years: number[];
  rows: TimelineRow[];
  /** One-off cost by column; empty where it is not told. */
  spending: number[];
}

/** The actions of an alternative by place and year, earliest first. Years run from the first action or payment to the last. */
export function timelineOf({ actions, spending }: Pick<Alternative, 'actions' | 'spending'>): Timeline {
  const paid = spending.filter((each) => each.wan > 0);
  const named = [...actions.flatMap((each) => [each.year, each.until ?? each.year]), ...paid.map((each) => each.year)];
  if (named.length === 0) return { years: [], rows: [], spending: [] };
  const [first, last] = [Math.min(...named), Math.max(...named)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const rows = new Map<string, TimelineRow>();
  for (const action of [...actions].sort((a, b) => a.year - b.year)) {
    const key = placeKey(action);
    const row = rows.get(key) ?? { key, name: action.name, marks: [] };
    rows.set(key, row);
    row.marks.push({
      action,
      column: action.year - first,
      ...(action.until !== undefined && { until: action.until - first }),
    });
  }
  return {
    years,
    rows: [...rows.values()],
    spending: paid.length === 0 ? [] : years.map((year) => paid.find((each) => each.year === year)?.wan ?? 0),
  };
}

/** The place of an action, the same for all actions there. */
export function placeKey({ siteId, schoolId, name }: SitingAction): string {
  if (siteId !== undefined) return `site/${siteId}`;
  return schoolId === undefined ? name : `school/${schoolId}`;
}
