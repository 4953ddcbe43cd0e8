import { walkingDistance } from '../../access/index.ts';
import { isOpen } from '../../assignment/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import { type Compound, type Plan, type School, type Stage, stageName } from '../../model/index.ts';
import { applyEdit } from '../plan-of.ts';
import { isRefusal, refused } from '../refusal.ts';
import { compoundsRehomed, handedOver } from './compounds-rehomed.ts';
import { lockOnMoves, mayTake } from './lock-on-moves.ts';
import type { SpokenOperation } from './operation.ts';
import { schoolIn } from './school-in.ts';
import { schoolLocked } from './school-locked.ts';
import { schoolsChanged } from './schools-changed.ts';
import { withoutClosing } from './without-closing.ts';
import { yearRefused } from './year-refused.ts';

/** Schools that are nearest in a straight line, among which the nearest on foot is looked for. */
const COMPARED = 5;

/**
 * 停办: a school takes no pupils from an autumn on. Its compounds go to the schools they share with it (多校划片); those that have none
 * go to the nearest school on foot of the same stage and grade system that no lock keeps from taking them, and to the next when that one closes.
 * Refused where there is none in some year of the forecast, or a lock stands against it.
 */
export const closeSchool: SpokenOperation<{ schoolId: string; year: number }> = (
  plan,
  { schoolId, year },
  locale = 'zh',
) => {
  const late = yearRefused(plan, year);
  if (late) return late;
  const school = schoolIn(plan, schoolId, year);
  if (isRefusal(school)) return school;
  const locked = schoolLocked(plan, school);
  if (locked) return locked;
  const before = withoutClosing(plan, school);
  const closed: School = { ...school, closedFrom: year };
  const after: Plan = { ...before, schools: before.schools.map((each) => (each.id === schoolId ? closed : each)) };
  const moved = compoundsRehomed({
    schoolId,
    year,
    plan,
    before,
    after,
    receive: (compound, stage, autumn, { shares, rest, last }) => {
      if (rest.length > 0) return { schools: rest };
      const isLastOpen = after.schools.some((each) => each.id === last && isOpen(each, autumn));
      const receiver = isLastOpen ? last : nearestFor(after, school, compound, stage, autumn)?.id;
      return receiver === undefined ? { schools: [] } : { schools: handedOver(shares, schoolId, receiver), receiver };
    },
  });
  if ('compound' in moved) {
    const { zh, en } = stageName(moved.stage);
    const from = moved.year === year ? { zh: '', en: '' } : { zh: `${moved.year}年起`, en: ` from ${moved.year} on` };
    const aside = plan.locks?.length
      ? { zh: '（锁定的学校和边界不动）', en: ' (locked schools and borders stay as they are)' }
      : { zh: '', en: '' };
    return refused(
      `停办后${from.zh}没有别的${zh}可以接收 ${school.name}的学生${aside.zh}。`,
      `No other ${en} school can take the pupils of ${school.nameEn ?? school.name}${from.en}${aside.en}.`,
    );
  }
  const compounds = new Set(moved.putAssignments?.map((each) => each.compoundId)).size;
  const label = {
    zh: `${school.name}${year}年停办${compounds > 0 ? `，${compounds} 个小区就近划入他校` : ''}`,
    en: `Close ${school.nameEn ?? school.name} in ${year}${compounds > 0 ? `; ${compounds} compounds go to the nearest school` : ''}`,
  };
  const edit = { label: label[locale], names: label, putSchools: schoolsChanged(plan, after), ...moved };
  return lockOnMoves(plan, applyEdit(plan, edit)) ?? edit;
};

function nearestFor(plan: Plan, closing: School, compound: Compound, stage: Stage, year: number): School | undefined {
  return plan.schools
    .filter(
      (school) =>
        school.id !== closing.id &&
        mayTake(plan, school, compound, stage) &&
        !school.selective &&
        school.system === closing.system &&
        school.ownership === closing.ownership &&
        isOpen(school, year) &&
        school.stages.some((offer) => offer.stage === stage),
    )
    .map((school) => ({ school, straight: distanceMetres(compound.point, school.location) }))
    .sort((a, b) => a.straight - b.straight || (a.school.id < b.school.id ? -1 : 1))
    .slice(0, COMPARED)
    .map((each) => ({ ...each, metres: walkingDistance(plan, compound, each.school).metres }))
    .reduce<{ school: School; metres: number } | undefined>(
      (best, each) => (best && best.metres <= each.metres ? best : each),
      undefined,
    )?.school;
}
