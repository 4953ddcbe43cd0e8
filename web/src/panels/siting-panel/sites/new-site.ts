import { areaM2, pointInside, selfIntersectionOf } from '@xuetu/geodata/geometry';
import type { AreaShape, Plan, Position, Site, Stage } from '@xuetu/geodata/model';
import { classesIn } from './classes-in.ts';

/** What is asked of a drawn site before it can be saved. */
export interface SiteFields {
  name: string;
  /** Classes as typed, by stage: "24, 36". */
  classes: Partial<Record<Stage, string>>;
  landCostWan: number | undefined;
  year: number;
}

type SiteProblem =
  | 'siteProblemName'
  | 'siteProblemNameTaken'
  | 'siteProblemOptions'
  | 'siteProblemCorners'
  | 'siteProblemCrossing'
  | 'siteProblemTiny'
  | 'siteProblemYear';

const FEWEST_CORNERS = 3;
const SMALLEST_M2 = 100;
const MOST_CLASSES = 100;

/** The candidate site that the fields and the drawn corners describe, or what is wrong with them. */
export function newSite(plan: Plan, corners: readonly Position[], fields: SiteFields): Site | SiteProblem {
  const name = fields.name.trim();
  const shape = shapeOf(corners);
  if (typeof shape === 'string') return shape;
  if (name === '') return 'siteProblemName';
  if (plan.sites.some((each) => each.name === name)) return 'siteProblemNameTaken';
  const options = Object.entries(fields.classes).flatMap(([stage, text]) =>
    classesIn(text).map((classes) => ({ stage: stage as Stage, classes })),
  );
  const isGood = ({ classes }: { classes: number }) =>
    Number.isInteger(classes) && classes >= 1 && classes <= MOST_CLASSES;
  if (options.length === 0 || !options.every(isGood)) return 'siteProblemOptions';
  const { first, last } = siteYears(plan);
  if (!(fields.year >= first && fields.year <= last)) return 'siteProblemYear';
  return {
    id: freeId(plan),
    name,
    shape,
    point: pointInside(shape),
    areaM2: Math.round(areaM2(shape)),
    availableFrom: fields.year,
    options,
    ...(fields.landCostWan !== undefined && { landCostWan: fields.landCostWan }),
  };
}

/** The autumns in which a site may first be used. */
export function siteYears({ district, assumptions }: Plan): { first: number; last: number } {
  return { first: district.baseYear, last: district.baseYear + assumptions.horizonYears };
}

/** The area inside some corners, or why they make none. */
export function shapeOf(corners: readonly Position[]): AreaShape | SiteProblem {
  if (corners.length < FEWEST_CORNERS) return 'siteProblemCorners';
  const shape: AreaShape = { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
  if (selfIntersectionOf(shape)) return 'siteProblemCrossing';
  return areaM2(shape) < SMALLEST_M2 ? 'siteProblemTiny' : shape;
}

function freeId({ sites }: Plan): string {
  let number = 1;
  while (sites.some((each) => each.id === `drawn-${number}`)) number += 1;
  return `drawn-${number}`;
}
