import { type Cells, cellsOf, dissolveCells, pointInside, preparedArea, shapeOfGround } from '../../geometry/index.ts';
import type { AreaShape, Compound, Plan, Position, Site, Stage } from '../../model/index.ts';
import { landOf } from '../../scenario/index.ts';
import { newSchoolId } from '../programmes/new-school.ts';
import type { Ground } from './ground.ts';

type Seed = Pick<Compound, 'id' | 'shape' | 'point'>;

/**
 * The ground of a district for the catchments of a stage: a unit for every compound, and one for every school of the stage that stands
 * in no compound; the land between goes to the nearest. Where two schools stand in one compound, its land is shared out between them.
 * Sites that may become schools get units likewise, but where they lie outside.
 */
export function groundOf(plan: Plan, stage: Stage, sites: readonly Site[] = []): Ground {
  const schools = plan.schools.filter((school) => school.stages.some((offer) => offer.stage === stage));
  const inside = (compound: Compound) => {
    if (compound.shape.type === 'Point') return [];
    const area = preparedArea(compound.shape);
    return schools.filter(({ location }) => area(location));
  };
  const seeds: Seed[] = plan.compounds.map((compound) =>
    inside(compound).length > 1
      ? { id: compound.id, point: compound.point, shape: { type: 'Point', coordinates: compound.point } }
      : compound,
  );
  const places = schools.map(
    ({ id, location }): Seed => ({
      id: placeId(id),
      point: location,
      shape: { type: 'Point', coordinates: location },
    }),
  );
  const land = landOf(plan, stage);
  const cells = cellsOf([...seeds, ...places, ...placesOfSites(plan, sites, land)], land);
  const compoundIds = cells.cells.map((cell) => cell.compoundIds.filter((id) => !id.startsWith(SCHOOL)));
  return {
    compoundIds,
    unitOfSchool: unitsOfSchools(
      cells,
      schools,
      sites.map(({ id, point }) => [newSchoolId(id, stage), point]),
    ),
    points: cells.cells.map(({ shape }) => pointInside(shape)),
    ...bordersOf(cells),
    shapesOf(owner, count) {
      const ids = cells.cells.flatMap((cell, u) => cell.compoundIds.map((id) => [id, String(owner[u])] as const));
      const { grounds } = dissolveCells(cells, new Map(ids));
      return Array.from({ length: count }, (_, s) => shapeOfGround(grounds.get(String(s))!));
    },
  };
}

/** Marks the ids of places that are schools; no id of a compound begins like this. */
const SCHOOL = '\u0000school/';

function placeId(schoolId: string): string {
  return SCHOOL + schoolId;
}

/** Sites on the land between the compounds; one in a compound stands on the compound's ground. */
function placesOfSites({ compounds }: Plan, sites: readonly Site[], land: AreaShape): Seed[] {
  if (sites.length === 0) return [];
  const isLand = preparedArea(land);
  const homes = compounds.flatMap(({ shape }) => (shape.type === 'Point' ? [] : [preparedArea(shape)]));
  return sites
    .filter(({ point }) => isLand(point) && !homes.some((home) => home(point)))
    .map(({ id, point }) => ({ id: placeId(`site/${id}`), point, shape: { type: 'Point', coordinates: point } }));
}

function unitsOfSchools(
  cells: Cells,
  schools: readonly { id: string; location: Position }[],
  sites: readonly (readonly [string, Position])[],
): Map<string, number> {
  const areas = cells.cells.map(({ shape }) => preparedArea(shape));
  const unitAt = (point: Position) => areas.findIndex((area) => area(point));
  const standing = schools.map(({ id, location }) => [id, cells.cellOf.get(placeId(id)) ?? unitAt(location)] as const);
  const possible = sites.map(([id, point]) => [id, unitAt(point)] as const);
  return new Map([...standing, ...possible].filter(([, unit]) => unit >= 0));
}

function bordersOf({ neighbours }: Cells): Pick<Ground, 'starts' | 'units' | 'borderMetres'> {
  const near = neighbours.map((each) => [...each].sort(([a], [b]) => a - b));
  const starts = new Int32Array(near.length + 1);
  for (const [u, others] of near.entries()) starts[u + 1] = starts[u]! + others.length;
  return {
    starts,
    units: Int32Array.from(near.flatMap((others) => others.map(([unit]) => unit))),
    borderMetres: Float64Array.from(near.flatMap((others) => others.map(([, metres]) => metres))),
  };
}
