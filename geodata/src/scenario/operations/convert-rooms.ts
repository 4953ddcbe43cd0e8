import { classesAllowed, offerIn } from '../../capacity/index.ts';
import { type SchoolStage, type Stage, stageName } from '../../model/index.ts';
import { isRefusal, refused } from '../refusal.ts';
import { lastYear } from './last-year.ts';
import type { SpokenOperation } from './operation.ts';
import { schoolIn } from './school-in.ts';
import { withClasses } from './with-classes.ts';
import { withSite } from './with-site.ts';
import { yearRefused } from './year-refused.ts';

interface Conversion {
  schoolId: string;
  fromStage: Stage;
  toStage: Stage;
  year: number;
  classes: number;
}

/**
 * 改学段: rooms of so many classes of a school go from one stage to another from an autumn on; they stand already, so that what the site allows the
 * other stage grows by them. Refused where the giving stage does not have as many in every year to come, or the school's grade system does not know
 * the other stage.
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
  const least = leastRooms(offer, year, lastYear(plan));
  if (classes > least.classes) {
    return refused(
      least.year === year
        ? `${school.name}${from.zh}${year}年只有 ${least.classes} 个班的教室。`
        : `${school.name}${from.zh}${least.year}年起只剩 ${least.classes} 个班的教室，${year}年最多转出 ${least.classes} 个班。`,
      least.year === year
        ? `${nameEn} has rooms for ${least.classes} ${from.en} classes in ${year}.`
        : `${nameEn} has rooms for ${least.classes} ${from.en} classes from ${least.year} on, so at most ${least.classes} can go in ${year}.`,
    );
  }
  const label = {
    zh: `${school.name}${year}年 ${classes} 个班的教室由${from.zh}转为${to.zh}`,
    en: `Turn ${classes} classrooms of ${nameEn} from ${from.en} to ${to.en} in ${year}`,
  };
  const given = withClasses(school, fromStage, year, -classes);
  const taken = withSite(withClasses(given, toStage, year, classes), toStage, classes);
  return { label: label[locale], names: label, putSchools: [taken] };
};

/** The year from an autumn on in which a stage has the fewest rooms, and how many classes they hold. */
function leastRooms(offer: SchoolStage, from: number, last: number): { year: number; classes: number } {
  let least = { year: from, classes: Number.POSITIVE_INFINITY };
  for (let year = from; year <= last; year++) {
    const classes = classesAllowed(offerIn(offer, year)) ?? 0;
    if (classes < least.classes) least = { year, classes };
  }
  return { ...least, classes: Math.max(0, least.classes) };
}
