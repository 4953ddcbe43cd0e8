import { contains, distanceMetres, preparedArea, shapeDistanceMetres } from '@xuetu/geodata/geometry';
import type { AreaShape, Catchment, Compound, Position, School } from '@xuetu/geodata/model';
import type { Paper, PenPlace } from './mode.ts';

const areas = new WeakMap<AreaShape, (at: Position) => boolean>();

/** Whether a position lies in an area that is asked again and again. */
export function isInside(shape: AreaShape, at: Position): boolean {
  let isIn = areas.get(shape);
  if (!isIn) {
    isIn = preparedArea(shape);
    areas.set(shape, isIn);
  }
  return isIn(at);
}

/** The catchment of the paper under the pen. */
export function catchmentAt({ plan, stage, sector }: Paper, at: Position): Catchment | undefined {
  return plan.catchments.find((each) => each.stage === stage && each.sector === sector && isInside(each.shape, at));
}

/** The compound under the pen: whose polygon holds it, or whose point is in reach. */
export function compoundAt({ plan }: Paper, { at, reachMetres }: PenPlace): Compound | undefined {
  const near = (compound: Compound) =>
    Math.abs(compound.point[1] - at[1]) < 0.05 && Math.abs(compound.point[0] - at[0]) < 0.05;
  const candidates = plan.compounds.filter(near);
  return (
    candidates.find(({ shape }) => shape.type !== 'Point' && contains(shape, at)) ??
    candidates
      .filter(({ shape }) => shape.type === 'Point')
      .map((compound) => ({
        compound,
        metres: shapeDistanceMetres({ type: 'Point', coordinates: at }, compound.shape),
      }))
      .filter(({ metres }) => metres <= reachMetres)
      .sort((a, b) => a.metres - b.metres)[0]?.compound
  );
}

/** The school of the stage under the pen. */
export function schoolAt({ plan, stage, year }: Paper, { at, reachMetres }: PenPlace): School | undefined {
  return plan.schools
    .filter(
      ({ stages, openFrom = year, closedFrom = Infinity }) =>
        stages.some((each) => each.stage === stage) && year >= openFrom && year < closedFrom,
    )
    .map((school) => ({ school, metres: distanceMetres(school.location, at) }))
    .filter(({ metres }) => metres <= reachMetres)
    .sort((a, b) => a.metres - b.metres)[0]?.school;
}

/** The catchment of a school on the paper; of several the one in which it stands, else the first. */
export function catchmentOfSchool({ plan, stage, sector }: Paper, school: School): Catchment | undefined {
  const own = plan.catchments.filter(
    (each) => each.stage === stage && each.sector === sector && each.schoolIds.includes(school.id),
  );
  return own.find(({ shape }) => isInside(shape, school.location)) ?? own[0];
}
