import { classesAllowed, offerIn } from '../../capacity/index.ts';
import { stageName } from '../../model/index.ts';
import { isRefusal, refused } from '../refusal.ts';
import { compoundsRehomed } from './compounds-rehomed.ts';
import type { SpokenOperation } from './operation.ts';
import { schoolIn } from './school-in.ts';
import { schoolLocked } from './school-locked.ts';
import { withClasses } from './with-classes.ts';
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
 * Refused where the other does not offer one of its stages, or follows another grade system (学制), or one of them is locked.
 */
export const mergeSchools: SpokenOperation<Merger> = (plan, { schoolId, intoId, year, keepsCampus }, locale = 'zh') => {
  const late = yearRefused(plan, year);
  if (late) return late;
  const school = schoolIn(plan, schoolId, year);
  if (isRefusal(school)) return school;
  const into = schoolIn(plan, intoId, year);
  if (isRefusal(into)) return into;
  const locked = schoolLocked(plan, school, into);
  if (locked) return locked;
  if (into === school) return refused('请选择另一所学校。', 'Choose another school.');
  const [from, to] = [school.nameEn ?? school.name, into.nameEn ?? into.name];
  const lacking = school.stages.find(({ stage }) => !into.stages.some((offer) => offer.stage === stage));
  if (lacking) {
    const { zh, en } = stageName(lacking.stage);
    return refused(
      `${into.name}不设${zh}，不能接收 ${school.name}。`,
      `${to} has no ${en} stage and cannot take ${from}.`,
    );
  }
  if (into.system !== school.system) {
    return refused(
      `${school.name}与${into.name}学制不同，年级对不上。`,
      `${from} and ${to} follow different grade systems; their grades do not match.`,
    );
  }
  const grown = school.stages.reduce((grows, offer) => {
    const classes = classesAllowed(offerIn(offer, year)) ?? 0;
    return keepsCampus && classes > 0
      ? withCampus(withClasses(grows, offer.stage, year, classes, school.id), offer.stage, classes)
      : grows;
  }, into);
  const label = {
    zh: `${school.name}${year}年并入${into.name}${keepsCampus ? '，保留校区' : ''}`,
    en: `Merge ${from} into ${to} in ${year}${keepsCampus ? ', keeping the campus' : ''}`,
  };
  return {
    label: label[locale],
    names: label,
    putSchools: [{ ...school, closedFrom: year }, ...(grown === into ? [] : [grown])],
    putAssignments: compoundsRehomed(plan, schoolId, year, () => into.id),
  };
};

/** What one site allows does not limit a school on two. */
function withCampus<S extends { stages: { stage: string; maxClasses?: number | undefined }[] }>(
  school: S,
  stage: string,
  classes: number,
): S {
  return {
    ...school,
    stages: school.stages.map((offer) =>
      offer.stage === stage && offer.maxClasses !== undefined
        ? { ...offer, maxClasses: offer.maxClasses + classes }
        : offer,
    ),
  };
}
