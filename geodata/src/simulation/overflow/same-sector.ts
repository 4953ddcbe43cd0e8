import { DEFAULT_SECTOR, type Plan } from '../../model/index.ts';

/**
 * Whether pupils of one school may be sent to another: both have a catchment in the same sector (denominational pupils stay in schools
 * of theirs). A school without a catchment is of the city's own sector; those who have no school ('') go to any. Where a plan has
 * one sector, everybody goes to any.
 */
export function sameSector({ catchments }: Plan): (fromId: string, toId: string) => boolean {
  const sectors = [...new Set(catchments.map(({ sector }) => sector))].sort();
  if (sectors.length < 2) return () => true;
  const own = new Set([sectors.includes(DEFAULT_SECTOR) ? DEFAULT_SECTOR : sectors[0]!]);
  const bySchool = new Map<string, Set<string>>();
  for (const { sector, schoolIds } of catchments) {
    for (const id of schoolIds) bySchool.set(id, (bySchool.get(id) ?? new Set()).add(sector));
  }
  const sectorsOf = (id: string) => bySchool.get(id) ?? own;
  return (fromId, toId) => fromId === '' || [...sectorsOf(fromId)].some((each) => sectorsOf(toId).has(each));
}
