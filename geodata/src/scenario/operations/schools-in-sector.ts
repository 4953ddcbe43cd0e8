import type { Plan, School } from '../../model/index.ts';
import type { Layer } from './operation.ts';

/**
 * The public schools that may have catchments of a stage and sector (办学性质): those that serve such catchments, and those of which it is not known
 * that they belong to another sector. What catchments of the stage say of a school goes before what those of other stages say.
 */
export function schoolsInSector(
  { schools, catchments }: Pick<Plan, 'schools' | 'catchments'>,
  { stage, sector }: Layer,
): School[] {
  const own = new Map<string, Set<string>>();
  const others = new Map<string, Set<string>>();
  const isKnown = catchments.some((each) => each.sector === sector && each.stage !== stage);
  for (const each of catchments) {
    const sectors = each.stage === stage ? own : others;
    for (const id of each.schoolIds) sectors.set(id, (sectors.get(id) ?? new Set()).add(each.sector));
  }
  return schools.filter(({ id, ownership, selective, stages }) => {
    if (selective || ownership !== 'public' || !stages.some((offer) => offer.stage === stage)) return false;
    const sectors = own.get(id) ?? (isKnown ? others.get(id) : undefined);
    return sectors === undefined || sectors.has(sector);
  });
}
