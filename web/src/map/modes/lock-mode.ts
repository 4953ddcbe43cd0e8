import type { AreaShape, Catchment, LocalName, Lock } from '@xuetu/geodata/model';
import { catchmentName, type Edit, schoolNames } from '@xuetu/geodata/scenario';
import { lineMode } from './line-mode.ts';
import { EMPTY_DRAFT, type Mode, type Paper, type PenPlace } from './mode.ts';
import { borderSnapAt } from './snap-at.ts';
import { catchmentAt, catchmentOfSchool, isInside, schoolAt } from './thing-at.ts';

/** A border is taken hold of from so much of the pen's reach, so that a tap beside it still means the catchment. */
const HOLD = 0.6;

/** Longest name of an edit. */
const LONGEST = 200;

/** An outline drawn with the pen held down: the ground in it stays with whom it is. */
const areaLocks = lineMode({
  isOutline: true,
  act: (paper, line) => {
    const shape: AreaShape = { type: 'Polygon', coordinates: [[...line, line[0]!]] };
    const { id, name } = freeArea(paper);
    const names = { zh: `锁定「${name}」`, en: `Lock “${name}”` };
    return { ...called(names), putLocks: [{ id, kind: 'area', name, shape, stage: paper.stage }] };
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
  const [name, nameEn] = (['zh', 'en'] as const).map((locale) =>
    catchmentIds.map((id) => catchmentName(plan, id, locale)).join(' | '),
  );
  const locks = (plan.locks ?? []).filter(
    (lock) => lock.kind === 'border' && lock.catchmentIds.every((id) => catchmentIds.includes(id)),
  );
  if (locks.length > 0) {
    const names = { zh: `解除「${name}」的边界锁定`, en: `Unlock the border “${nameEn}”` };
    return { ...called(names), deleteLocks: locks.map(({ id }) => id) };
  }
  const lock: Lock = { id: `border/${catchmentIds.join('/')}`, kind: 'border', catchmentIds };
  return { ...called({ zh: `锁定「${name}」的边界`, en: `Lock the border “${nameEn}”` }), putLocks: [lock] };
}

/** Unlocks the area under the pen. */
function areaEdit({ plan, stage }: Paper, { at }: PenPlace): Edit | undefined {
  const lock = plan.locks?.findLast(
    (each) => each.kind === 'area' && (each.stage ?? stage) === stage && isInside(each.shape, at),
  );
  if (lock?.kind !== 'area') return undefined;
  return { ...called({ zh: `解除「${lock.name}」的锁定`, en: `Unlock “${lock.name}”` }), deleteLocks: [lock.id] };
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
  const isPart = schoolIds.length < catchment.schoolIds.length;
  const [what, whatEn] = (['zh', 'en'] as const).map((locale) =>
    isPart ? schoolNames(plan, schoolIds, locale) : catchmentName(plan, catchment, locale),
  );
  if (locks.length > 0) {
    const names = { zh: `解除「${what}」的学区锁定`, en: `Unlock the catchment “${whatEn}”` };
    return { ...called(names), deleteLocks: locks.map(({ id }) => id) };
  }
  return {
    ...called({ zh: `锁定「${what}」的学区`, en: `Lock the catchment “${whatEn}”` }),
    putLocks: schoolIds.map((schoolId) => ({ id: `school/${schoolId}/${stage}`, kind: 'school', schoolId, stage })),
  };
}

/** An id and a name that no locked area has. */
function freeArea({ plan, stage, locale }: Paper): { id: string; name: string } {
  const taken = new Set((plan.locks ?? []).map(({ id }) => id));
  let number = 1;
  while (taken.has(`area/${stage}/${number}`)) number += 1;
  return { id: `area/${stage}/${number}`, name: locale === 'en' ? `Locked area ${number}` : `锁定区${number}` };
}

/** Names of an edit as it is kept: the Chinese one for all, and both for the history. */
function called(names: LocalName): Pick<Edit, 'label' | 'names'> {
  return { label: names.zh.slice(0, LONGEST), names };
}
