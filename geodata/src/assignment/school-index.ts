import type { Plan, School, Stage } from '../model/index.ts';
import { fedStages } from './feeder-shares.ts';

/** The schools of a plan by id, and what assignment asks of them all. Kept as long as the schools stay the same array. */
export interface SchoolIndex {
  byId: ReadonlyMap<string, School>;
  /** Stages that some school offers, and those that some school feeds. */
  offered: ReadonlySet<Stage>;
  fed: ReadonlySet<Stage>;
  /** Years in which a school opens, closes, is extended or changes its grade system; not in order. */
  turns: readonly number[];
}

const known = new WeakMap<readonly School[], SchoolIndex>();

export function schoolIndex({ schools }: Pick<Plan, 'schools'>): SchoolIndex {
  let index = known.get(schools);
  if (!index) {
    const byId = new Map<string, School>();
    const offered = new Set<Stage>();
    const turns = new Set<number>();
    for (const school of schools) {
      byId.set(school.id, school);
      for (const each of school.stages) offered.add(each.stage);
      for (const year of turnsOf(school)) turns.add(year);
    }
    index = { byId, offered, fed: fedStages(byId), turns: [...turns] };
    known.set(schools, index);
  }
  return index;
}

function turnsOf(school: School): number[] {
  const years = school.stages.flatMap((offer) => (offer.expansions ?? []).map(({ year }) => year));
  if (school.openFrom !== undefined) years.push(school.openFrom);
  if (school.closedFrom !== undefined) years.push(school.closedFrom);
  for (const { year } of school.systemChanges ?? []) years.push(year);
  return years;
}
