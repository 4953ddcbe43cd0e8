import { classesAllowed, offerIn } from '../../capacity/index.ts';
import { type Plan, type School, stageName } from '../../model/index.ts';
import { applyEdit } from '../plan-of.ts';
import { isRefusal, refused } from '../refusal.ts';
import { compoundsRehomed, handedOver } from './compounds-rehomed.ts';
import { lastYear } from './last-year.ts';
import { lockOnMoves } from './lock-on-moves.ts';
import type { SpokenOperation } from './operation.ts';
import { schoolIn } from './school-in.ts';
import { schoolLocked } from './school-locked.ts';
import { schoolsChanged } from './schools-changed.ts';
import { withClasses } from './with-classes.ts';
import { withSite } from './with-site.ts';
import { withoutClosing } from './without-closing.ts';
import { yearRefused } from './year-refused.ts';

interface Merger {
  /** The school that closes. */
  schoolId: string;
  /** The school that takes its compounds. */
  intoId: string;
  year: number;
  /** The campus stays in use: its classes are the other school's from then on. */
  keepsCampus: boolean;
}

/**
 * 合并: from an autumn on a school is part of another, which takes all its compounds and, where the campus stays in use, its classes.
 * Refused where the other does not offer one of its stages, closes later, or follows another grade system (学制), or a lock stands against it.
 */
export const mergeSchools: SpokenOperation<Merger> = (plan, { schoolId, intoId, year, keepsCampus }, locale = 'zh') => {
  const late = yearRefused(plan, year);
  if (late) return late;
  const school = schoolIn(plan, schoolId, year);
  if (isRefusal(school)) return school;
  const taker = schoolIn(plan, intoId, year);
  if (isRefusal(taker)) return taker;
  const locked = schoolLocked(plan, school, taker);
  if (locked) return locked;
  if (taker === school) return refused('请选择另一所学校。', 'Choose another school.');
  const [from, to] = [school.nameEn ?? school.name, taker.nameEn ?? taker.name];
  const lacking = school.stages.find(({ stage }) => !taker.stages.some((offer) => offer.stage === stage));
  if (lacking) {
    const { zh, en } = stageName(lacking.stage);
    return refused(
      `${taker.name}不设${zh}，不能接收 ${school.name}。`,
      `${to} has no ${en} stage and cannot take ${from}.`,
    );
  }
  if (taker.system !== school.system) {
    return refused(
      `${school.name}与${taker.name}学制不同，年级对不上。`,
      `${from} and ${to} follow different grade systems; their grades do not match.`,
    );
  }
  const last = lastYear(plan);
  if (taker.closedFrom !== undefined && taker.closedFrom <= last) {
    return refused(
      `${taker.name}${taker.closedFrom}年起停办，不能接收 ${school.name}。`,
      `${to} closes in ${taker.closedFrom} and cannot take ${from}.`,
    );
  }
  const before = withoutClosing(plan, school);
  const into = before.schools.find(({ id }) => id === intoId)!;
  const grown = keepsCampus ? withCampus(into, school, year, last) : into;
  const closed: School = { ...school, closedFrom: year };
  const after: Plan = {
    ...before,
    schools: before.schools.map((each) => (each.id === schoolId ? closed : each === into ? grown : each)),
  };
  const moved = compoundsRehomed({
    schoolId,
    year,
    plan,
    before,
    after,
    receive: (_compound, _stage, _year, { shares }) => ({ schools: handedOver(shares, schoolId, intoId) }),
  });
  if ('compound' in moved) throw new Error(`nobody takes ${moved.compound.id} in ${moved.year}`);
  const label = {
    zh: `${school.name}${year}年并入${into.name}${keepsCampus ? '，保留校区' : ''}`,
    en: `Merge ${from} into ${to} in ${year}${keepsCampus ? ', keeping the campus' : ''}`,
  };
  const edit = { label: label[locale], names: label, putSchools: schoolsChanged(plan, after), ...moved };
  return lockOnMoves(plan, applyEdit(plan, edit)) ?? edit;
};

/** The school with the classes of a campus from an autumn on, and with what is built there or given up there later. What one site allows does not limit a school on two. */
function withCampus(into: School, campus: School, year: number, last: number): School {
  return campus.stages.reduce((grows, offer) => {
    const most = new Map<number, number>();
    for (let each = year; each <= last; each++) most.set(each, classesAllowed(offerIn(offer, each)) ?? 0);
    const grown = [...most].reduce((school, [each, classes]) => {
      const more = classes - (most.get(each - 1) ?? 0);
      return more === 0 ? school : withClasses(school, offer.stage, each, more, campus.id);
    }, grows);
    return withSite(grown, offer.stage, Math.max(...most.values()));
  }, into);
}
