import { schoolsOf, stageBefore } from '../../assignment/index.ts';
import type { RedrawQuestion } from './redraw-problem-of.ts';

/** Which school of the stage before each unit comes from, and to which catchments each such school leads (对口直升). */
export interface Feeders {
  /** By unit, a number of a school of the stage before; -1 where it has none, or that leads nowhere. */
  feeder: Int32Array;
  /** [feeder * catchments + catchment], 1 where it leads there. */
  linked: Uint8Array;
}

/** Reads the links that schools name; a unit of several compounds comes from the school of its first. */
export function feedersOf({ plan, goal, year, served, ground }: Omit<RedrawQuestion, 'results'>): Feeders {
  const before = stageBefore(goal.stage);
  const compounds = new Map(plan.compounds.map((compound) => [compound.id, compound]));
  const numbers = new Map<string, number>();
  const leads: Set<number>[] = [];
  for (const { id, feedsInto = [] } of plan.schools) {
    const to = served.flatMap(({ schools }, s) =>
      schools.some((school) => feedsInto.some(({ schoolId }) => schoolId === school.id)) ? [s] : [],
    );
    if (to.length === 0) continue;
    numbers.set(id, leads.length);
    leads.push(new Set(to));
  }
  const linked = Uint8Array.from(leads.flatMap((to) => served.map((_, s) => (to.has(s) ? 1 : 0))));
  const feeder = Int32Array.from(ground.compoundIds, ([id]) => {
    const compound = id === undefined ? undefined : compounds.get(id);
    const from = compound && before ? schoolsOf(plan, compound, before, year)[0]?.schoolId : undefined;
    return from === undefined ? -1 : (numbers.get(from) ?? -1);
  });
  return { feeder, linked };
}
