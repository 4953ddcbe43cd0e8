import { classSizeOf, STANDARD_CLASS_SIZE } from '../../capacity/index.ts';
import { boundsOf, contains, distanceMetres, metresPerDegree, shapeDistanceMetres } from '../../geometry/index.ts';
import type { AreaShape, Landscape, LocalName, Plan, Position, Site, Stage } from '../../model/index.ts';
import { siteFindingsOf } from './site-findings-of.ts';

/** What to lay a grid of candidate sites for. */
export interface CandidateGrid {
  stage: Stage;
  /** Class counts that each candidate offers; its parcel is as large as the largest needs. */
  classes: readonly number[];
  spacingMetres: number;
  /** Only within this area; left out: the built-up land and the towns, or the district where it names neither. */
  within?: AreaShape;
  availableFrom: number;
  landCostWan?: number;
}

/** Candidates, or why there are none. */
export type CandidateAnswer = { sites: Site[] } | { refusal: LocalName };

/** More candidates than this are more than anybody looks at, and slow to judge. */
const MOST = 400;
/** Land for a seat, in m2, that a candidate's parcel is drawn with; see the rule site-land-per-seat. */
const LAND_PER_SEAT: Record<Stage, number> = { kindergarten: 12, primary: 18, junior: 18, senior: 18 };
/** A school of the stage within this part of the spacing makes a candidate pointless. */
const NEAR_SCHOOL = 0.5;

/**
 * Candidate sites on a square grid inside the land that is allowed: off water, parks, compounds and parcels that are sites already, not beside a
 * school of the stage, and excluded by no site rule. Ids follow from the grid, so the same grid gives the same sites.
 */
export function candidateSites(plan: Plan, grid: CandidateGrid): CandidateAnswer {
  const refusal = refusalOf(grid);
  if (refusal) return { refusal };
  const allowed = grid.within ? [grid.within] : allowedLand(plan.landscape);
  if (allowed.length === 0) return { refusal: NO_LAND };
  const blocked = blockedLand(plan);
  const schools = plan.schools.filter((school) => school.stages.some((offer) => offer.stage === grid.stage));
  const side = Math.sqrt(
    Math.max(...grid.classes) * classSizeOf({ stage: grid.stage }, STANDARD_CLASS_SIZE) * LAND_PER_SEAT[grid.stage],
  );
  const sites: Site[] = [];
  for (const { point, key } of gridPoints(allowed, grid.spacingMetres)) {
    if (!allowed.some((area) => contains(area, point))) continue;
    if (schools.some((school) => distanceMetres(school.location, point) < grid.spacingMetres * NEAR_SCHOOL)) continue;
    const site = siteAt(point, key, side, grid);
    if (blocked.some((area) => shapeDistanceMetres(site.shape, area) === 0)) continue;
    if (siteFindingsOf(plan, site, grid.stage).some(({ consequence }) => consequence === 'excluded')) continue;
    sites.push(site);
    if (sites.length > MOST) return { refusal: tooMany(grid.spacingMetres) };
  }
  return sites.length > 0 ? { sites } : { refusal: NOTHING_LEFT };
}

function refusalOf({ classes, spacingMetres }: CandidateGrid): LocalName | undefined {
  if (classes.length === 0 || !classes.every((count) => Number.isInteger(count) && count > 0))
    return { zh: '请至少给出一个正整数的班数。', en: 'Give at least one number of classes, a whole number above 0.' };
  if (!(spacingMetres >= 100 && spacingMetres <= 10_000))
    return {
      zh: `网格间距须在 100 米到 10000 米之间，现在是 ${spacingMetres}。`,
      en: `The spacing must be between 100 m and 10,000 m; it is ${spacingMetres}.`,
    };
  return undefined;
}

function allowedLand(landscape: readonly Landscape[]): AreaShape[] {
  const areasOf = (...kinds: Landscape['kind'][]) =>
    landscape.flatMap(({ kind, shape }) => (kinds.includes(kind) && isArea(shape) ? [shape] : []));
  const built = areasOf('builtup', 'town');
  return built.length > 0 ? built : areasOf('boundary');
}

function blockedLand({ landscape, compounds, sites }: Plan): AreaShape[] {
  const ground = landscape.filter(({ kind }) => kind === 'water' || kind === 'river' || kind === 'park');
  return [...ground, ...compounds, ...sites].flatMap(({ shape }) => (isArea(shape) ? [shape] : []));
}

function isArea(shape: { type: string }): shape is AreaShape {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon';
}

/** The crossings of a grid over the boxes of some areas, anchored at whole steps so that it does not shift with them. */
function gridPoints(areas: readonly AreaShape[], spacingMetres: number): { point: Position; key: string }[] {
  const boxes = areas.map(boundsOf);
  const west = Math.min(...boxes.map((box) => box[0]));
  const south = Math.min(...boxes.map((box) => box[1]));
  const east = Math.max(...boxes.map((box) => box[2]));
  const north = Math.max(...boxes.map((box) => box[3]));
  const degree = metresPerDegree((south + north) / 2);
  const [dx, dy] = [spacingMetres / degree.lng, spacingMetres / degree.lat];
  const points: { point: Position; key: string }[] = [];
  for (let row = Math.ceil(south / dy); row * dy <= north; row++) {
    for (let column = Math.ceil(west / dx); column * dx <= east; column++)
      points.push({ point: [column * dx, row * dy], key: `${column}-${row}` });
  }
  return points;
}

function siteAt([lng, lat]: Position, key: string, side: number, grid: CandidateGrid): Site {
  const degree = metresPerDegree(lat);
  const [dx, dy] = [side / 2 / degree.lng, side / 2 / degree.lat];
  const ring: Position[] = [
    [lng - dx, lat - dy],
    [lng + dx, lat - dy],
    [lng + dx, lat + dy],
    [lng - dx, lat + dy],
    [lng - dx, lat - dy],
  ];
  return {
    id: `grid-${grid.stage}-${grid.spacingMetres}-${key}`,
    name: `网格候选点 ${key}`,
    shape: { type: 'Polygon', coordinates: [ring] },
    point: [lng, lat],
    areaM2: Math.round(side * side),
    availableFrom: grid.availableFrom,
    options: [...new Set(grid.classes)].sort((a, b) => a - b).map((classes) => ({ stage: grid.stage, classes })),
    ...(grid.landCostWan !== undefined && { landCostWan: grid.landCostWan }),
  };
}

const NO_LAND: LocalName = {
  zh: '没有建成区、城镇或规划区边界，请先画出允许选址的范围。',
  en: 'There is no built-up land, town or boundary: draw the area within which sites are allowed.',
};

const NOTHING_LEFT: LocalName = {
  zh: '范围内没有留下候选点：都落在水面、公园、小区、已有地块或现有学校旁。请缩小间距或扩大范围。',
  en: 'No candidate is left: all fall on water, parks, compounds, sites, or beside schools. Take a smaller spacing or a larger area.',
};

function tooMany(spacingMetres: number): LocalName {
  return {
    zh: `间距 ${spacingMetres}米会产生 ${MOST} 个以上的候选点，请加大间距或缩小范围。`,
    en: `A spacing of ${spacingMetres} m gives more than ${MOST} candidates: take a larger one or a smaller area.`,
  };
}
