import type { AreaId } from './compounds.ts';
import { expresswayNorth, railwayEast, riverEast } from './ground.ts';
import type { Point } from './ground-plane.ts';
import { type Ground, isNewQuarter, type UrbanGround } from './land-use.ts';
import { distance } from './planar.ts';
import type { Random } from './random.ts';
import { SCHOOLS, type SchoolSpec } from './school-list.ts';
import { SITES, type SiteSpec } from './site-list.ts';
import type { Village } from './villages.ts';

/** A school on its ground. */
export interface PlacedSchool extends SchoolSpec {
  location: Point;
  siteAreaM2: number;
  areaId: AreaId;
}

export interface PlacedSite extends SiteSpec {
  ground: Ground;
}

const CORE_ESTATES = 392;
const TOWN_ESTATES = 41;

/** Hands out the urban parcels: first to schools and candidate sites, then to housing. */
export function settle(grounds: UrbanGround[], villages: Village[], random: Random) {
  const free = new Set(grounds.flatMap(({ parcels }) => parcels));
  const take = (place: string, row: number, column: number, wantedM2: number): Ground => {
    const here = [...free].filter((each) => each.place === place && each.row === row && each.column === column);
    const misfit = (ground: Ground): number => Math.abs(Math.log(ground.areaM2 / wantedM2));
    const best = here.sort((a, b) => misfit(a) - misfit(b))[0];
    if (!best) throw new Error(`no ground left in ${place} ${row},${column}`);
    free.delete(best);
    return best;
  };
  const place = (spec: SchoolSpec): PlacedSchool => {
    if ('near' in spec.seat) return besideVillage(spec, spec.seat.near, villages);
    const isSmall = isKindergarten(spec);
    const ground = take(spec.seat.place, spec.seat.row, spec.seat.column, isSmall ? 6000 : 34_000);
    const siteAreaM2 = Math.round(isSmall ? Math.min(ground.areaM2, 7200) : ground.areaM2);
    return { ...spec, location: ground.middle, siteAreaM2, areaId: areaAt(ground.middle) };
  };
  const sites = SITES.map((spec): PlacedSite => {
    const ground = take(spec.place, spec.row, spec.column, spec.options.startsWith('kindergarten') ? 8000 : 40_000);
    return { ...spec, ground };
  });
  const schools = SCHOOLS.filter((spec) => !isKindergarten(spec)).map(place);
  const kindergartens = SCHOOLS.filter(isKindergarten).map(place);
  return { schools: [...kindergartens, ...schools], sites, estates: chooseEstates([...free], random) };
}

function isKindergarten({ stages }: SchoolSpec): boolean {
  return stages[0] === 'kindergarten';
}

/** Villages with a school have its name. */
export function namesFromSchools(villages: Village[]): Map<Village, string> {
  const names = new Map<Village, string>();
  for (const { seat, name } of SCHOOLS) {
    const short = name.replace(/(小学|幼儿园|学校)$/, '');
    if ('near' in seat) names.set(nearestVillage(seat.near, villages), short.length < 3 ? `${short}村` : short);
  }
  return names;
}

function nearestVillage(place: Point, villages: Village[]): Village {
  return [...villages].sort((a, b) => distance(a.middle, place) - distance(b.middle, place))[0]!;
}

/** Beyond the expressway and the railway is Liuwu, across the river and in the far south Yunbo. */
export function areaAt([east, north]: Point): AreaId {
  if (north > expresswayNorth(east) || east > railwayEast(north)) return 'north';
  return east < riverEast(north) || north < -3300 ? 'south' : 'core';
}

function besideVillage(spec: SchoolSpec, near: Point, villages: Village[]): PlacedSchool {
  const nearest = nearestVillage(near, villages);
  const [from, to] = nearest.lane;
  const length = distance(from, to);
  const aside: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const off = isKindergarten(spec) ? -48 : 60;
  const location: Point = [to[0] + aside[0] * off, to[1] + aside[1] * off];
  const siteAreaM2 = isKindergarten(spec) ? 2700 : spec.stages.length > 1 ? 21_000 : 9600;
  return { ...spec, location, siteAreaM2, areaId: areaAt(location) };
}

function chooseEstates(free: Ground[], random: Random): { ground: Ground; built: number }[] {
  const ofPlace = (name: string, count: number) =>
    random.shuffled(free.filter((ground) => ground.place === name && ground.areaM2 < 70_000)).slice(0, count);
  const chosen = [
    ...ofPlace('core', CORE_ESTATES),
    ...ofPlace('south-town', TOWN_ESTATES),
    ...ofPlace('north-town', TOWN_ESTATES),
  ];
  return chosen.map((ground) => ({ ground, built: builtIn(ground, random) }));
}

/** The core grew from the north-west; its south-east has been under construction since 2021. */
function builtIn({ place, row, column }: Ground, random: Random): number {
  if (place !== 'core') return random.chance(0.12) ? random.whole(2015, 2024) : random.whole(1995, 2014);
  if (isNewQuarter(place, row, column))
    return random.chance(0.52) ? random.whole(2027, 2030) : random.whole(2020, 2026);
  if (column >= 6 || (row <= 3 && column >= 4)) return random.whole(2014, 2024);
  const fromOldCentre = Math.hypot(row - 5, column - 2);
  return Math.min(2021, Math.round(2002 + fromOldCentre * 2.6 + random.between(-2, 5)));
}
