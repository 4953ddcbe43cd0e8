import { walkingDistance } from '../../access/index.ts';
import { isOpen, schoolsOf } from '../../assignment/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import { type Compound, type Plan, type School, type Stage, stageName } from '../../model/index.ts';
import { isRefusal, refused } from '../refusal.ts';
import { compoundsRehomed } from './compounds-rehomed.ts';
import type { SpokenOperation } from './operation.ts';
import { schoolIn } from './school-in.ts';
import { isLocked, schoolLocked } from './school-locked.ts';
import { yearRefused } from './year-refused.ts';

/** Schools that are nearest in a straight line, among which the nearest on foot is looked for. */
const COMPARED = 5;

/**
 * 停办: a school takes no pupils from an autumn on. Its compounds go to the schools they share with it (多校划片); those that have none
 * go to the nearest school on foot of the same stage and grade system that is not locked. Refused where there is none, or a lock is on the school.
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
  const closed: School = { ...school, closedFrom: year };
  const after: Plan = { ...plan, schools: plan.schools.map((each) => (each === school ? closed : each)) };
  const alone = new Set<Stage>();
  const moved = compoundsRehomed(plan, schoolId, year, (compound, stage) => {
    if (schoolsOf(after, compound, stage, year).length > 0) return undefined;
    const nearest = nearestFor(after, school, compound, stage, year);
    if (!nearest) alone.add(stage);
    return nearest?.id;
  });
  const [stage] = alone;
  if (stage) {
    const { zh, en } = stageName(stage);
    return refused(
      `停办后没有别的${zh}可以接收 ${school.name}的学生。`,
      `No other ${en} school can take the pupils of ${school.nameEn ?? school.name}.`,
    );
  }
  const compounds = new Set(moved.map((each) => each.compoundId)).size;
  const label = {
    zh: `${school.name}${year}年停办${compounds > 0 ? `，${compounds} 个小区就近划入他校` : ''}`,
    en: `Close ${school.nameEn ?? school.name} in ${year}${compounds > 0 ? `; ${compounds} compounds go to the nearest school` : ''}`,
  };
  return { label: label[locale], names: label, putSchools: [closed], putAssignments: moved };
};

function nearestFor(plan: Plan, closing: School, compound: Compound, stage: Stage, year: number): School | undefined {
  return plan.schools
    .filter(
      (school) =>
        school.id !== closing.id &&
        !isLocked(plan, school.id) &&
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
