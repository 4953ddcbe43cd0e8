import { contains, shapeDistanceMetres } from '../../geometry/index.ts';
import type { AreaShape, Landscape, LocalName, Plan, Position, Site, Stage, Street } from '../../model/index.ts';
import { siteFindingsOf } from './site-findings-of.ts';

/** Half of the land that is kept for a street (道路红线) of each class, in metres: middling values of CJJ 37 and local plans, to be verified on the spot. */
const RESERVE_METRES: Record<Street['class'], number> = {
  expressway: 25,
  arterial: 20,
  secondary: 15,
  local: 8,
  path: 3,
};
/** A river drawn as a line is taken to reach so far to either side. */
const RIVER_METRES = 10;

/**
 * What speaks against opening a school at a place of which nothing else is known: outside the district, in the water, on the land of a street or on
 * another school; then what the site rules in force find for each of its stages (选址条件核查). Nothing of it forbids anything: the planner decides.
 */
export function placeFindingsOf(
  plan: Plan,
  at: Position,
  offers: readonly { stage: Stage; classes: number }[],
): LocalName[] {
  const site: Site = {
    id: 'place',
    name: at.map((degrees) => degrees.toFixed(5)).join(', '),
    shape: { type: 'Point', coordinates: at },
    point: at,
    availableFrom: plan.district.baseYear + 1,
    options: offers.filter(({ classes }) => classes > 0),
  };
  const rules = offers.flatMap(({ stage }) =>
    siteFindingsOf(plan, site, stage, ({ measure }) => measure !== 'opening').map(({ sentence }) => sentence),
  );
  return [...groundFindings(plan, at), ...rules];
}

function groundFindings(plan: Plan, at: Position): LocalName[] {
  const found: LocalName[] = [];
  if (isOutside(plan, at)) found.push({ zh: '位置在规划区以外', en: 'The place lies outside the district' });
  const water = plan.landscape.find((each) => isWater(each) && reaches(each.shape, at, RIVER_METRES));
  if (water) {
    const name = { zh: water.name ?? '水面', en: water.name ?? 'water' };
    found.push({ zh: `位置在水域上（${name.zh}）`, en: `The place lies in the water (${name.en})` });
  }
  const street = plan.streets.find((each) => reaches(each.shape, at, RESERVE_METRES[each.class]));
  if (street) {
    found.push({
      zh: `位置在道路用地上（${street.name ?? '道路'}，红线半宽按 ${RESERVE_METRES[street.class]} 米计）`,
      en: `The place lies on the land of a street (${street.name ?? 'street'}; half its breadth is taken as ${RESERVE_METRES[street.class]} m)`,
    });
  }
  return found;
}

/** Outside its boundary; where none was given, outside all catchments. */
function isOutside({ landscape, catchments }: Plan, at: Position): boolean {
  const boundaries = landscape.filter(({ kind }) => kind === 'boundary');
  const shapes = (boundaries.length > 0 ? boundaries : catchments).map(({ shape }) => shape);
  return shapes.length > 0 && !shapes.some((shape) => isArea(shape) && contains(shape, at));
}

function isWater({ kind }: Landscape): boolean {
  return kind === 'water' || kind === 'river';
}

function isArea(shape: Landscape['shape']): shape is AreaShape {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon';
}

/** Whether a place lies in an area, or no farther than so many metres from a line. */
function reaches(shape: Landscape['shape'], at: Position, metres: number): boolean {
  if (isArea(shape)) return contains(shape, at);
  return shapeDistanceMetres({ type: 'Point', coordinates: at }, shape) <= metres;
}
