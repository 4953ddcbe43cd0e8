import { walksOf } from '../../access/index.ts';
import type { SchoolShare } from '../../assignment/index.ts';
import type { Compound, Plan, Stage } from '../../model/index.ts';
import { numbersAt } from '../../simulation/index.ts';
import { listed, type Say, sayIn, stageIn, whole } from '../blocks.ts';
import type { DossierSource } from '../dossier-source.ts';
import { known } from '../known.ts';
import { schoolTurnsOf } from '../school-turns-of.ts';
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
 * One letter for each change of school of a compound in a stage, in the order of the compounds of the plan; a later change has its own. Where
 * only the shares of the same schools change, or a change is given up, no family has anything to be told.
 */
export function lettersOf({ now, before, locale }: Pick<DossierSource, 'now' | 'before' | 'locale'>): Letter[] {
  const say = sayIn(locale);
  const plans = [before.plan, now.plan];
  return schoolTurnsOf({ now, before }).flatMap(({ compound, stage, year, from, to, isKept }) => {
    if (isKept || without(from, to).length + without(to, from).length === 0) return [];
    const [metresBefore, metresAfter] = [walkTo(plans, compound, from), walkTo(plans.toReversed(), compound, to)];
    const isNoFarther = metresBefore !== null && metresAfter !== null && metresAfter <= metresBefore;
    const letter = {
      district: now.plan.district.name[locale],
      compoundId: compound.id,
      compound: compound.name,
      stage: stageIn(stage, say),
      year,
      from: namesIn(plans, from, say),
      to: namesIn(plans, to, say),
      metresBefore,
      metresAfter,
      reason: reasonFor({ now, before }, from, to, stage, year, isNoFarther, say),
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

/** The first of some plans that has a school. */
function planWith(plans: readonly Plan[], id: string): Plan | undefined {
  return plans.find((plan) => schoolOf(plan, id));
}

function namesIn(plans: readonly Plan[], shares: readonly SchoolShare[], say: Say): string {
  const names = shares.map(({ schoolId }) => {
    const plan = planWith(plans, schoolId);
    const school = plan && schoolOf(plan, schoolId);
    return school ? say(school.name, school.nameEn ?? school.name) : schoolId;
  });
  return listed(names, say);
}

function walkTo(plans: readonly Plan[], { point }: Compound, shares: readonly SchoolShare[]): number | null {
  const [main] = shares.toSorted((a, b) => b.share - a.share);
  const plan = main && planWith(plans, main.schoolId);
  const school = plan && schoolOf(plan, main.schoolId);
  return school ? known(walksOf(plan).between(point, school.location).metres, 0) : null;
}

/**
 * Why: the old school closes, a school opens (nearer, or to take pupils off one that would be short), the old school would be short of seats, or
 * seats are shared more evenly.
 */
function reasonFor(
  { now, before }: Pick<DossierSource, 'now' | 'before'>,
  was: readonly SchoolShare[],
  is: readonly SchoolShare[],
  stage: Stage,
  year: number,
  isNoFarther: boolean,
  say: Say,
): string {
  const plans = [now.plan, before.plan];
  const [left, joined] = [without(was, is), without(is, was)];
  const closed = left.filter(
    ({ schoolId }) => (schoolOf(now.plan, schoolId)?.closedFrom ?? closedIfGone(now.plan, schoolId)) <= year,
  );
  if (closed.length > 0) {
    const names = namesIn(plans, closed, say);
    return say(
      `${names}自 ${year}年起不再招收${stageIn(stage, say)}学生。`,
      `${names} takes no ${stageIn(stage, say)} pupils from ${year} on.`,
    );
  }
  const opened = joined.filter(({ schoolId }) => !schoolOf(before.plan, schoolId));
  const relief = shortIn(left, { now, before }, stage, year, say);
  if (opened.length > 0) {
    const names = namesIn(plans, opened, say);
    if (isNoFarther)
      return say(`${names}建成启用，就近接收学生。`, `${names} opens and takes the pupils who live near.`);
    const even = say('学区相应调整，使各校学位均衡使用。', 'Catchments are adjusted so that seats are used evenly.');
    return say(
      `${names}建成启用，接收部分学生。${relief ?? even}`,
      `${names} opens and takes a part of the pupils. ${relief ?? even}`,
    );
  }
  if (relief) return relief;
  return say(
    '为使各校学位均衡使用，学区相应调整。',
    'Catchments are adjusted so that the seats of all schools are used evenly.',
  );
}

/** How short the schools that are left would be without the change; undefined where none would. */
function shortIn(
  left: readonly SchoolShare[],
  { now, before }: Pick<DossierSource, 'now' | 'before'>,
  stage: Stage,
  year: number,
  say: Say,
): string | undefined {
  const short = left.flatMap((share) => {
    const numbers = numbersAt(before.results, share.schoolId, stage, year);
    const seats = numbers ? Math.round(numbers.enrolment - numbers.seats) : 0;
    return seats > 0 ? [{ ...share, seats }] : [];
  });
  if (short.length === 0) return undefined;
  const seats = whole(short.reduce((sum, each) => sum + each.seats, 0));
  const names = namesIn([before.plan, now.plan], short, say);
  return say(
    `若不调整，${names} ${year}年预计缺 ${seats} 个学位。`,
    `Without the change ${names} would be ${seats} seats short in ${year}.`,
  );
}

function closedIfGone(plan: Plan, schoolId: string): number {
  return schoolOf(plan, schoolId) ? Infinity : -Infinity;
}
