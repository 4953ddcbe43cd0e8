import { classSizeOf, STANDARD_CLASS_SIZE } from '../../capacity/index.ts';
import { areaM2, distanceMetres } from '../../geometry/index.ts';
import type { LocalName, Plan, Site, SiteRule, Stage } from '../../model/index.ts';
import { type Neighbour, nearestOf } from './nearest-of.ts';
import { radiusOf } from './radius-of.ts';

/** What a site rule found at a site for a stage: the number, and how it came about. */
export interface Measured {
  value: number;
  working: LocalName;
}

/** Land-use codes (三调、国土空间用途分类) of land on which a school of the stage may stand. */
const SCHOOL_LAND: Record<Stage, readonly string[]> = {
  kindergarten: ['080404', '0804'],
  primary: ['080403', '0804'],
  junior: ['080403', '0804'],
  senior: ['080403', '0804'],
};

const WORDS = {
  railway: { zh: '铁路', en: 'railway' },
  arterial: { zh: '主干路或快速路', en: 'arterial or expressway' },
  'power-line': { zh: '高压线', en: 'high-voltage line' },
  pipeline: { zh: '油气管线', en: 'oil or gas pipeline' },
  'petrol-station': { zh: '加油站', en: 'petrol station' },
  hazard: { zh: '危险源', en: 'hazard' },
} as const;

/** Measures a site for a rule; undefined where the data do not say, or nothing is as near as the rule asks. */
export function measureOf(plan: Plan, site: Site, stage: Stage, rule: SiteRule): Measured | undefined {
  switch (rule.measure) {
    case 'land-per-seat':
      return landPerSeat(site, stage);
    case 'overlap':
      return overlap(plan, site, stage);
    case 'land-use':
      return landUse(site, stage);
    case 'opening':
      return opening(plan, site);
    case 'railway':
    case 'arterial':
      return near({ type: 'Point', coordinates: site.point }, rule, neighboursOf(plan, rule.measure), true);
    default:
      return near(site.shape, rule, neighboursOf(plan, rule.measure), false);
  }
}

/** Whether a value breaks a rule. */
export function isBroken({ breach, value: limit }: SiteRule, value: number): boolean {
  return breach === 'below' ? value < limit : value > limit;
}

/** Whether the plan has any of what a measure keeps away from, so that finding none near means that there is none. */
export function hasNeighbours(plan: Plan, measure: SiteRule['measure']): boolean {
  return Object.hasOwn(WORDS, measure) && neighboursOf(plan, measure as keyof typeof WORDS).length > 0;
}

function neighboursOf(plan: Plan, measure: keyof typeof WORDS): readonly Neighbour[] {
  if (measure !== 'arterial') return plan.landscape.filter(({ kind }) => kind === measure);
  return plan.streets.filter((each) => each.class === 'arterial' || each.class === 'expressway');
}

function near(
  from: Site['shape'],
  { measure, value: limit }: SiteRule,
  neighbours: readonly Neighbour[],
  isFromCentre: boolean,
): Measured | undefined {
  const found = nearestOf(from, neighbours, limit);
  if (!found) return undefined;
  const word = WORDS[measure as keyof typeof WORDS];
  const [nameZh, nameEn] = found.name ? [`（${found.name}）`, ` (${found.name})`] : ['', ''];
  const value = Math.floor(found.metres);
  const working = isFromCentre
    ? { zh: `地块中心距${word.zh}${nameZh} ${value}米`, en: `${value} m from its centre to the ${word.en}${nameEn}` }
    : value === 0
      ? { zh: `${word.zh}${nameZh}在地块内或紧贴地块`, en: `the ${word.en}${nameEn} lies on the parcel` }
      : { zh: `地块边线距${word.zh}${nameZh} ${value}米`, en: `${value} m from its edge to the ${word.en}${nameEn}` };
  return { value, working };
}

function landPerSeat({ areaM2: given, shape, options }: Site, stage: Stage): Measured | undefined {
  const land = given ?? (shape.type === 'Point' ? undefined : areaM2(shape));
  const counts = options.filter((option) => option.stage === stage).map((option) => option.classes);
  if (land === undefined || counts.length === 0) return undefined;
  const classes = Math.min(...counts);
  const seats = classes * classSizeOf({ stage }, STANDARD_CLASS_SIZE);
  const value = Math.floor((land / seats) * 10) / 10;
  const m2 = Math.round(land);
  return {
    value,
    working: {
      zh: `${m2}平方米 ÷（${classes}班 = ${seats}个学位）= 每个学位 ${value}平方米`,
      en: `${m2} m² ÷ (${classes} classes = ${seats} seats) = ${value} m² a seat`,
    },
  };
}

function overlap(plan: Plan, site: Site, stage: Stage): Measured | undefined {
  const radius = radiusOf(plan, stage);
  if (radius === undefined) return undefined;
  const last = plan.district.baseYear + plan.assumptions.horizonYears;
  const others = plan.schools.filter(
    (school) => (school.closedFrom ?? Infinity) > last && school.stages.some((offer) => offer.stage === stage),
  );
  let dwellings = 0;
  let covered = 0;
  for (const { point, households = 0, phases } of plan.compounds) {
    if (distanceMetres(point, site.point) > radius) continue;
    const homes = phases.reduce((sum, phase) => sum + phase.households, households);
    dwellings += homes;
    if (others.some((school) => distanceMetres(point, school.location) <= radius)) covered += homes;
  }
  if (dwellings <= 0) return undefined;
  const value = Math.round((covered / dwellings) * 100) / 100;
  return {
    value,
    working: {
      zh: `半径 ${radius}米内 ${dwellings} 户，其中 ${covered} 户（${Math.round(value * 100)}%）已在其他学校半径内`,
      en: `${covered} of ${dwellings} dwellings within ${radius} m (${Math.round(value * 100)}%) are within that of another school`,
    },
  };
}

function landUse({ landUse: code }: Site, stage: Stage): Measured | undefined {
  if (code === undefined) return undefined;
  const number = /^\d+/.exec(code.trim())?.[0];
  if (number === undefined) return undefined;
  return {
    value: SCHOOL_LAND[stage].includes(number) ? 1 : 0,
    working: { zh: `用地性质 ${code}`, en: `land use ${code}` },
  };
}

function opening({ district, assumptions }: Plan, { availableFrom }: Site): Measured {
  const earliest = district.baseYear + Math.max(1, assumptions.buildLeadYears);
  const value = Math.max(0, availableFrom - earliest);
  return {
    value,
    working: {
      zh: `土地 ${availableFrom}年可用，比建设周期允许的 ${earliest}年晚 ${value}年`,
      en: `the land is there in ${availableFrom}, ${value} years after ${earliest}, which the works alone would allow`,
    },
  };
}
