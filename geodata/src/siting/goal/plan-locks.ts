import { overlapsOf, preparedArea, shapeDistanceMetres } from '../../geometry/index.ts';
import type { Catchment, Compound, Lock, Plan, PointShape, Stage } from '../../model/index.ts';
import { pointsOnBorder } from './points-on-border.ts';

/** Common ground of a compound with a locked area that is no rounding. */
const GROUND_M2 = 1;

/** What the locks of a plan (锁定) keep as it is in one stage. */
export interface PlanLocks {
  /** Compounds on locked ground, and those that lie along a locked border: wherever they went, the border would go with them. */
  compoundIds: ReadonlySet<string>;
  /** Schools of which the catchments are locked. */
  schoolIds: ReadonlySet<string>;
  /** Schools on either side of a locked border, which no compound crosses. */
  borders: readonly (readonly [readonly string[], readonly string[]])[];
}

/** The locks of a plan as far as they are about a stage; undefined where none is. */
export function planLocksOf({ locks = [], catchments, compounds }: Plan, stage: Stage): PlanLocks | undefined {
  const own = locks.filter((lock) => lock.kind === 'border' || (lock.stage ?? stage) === stage);
  const areas = own.filter((lock) => lock.kind === 'area');
  const borders = own.flatMap((lock) => (lock.kind === 'border' ? bordersOf(lock, catchments, stage) : []));
  const schoolIds = own.flatMap((lock) => (lock.kind === 'school' ? [lock.schoolId] : []));
  if (areas.length + borders.length + schoolIds.length === 0) return undefined;
  const inside = compounds.filter((compound) => areas.some((area) => isOn(area, compound)));
  const along = borders.flatMap((border) => alongBorder(border, compounds));
  return {
    compoundIds: new Set([...inside, ...along].map(({ id }) => id)),
    schoolIds: new Set(schoolIds),
    borders: borders.map(([a, b]) => [a.schoolIds, b.schoolIds]),
  };
}

function bordersOf(
  { catchmentIds }: Extract<Lock, { kind: 'border' }>,
  catchments: readonly Catchment[],
  stage: Stage,
): [Catchment, Catchment][] {
  const [a, b] = catchmentIds.map((id) => catchments.find((each) => each.id === id && each.stage === stage));
  return a && b ? [[a, b]] : [];
}

function isOn({ shape }: Extract<Lock, { kind: 'area' }>, { point, shape: ground }: Compound): boolean {
  if (preparedArea(shape)(point)) return true;
  return ground.type !== 'Point' && overlapsOf([shape, ground], GROUND_M2).length > 0;
}

/** The compounds of both sides that are the nearest of their side somewhere along the border: the ground up to it is theirs. */
function alongBorder(border: readonly [Catchment, Catchment], compounds: readonly Compound[]): Compound[] {
  const places = pointsOnBorder(border[0].shape, border[1].shape);
  return border.flatMap(({ shape }) => {
    const isIn = preparedArea(shape);
    const own = compounds.filter(({ point }) => isIn(point));
    return places.flatMap((coordinates) => nearest(own, { type: 'Point', coordinates }) ?? []);
  });
}

function nearest(compounds: readonly Compound[], place: PointShape): Compound | undefined {
  let least = Infinity;
  let found: Compound | undefined;
  for (const compound of compounds) {
    const metres = shapeDistanceMetres(compound.shape, place);
    if (metres < least) [least, found] = [metres, compound];
  }
  return found;
}
