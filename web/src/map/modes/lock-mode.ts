import type { AreaShape, Catchment, Lock } from '@xuetu/geodata/model';
import { catchmentName, type Edit } from '@xuetu/geodata/scenario';
import { lineMode } from './line-mode.ts';
import { EMPTY_DRAFT, type Mode, type Paper, type PenPlace } from './mode.ts';
import { borderSnapAt } from './snap-at.ts';
import { catchmentAt, catchmentOfSchool, isInside, schoolAt } from './thing-at.ts';

/** A border is taken hold of from so much of the pen's reach, so that a tap beside it still means the catchment. */
const HOLD = 0.6;

/** An outline drawn with the pen held down: the ground in it stays with whom it is. */
const areaLocks = lineMode({
  isOutline: true,
  act: (paper, line) => {
    const shape: AreaShape = { type: 'Polygon', coordinates: [[...line, line[0]!]] };
    const { id, name } = freeArea(paper);
    return { label: `锁定「${name}」`, putLocks: [{ id, kind: 'area', name, shape, stage: paper.stage }] };
  },
});

/**
 * 锁定: no tool changes what is locked until it is tapped again. A school tapped, or a catchment, stands for the catchments of its schools;
 * a border for the line between two catchments; an outline drawn locks the ground in it.
 */
export const lockMode: Mode = (draft, gesture, paper) => {
  if (draft.isStroke || gesture.kind === 'press') return areaLocks(draft, gesture, paper);
  if (gesture.kind !== 'move' && gesture.kind !== 'tap') return { draft };
  const border = schoolAt(paper, gesture) ? null : borderAt(paper, gesture);
  const here = { ...EMPTY_DRAFT, pointer: gesture.at, snap: border };
  if (gesture.kind === 'move') return { draft: here };
  const edit = border
    ? borderEdit(paper, border.catchmentIds)
    : (areaEdit(paper, gesture) ?? schoolEdit(paper, gesture));
  return edit ? { draft: here, edit } : { draft: here };
};

/** The border between two catchments under the pen. */
function borderAt(paper: Paper, { at, reachMetres }: PenPlace) {
  const border = borderSnapAt(paper, at, HOLD * reachMetres);
  return border && !border.isOutside && border.catchmentIds.length === 2 ? border : null;
}

function borderEdit({ plan }: Paper, ids: readonly string[]): Edit {
  const catchmentIds = ids.toSorted() as [string, string];
  const name = catchmentIds.map((id) => catchmentName(plan, id)).join(' | ');
  const locks = (plan.locks ?? []).filter(
    (lock) => lock.kind === 'border' && lock.catchmentIds.every((id) => catchmentIds.includes(id)),
  );
  if (locks.length > 0) return { label: `解除「${name}」的边界锁定`, deleteLocks: locks.map(({ id }) => id) };
  const lock: Lock = { id: `border/${catchmentIds.join('/')}`, kind: 'border', catchmentIds };
  return { label: `锁定「${name}」的边界`, putLocks: [lock] };
}

/** Unlocks the area under the pen. */
function areaEdit({ plan, stage }: Paper, { at }: PenPlace): Edit | undefined {
  const lock = plan.locks?.findLast(
    (each) => each.kind === 'area' && (each.stage ?? stage) === stage && isInside(each.shape, at),
  );
  return lock?.kind === 'area' ? { label: `解除「${lock.name}」的锁定`, deleteLocks: [lock.id] } : undefined;
}

function schoolEdit(paper: Paper, place: PenPlace): Edit | undefined {
  const school = schoolAt(paper, place);
  const under = school ? catchmentOfSchool(paper, school) : catchmentAt(paper, place.at);
  const schoolIds = school ? [school.id] : (under?.schoolIds ?? []);
  return under && schoolIds.length > 0 ? ofSchools(paper, under, schoolIds) : undefined;
}

function ofSchools({ plan, stage }: Paper, catchment: Catchment, schoolIds: readonly string[]): Edit {
  const locks = (plan.locks ?? []).filter(
    (lock) =>
      lock.kind === 'school' && schoolIds.includes(lock.schoolId) && (lock.stage === undefined || lock.stage === stage),
  );
  const names = schoolIds.map((id) => plan.schools.find((school) => school.id === id)?.name ?? id).join('、');
  const what = schoolIds.length < catchment.schoolIds.length ? names : catchmentName(plan, catchment);
  if (locks.length > 0) return { label: `解除「${what}」的学区锁定`, deleteLocks: locks.map(({ id }) => id) };
  return {
    label: `锁定「${what}」的学区`,
    putLocks: schoolIds.map((schoolId) => ({ id: `school/${schoolId}/${stage}`, kind: 'school', schoolId, stage })),
  };
}

/** An id and a name that no locked area has. */
function freeArea({ plan, stage }: Paper): { id: string; name: string } {
  const taken = new Set((plan.locks ?? []).map(({ id }) => id));
  let number = 1;
  while (taken.has(`area/${stage}/${number}`)) number += 1;
  return { id: `area/${stage}/${number}`, name: `锁定区${number}` };
}
