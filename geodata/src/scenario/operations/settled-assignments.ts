import {
  bySectorOrder,
  catchmentOf,
  catchmentShares,
  isServed,
  type SchoolShare,
  schoolsOf,
} from '../../assignment/index.ts';
import type { Catchment, Compound, CompoundAssignment, Plan } from '../../model/index.ts';
import type { Edit } from '../edit.ts';
import type { Layer } from './operation.ts';

/** The catchment of a layer that a compound lay in, and the one that it lies in after drawing; left out: none. */
export interface Landing {
  from?: Omit<Catchment, 'shape'>;
  to?: Omit<Catchment, 'shape'>;
}

/**
 * What drawing means for explicit assignments (指定划片), so that whoever draws last is obeyed. A compound that comes into another catchment goes
 * to that catchment's schools from then on: all that was said of it for the stage ends, by a bureau, by closing or merging a school, or by a
 * siting alternative. Where its catchment only gets other schools, what stood in for the old ones ends. In years in which no school of
 * its catchment is open (it opens later, or is closed by then) it keeps the schools that it had, and comes to the catchment's when one opens.
 */
export function settledAssignments(
  plan: Plan,
  layer: Layer,
  landings: ReadonlyMap<Compound, Landing>,
): Pick<Edit, 'putAssignments' | 'deleteAssignments'> {
  const said = saidOf(plan, layer, landings);
  const put: CompoundAssignment[] = [];
  const gone: CompoundAssignment[] = [];
  const open = new Map<Landing['to'], boolean[]>();
  const openIn = (to: Landing['to']) => {
    const years = open.get(to) ?? yearsOf(plan).map((year) => to !== undefined && isServed(plan, to, year));
    open.set(to, years);
    return years;
  };
  for (const [compound, { from, to }] of landings) {
    const own = said.get(compound.id) ?? [];
    const goesByCatchment = to !== undefined && (to.schoolIds.length === 0 || openIn(to).every(Boolean));
    if (own.length === 0 && goesByCatchment) continue;
    if (!isDecidedBy(plan, layer, compound, to)) {
      gone.push(...own.filter((each) => names(each, from?.schoolIds ?? [])));
      continue;
    }
    if (from?.id === to?.id && own.length > 0 && !own.some((each) => standsIn(plan, each, from, to))) continue;
    gone.push(...own);
    if (!goesByCatchment) put.push(...untilOpen(plan, layer, compound, to, openIn(to)));
  }
  const kept = new Set(put.map(keyOf));
  const ended = gone.filter((each) => !kept.has(keyOf(each)));
  return {
    ...(put.length > 0 && { putAssignments: put }),
    ...(ended.length > 0 && {
      deleteAssignments: ended.map(({ compoundId, stage, fromYear }) => ({
        compoundId,
        stage,
        ...(fromYear === undefined ? {} : { fromYear }),
      })),
    }),
  };
}

/** Whether some year of the forecast finds no school of a catchment open. */
export function isEverUnserved(plan: Plan, catchment: Omit<Catchment, 'shape'>): boolean {
  return yearsOf(plan).some((year) => !isServed(plan, catchment, year));
}

function yearsOf({ district: { baseYear }, assumptions: { horizonYears } }: Plan): number[] {
  return Array.from({ length: horizonYears + 1 }, (_, i) => baseYear + i);
}

function saidOf({ assignments }: Plan, { stage }: Layer, landings: ReadonlyMap<Compound, Landing>) {
  const said = new Map<string, CompoundAssignment[]>();
  if (assignments.length === 0) return said;
  const ids = new Set([...landings.keys()].map(({ id }) => id));
  for (const each of assignments) {
    if (each.stage !== stage || !ids.has(each.compoundId)) continue;
    said.set(each.compoundId, [...(said.get(each.compoundId) ?? []), each]);
  }
  return said;
}

/** Of parallel sets of catchments only one decides about a compound; in the others drawing says nothing of it. */
function isDecidedBy(plan: Plan, { stage, sector }: Layer, compound: Compound, to: Landing['to']): boolean {
  const deciding = catchmentOf(plan, compound, stage)?.sector ?? sector;
  return deciding === sector || (to !== undefined && bySectorOrder(sector, deciding) < 0);
}

function names({ schools }: CompoundAssignment, schoolIds: readonly string[]): boolean {
  return schools.some(({ schoolId }) => schoolIds.includes(schoolId));
}

/** Whether an assignment only says what the catchment said, or what it could not say because none of its schools was open, or a school that it loses. */
function standsIn(plan: Plan, said: CompoundAssignment, from: Landing['from'], to: Landing['to']): boolean {
  const before = from?.schoolIds ?? [];
  const lost = before.filter((id) => !to?.schoolIds.includes(id));
  if (names(said, lost)) return true;
  if (said.schools.length === before.length && said.schools.every(({ schoolId }) => before.includes(schoolId)))
    return true;
  return from !== undefined && !isServed(plan, from, said.fromYear ?? plan.district.baseYear);
}

/** For years in which no school of the catchment is open the schools that the compound had; after such years the catchment's own. */
function untilOpen(
  plan: Plan,
  { stage }: Layer,
  compound: Compound,
  to: Landing['to'],
  isOpenIn: readonly boolean[],
): CompoundAssignment[] {
  const put: CompoundAssignment[] = [];
  let before: readonly SchoolShare[] = [];
  for (const [at, year] of yearsOf(plan).entries()) {
    if (isOpenIn[at] && put.length === 0) continue;
    const schools = isOpenIn[at] ? catchmentShares(plan, to!, compound, year) : schoolsOf(plan, compound, stage, year);
    if (schools.length === 0 || JSON.stringify(schools) === JSON.stringify(before)) continue;
    before = schools;
    const fromYear = year > plan.district.baseYear ? { fromYear: year } : {};
    put.push({ compoundId: compound.id, stage, schools: schools.map((each) => ({ ...each })), ...fromYear });
  }
  return put;
}

function keyOf({ compoundId, stage, fromYear }: CompoundAssignment): string {
  return JSON.stringify([compoundId, stage, fromYear ?? null]);
}
