import { walksOf } from '../../access/index.ts';
import { type SchoolShare, schoolsOf } from '../../assignment/index.ts';
import type { Compound, Plan, Stage } from '../../model/index.ts';
import { numbersAt } from '../../simulation/index.ts';
import { listed, type Say, sayIn, stageIn, whole } from '../blocks.ts';
import type { DossierSource } from '../dossier-source.ts';
import { known } from '../known.ts';
import { movedCompounds } from '../moved-compounds.ts';
import { transitionIn } from '../transition-in.ts';

/** 告知书: what the parents of one compound and stage are told. It names no number of children. */
export interface Letter {
  district: string;
  compoundId: string;
  compound: string;
  stage: string;
  /** First autumn at the new school. */
  year: number;
  /** Names of the schools, after each other where there are several; empty where there is none. */
  from: string;
  to: string;
  /** Walk to the school that takes most of the compound; null where there is no school or no way on foot. */
  metresBefore: number | null;
  metresAfter: number | null;
  reason: string;
  /** 过渡办法; empty where all change in the first autumn. */
  transition: string;
}

/**
 * One letter for each compound and stage whose school changes, in the order of the compounds of the plan. Where only the shares of the same
 * schools change, no family has anything to be told.
 */
export function lettersOf({ now, before, locale }: Pick<DossierSource, 'now' | 'before' | 'locale'>): Letter[] {
  const say = sayIn(locale);
  const old = new Map(before.plan.compounds.map((compound) => [compound.id, compound]));
  return movedCompounds({ now, before }, locale).flatMap(({ compound, stage, year }) => {
    const [was, is] = [
      schoolsOf(before.plan, old.get(compound.id) ?? compound, stage, year),
      schoolsOf(now.plan, compound, stage, year),
    ];
    if (without(was, is).length + without(is, was).length === 0) return [];
    const letter = {
      district: now.plan.district.name[locale],
      compoundId: compound.id,
      compound: compound.name,
      stage: stageIn(stage, say),
      year,
      from: namesIn(before.plan, was, say),
      to: namesIn(now.plan, is, say),
      metresBefore: walkTo(before.plan, compound, was),
      metresAfter: walkTo(now.plan, compound, is),
      reason: reasonFor({ now, before }, was, is, stage, year, say),
      transition: transitionIn(now.plan, compound.id, stage, say),
    };
    return [letter];
  });
}

/** Shares in schools that the others do not have. */
function without(shares: readonly SchoolShare[], others: readonly SchoolShare[]): SchoolShare[] {
  return shares.filter(({ schoolId }) => !others.some((other) => other.schoolId === schoolId));
}

function schoolOf(plan: Plan, id: string) {
  return plan.schools.find((school) => school.id === id);
}

function namesIn(plan: Plan, shares: readonly SchoolShare[], say: Say): string {
  const names = shares.map(({ schoolId }) => {
    const school = schoolOf(plan, schoolId);
    return school ? say(school.name, school.nameEn ?? school.name) : schoolId;
  });
  return listed(names, say);
}

function walkTo(plan: Plan, { point }: Compound, shares: readonly SchoolShare[]): number | null {
  const [main] = shares.toSorted((a, b) => b.share - a.share);
  const school = main && schoolOf(plan, main.schoolId);
  return school ? known(walksOf(plan).between(point, school.location).metres, 0) : null;
}

/** Why: the old school closes, a school opens, the old school would be short of seats, or seats are shared more evenly. */
function reasonFor(
  { now, before }: Pick<DossierSource, 'now' | 'before'>,
  was: readonly SchoolShare[],
  is: readonly SchoolShare[],
  stage: Stage,
  year: number,
  say: Say,
): string {
  const [left, joined] = [without(was, is), without(is, was)];
  const closed = left.filter(
    ({ schoolId }) => (schoolOf(now.plan, schoolId)?.closedFrom ?? closedIfGone(now.plan, schoolId)) <= year,
  );
  if (closed.length > 0) {
    const names = namesIn(before.plan, closed, say);
    return say(
      `${names}自 ${year}年起不再招收${stageIn(stage, say)}学生。`,
      `${names} takes no ${stageIn(stage, say)} pupils from ${year} on.`,
    );
  }
  const opened = joined.filter(({ schoolId }) => !schoolOf(before.plan, schoolId));
  if (opened.length > 0) {
    const names = namesIn(now.plan, opened, say);
    return say(`${names}建成启用，就近接收学生。`, `${names} opens and takes the pupils who live near.`);
  }
  const short = left.flatMap(({ schoolId }) => {
    const numbers = numbersAt(before.results, schoolId, stage, year);
    const seats = numbers ? Math.round(numbers.enrolment - numbers.seats) : 0;
    return seats > 0 ? [{ schoolId, share: 1, seats }] : [];
  });
  if (short.length > 0) {
    const seats = whole(short.reduce((sum, each) => sum + each.seats, 0));
    const names = namesIn(before.plan, short, say);
    return say(
      `若不调整，${names} ${year}年预计缺 ${seats} 个学位。`,
      `Without the change ${names} would be ${seats} seats short in ${year}.`,
    );
  }
  return say(
    '为使各校学位均衡使用，学区相应调整。',
    'Catchments are adjusted so that the seats of all schools are used evenly.',
  );
}

function closedIfGone(plan: Plan, schoolId: string): number {
  return schoolOf(plan, schoolId) ? Infinity : -Infinity;
}
