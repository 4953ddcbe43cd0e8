import type { Plan, School, SchoolStage, Site, SiteOption } from '@xuetu/geodata/model';
import { type Random, seededRandom } from '../demo/random.ts';
import { generatedPlan } from './generated-plan.ts';

/** How large a city for siting is. */
export interface CitySize {
  compounds: number;
  schools: number;
  sites: number;
}

/** A city of so many compounds with schools and sites in proportion: 500 schools and 200 sites for 5,000 compounds. */
export function citySize(compounds: number): CitySize {
  return { compounds, schools: Math.round(compounds / 10), sites: Math.round(compounds / 25) };
}

/** Children born for each household in the year with most of them. */
const MOST_BORN = 0.026;

/** What a site may be zoned for: stages and class counts. */
const ZONES: readonly SiteOption[][] = [
  sizes('kindergarten', 6, 9, 12),
  sizes('kindergarten', 9, 12),
  sizes('primary', 12, 18, 24, 30, 36),
  sizes('primary', 18, 24, 30),
  sizes('junior', 12, 18, 24, 30, 36),
  [...sizes('primary', 18, 24, 30, 36), ...sizes('junior', 18, 24, 30)],
];

/**
 * A made-up city for siting, the same for the same size and seed: the plan of `generatedPlan` with sites all over the ground, free in
 * the next six years, and two schools in three with room for some more classes. Its births rise to 2016 and then fall, and new
 * housing fills, so schools are short of seats at first and stand emptier later.
 */
export function generatedCity({ compounds, schools, sites }: CitySize, seed = 1): Plan {
  const plan = generatedPlan({ name: `siting-${compounds}`, compounds, schools }, born);
  const random = seededRandom(seed * 7919 + compounds);
  return {
    ...plan,
    schools: plan.schools.map((school) => withRoom(school, random)),
    sites: Array.from({ length: sites }, (_, i) => siteOf(plan, i, random)),
  };
}

/** Rooms for a little fewer or more classes than there are, and in two of three land for some more. */
function withRooms(offer: SchoolStage, random: Random): SchoolStage {
  const rooms = Math.max(3, Math.round((offer.classes ?? 0) * random.between(0.95, 1.12)));
  return { ...offer, rooms, ...(random.chance(0.65) ? { maxClasses: rooms + random.whole(2, 12) } : {}) };
}

/** Births that rise by two in five to 2022 and then fall by two in five within four years. */
function born(year: number): number {
  const part = (from: number, to: number) => Math.max(0, Math.min(1, (year - from) / (to - from)));
  return MOST_BORN * (0.72 + 0.28 * part(2009, 2022) - 0.4 * part(2022, 2026));
}

function withRoom(school: School, random: Random): School {
  return {
    ...school,
    stages: school.stages.map((offer) => withRooms(offer, random)),
  };
}

function siteOf({ compounds, district }: Plan, i: number, random: Random): Site {
  const [lng, lat] = random.pick(compounds).point;
  const point: [number, number] = [lng + random.between(-0.002, 0.002), lat + random.between(-0.002, 0.002)];
  const zone = random.pick(ZONES);
  return {
    id: `site-${String(i).padStart(5, '0')}`,
    name: `地块${i}`,
    shape: { type: 'Point', coordinates: point },
    point,
    availableFrom: district.baseYear + random.whole(1, 6),
    options: zone,
    landCostWan: Math.round(random.between(300, 4000)),
  };
}

function sizes(stage: SiteOption['stage'], ...classes: number[]): SiteOption[] {
  return classes.map((each) => ({ stage, classes: each }));
}
