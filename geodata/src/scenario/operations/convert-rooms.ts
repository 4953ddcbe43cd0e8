import { classesAllowed, offerIn } from '../../capacity/index.ts';
import { type Stage, stageName } from '../../model/index.ts';
import { isRefusal, refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';
import { schoolIn } from './school-in.ts';
import { withClasses } from './with-classes.ts';
import { yearRefused } from './year-refused.ts';

interface Conversion {
  schoolId: string;
  fromStage: Stage;
  toStage: Stage;
  year: number;
  classes: number;
}

/**
 * 改学段: rooms of so many classes of a school go from one stage to another from an autumn on. Refused where the giving stage does not have
 * as many, or the school's grade system does not know the other stage.
 */
export const convertRooms: SpokenOperation<Conversion> = (
  plan,
  { schoolId, fromStage, toStage, year, classes },
  locale = 'zh',
) => {
  const late = yearRefused(plan, year);
  if (late) return late;
  const school = schoolIn(plan, schoolId, year);
  if (isRefusal(school)) return school;
  const [from, to] = [stageName(fromStage), stageName(toStage)];
  const nameEn = school.nameEn ?? school.name;
  const offer = school.stages.find((each) => each.stage === fromStage);
  if (!offer || fromStage === toStage) {
    return refused('请选择学校现有的学段，并转为另一个学段。', 'Choose a stage that the school has, and another one.');
  }
  const system = plan.district.gradeSystems.find((each) => each.id === school.system);
  if (!system?.stages[toStage]) {
    return refused(`学校的学制没有${to.zh}。`, `The grade system of the school has no ${to.en} stage.`);
  }
  if (!Number.isInteger(classes) || classes < 1) return refused('班数须为正整数。', 'Give a whole number of classes.');
  const then = classesAllowed(offerIn(offer, year)) ?? 0;
  if (classes > then) {
    return refused(
      `${school.name}${from.zh}${year}年只有 ${then} 个班的教室。`,
      `${nameEn} has rooms for ${then} ${from.en} classes in ${year}.`,
    );
  }
  const label = {
    zh: `${school.name}${year}年 ${classes} 个班的教室由${from.zh}转为${to.zh}`,
    en: `Turn ${classes} classrooms of ${nameEn} from ${from.en} to ${to.en} in ${year}`,
  };
  const given = withClasses(school, fromStage, year, -classes);
  return { label: label[locale], names: label, putSchools: [withClasses(given, toStage, year, classes)] };
};
