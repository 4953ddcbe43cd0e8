import { stagesBySystem } from '../../assignment/index.ts';
import { classSizeIn } from '../../capacity/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import { type Plan, type School, type Stage, stageName } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { UTILISATION_FLOORS } from './empty-seats.ts';
import type { Becoming } from './limit-report.ts';
import { inEn, inZh } from './limit-sentences.ts';
import { type Place, stageYear } from './stage-year.ts';

/** Stages that a building of a stage can serve without being built anew; what else it may serve is the community. */
const BECOMES: Record<Stage, readonly Stage[]> = {
  kindergarten: [],
  primary: ['kindergarten', 'junior'],
  junior: ['primary', 'senior'],
  senior: ['junior'],
};

/** Fewest classes a grade that make a use worth it: subject teachers are shared in junior, senior schools are built for six (product). */
const CLASSES_A_GRADE: Record<Stage, number> = { kindergarten: 1, primary: 1, junior: 2, senior: 6 };

/** Autumns in a row in which a stage nearby must be short: a building is not turned over for one crowded year (product). */
const YEARS_SHORT = 3;

/**
 * Metres within which a shortage is near: two schools whose service areas touch stand two service radii apart (300, 500, 1,000 m
 * by 鲁政办字〔2018〕189号; mark D). Senior schools take pupils from the whole district.
 */
const NEAR: Record<Stage, number> = { kindergarten: 600, primary: 1000, junior: 2000, senior: Infinity };

/**
 * What the rooms that a stage no longer needs could become: another stage of which schools nearby are short of a class or more for
 * three autumns at least, from one on from which enough rooms for its grades stay free. Of several the one that takes up most of
 * the shortage. Where none is short and half of the building stays empty, the community. Public schools only.
 */
export function couldBecome(place: Place, plan: Plan, results: Results): Becoming | undefined {
  const { school, stage, campus } = place;
  if (school.ownership !== 'public') return undefined;
  const free = freeForGood(place);
  const found = BECOMES[stage]
    .map((use) => stageUse(place, plan, results, use, free))
    .filter((each) => each !== undefined);
  const [best] = found.toSorted((a, b) => helped(b) - helped(a) || a.fromYear - b.fromYear);
  return best ?? communityUse(place, free, campus.years);
}

/** Fewest rooms of the design that stay free from each year on to the last one; NaN where rooms or pupils are not known. */
function freeForGood(place: Place): number[] {
  const free = place.campus.years.map((_, y) => {
    const { rooms, wanted } = stageYear(place, y);
    return rooms.own + rooms.shared - wanted;
  });
  for (let y = free.length - 2; y >= 0; y--) free[y] = Math.min(free[y]!, free[y + 1]!);
  return free;
}

function stageUse(
  { school, terms }: Place,
  plan: Plan,
  results: Results,
  use: Stage,
  free: readonly number[],
): Becoming | undefined {
  const grades =
    stagesBySystem(plan)
      .get(school.system)
      ?.filter((each) => each === use).length ?? 0;
  if (grades === 0) return undefined;
  const near = rowsNear(plan, results, school, use);
  const { years } = results;
  const short = years.map((_, y) => shortIn(results, near, y));
  const isShort = (y: number) => short[y]! >= classSizeIn({ stage: use }, years[y]!, terms);
  for (let y = 1; y < years.length; y++) {
    const roomsFree = free[y]!;
    if (!(roomsFree >= grades * CLASSES_A_GRADE[use])) continue;
    let end = y;
    while (end < years.length && isShort(end)) end++;
    if (end - y < YEARS_SHORT) continue;
    const fromYear = years[y]!;
    const shortUntil = years[end - 1]!;
    const shortNearby = short[y]!;
    const classSize = classSizeIn({ stage: use }, fromYear, terms);
    const seats = roomsFree * classSize;
    const withinMetres = NEAR[use];
    return {
      use,
      fromYear,
      roomsFree,
      seats,
      shortNearby,
      shortUntil,
      ...(Number.isFinite(withinMetres) ? { withinMetres } : {}),
      sentence: stageSentence(use, fromYear, { roomsFree, classSize, seats, shortNearby, shortUntil, withinMetres }),
    };
  }
  return undefined;
}

function rowsNear(plan: Plan, results: Results, school: School, use: Stage): number[] {
  return plan.schools
    .filter(({ location }) => distanceMetres(location, school.location) <= NEAR[use])
    .map(({ id }) => results.rowIndex.get(`${id}/${use}`))
    .filter((row) => row !== undefined);
}

function shortIn(results: Results, rows: readonly number[], y: number): number {
  const Y = results.years.length;
  const short = rows.reduce((sum, r) => {
    const over = results.enrolment[r * Y + y]! - results.seats[r * Y + y]!;
    return over > 0 ? sum + over : sum;
  }, 0);
  return Math.round(short);
}

function helped({ seats, shortNearby }: Becoming): number {
  return Math.min(seats ?? 0, shortNearby ?? 0);
}

function communityUse(place: Place, free: readonly number[], years: readonly number[]): Becoming | undefined {
  for (let y = 1; y < years.length; y++) {
    const { rooms } = stageYear(place, y);
    const all = rooms.own + rooms.shared;
    const roomsFree = free[y]!;
    if (!(all > 0 && roomsFree > all * (1 - UTILISATION_FLOORS.halfEmpty))) continue;
    const fromYear = years[y]!;
    const stages = BECOMES[place.stage].map(stageName);
    const others = {
      zh: stages.length > 0 ? `周边${stages.map(({ zh }) => zh).join('、')}没有持续缺口，` : '',
      en:
        stages.length > 0
          ? ` and ${stages.map(({ en }) => en).join(' and ')} schools nearby are not short for long`
          : '',
    };
    return {
      use: 'community',
      fromYear,
      roomsFree,
      sentence: {
        zh: `${inZh(fromYear)}起 ${all}间教室中至少空 ${roomsFree}间，${others.zh}可用于托育、养老或社区教育`,
        en: `From ${inEn(fromYear)} at least ${roomsFree} of ${all} rooms stay empty${others.en}: day care, elder care or community education`,
      },
    };
  }
  return undefined;
}

function stageSentence(
  use: Stage,
  year: number,
  {
    roomsFree,
    classSize,
    seats,
    shortNearby,
    shortUntil,
    withinMetres,
  }: Record<'roomsFree' | 'classSize' | 'seats' | 'shortNearby' | 'shortUntil' | 'withinMetres', number>,
) {
  const { zh, en } = stageName(use);
  const where = Number.isFinite(withinMetres)
    ? { zh: `${withinMetres}米内${zh}`, en: `${en} schools within ${withinMetres} m` }
    : { zh: `全区${zh}`, en: `the district’s ${en} schools` };
  return {
    zh: `${inZh(year)}起至少空 ${roomsFree}间教室，可办${zh} ${roomsFree}班 × ${classSize} = ${seats}个学位；${where.zh}当年缺 ${shortNearby}个，缺口到 ${shortUntil}年`,
    en: `From ${inEn(year)} at least ${roomsFree} rooms stay empty: ${roomsFree} ${en} classes × ${classSize} = ${seats} seats; ${where.en} are ${shortNearby} short that year, and short until ${shortUntil}`,
  };
}
