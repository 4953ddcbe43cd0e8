import { classesAllowed, offerIn } from '../../capacity/index.ts';
import { type Stage, stageName } from '../../model/index.ts';
import { isRefusal, refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';
import { schoolIn } from './school-in.ts';
import { withClasses } from './with-classes.ts';
import { yearRefused } from './year-refused.ts';

/**
 * 扩建: so many more classes at a school in a stage from an autumn on. Refused where the school does not offer the stage then, or its site
 * allows fewer (`maxClasses`).
 */
export const extendSchool: SpokenOperation<{ schoolId: string; stage: Stage; year: number; classes: number }> = (
  plan,
  { schoolId, stage, year, classes },
  locale = 'zh',
) => {
  const school = schoolIn(plan, schoolId, year);
  const late = yearRefused(plan, year);
  if (late) return late;
  if (isRefusal(school)) return school;
  const offer = school.stages.find((each) => each.stage === stage);
  const name = stageName(stage);
  const nameEn = school.nameEn ?? school.name;
  if (!offer) return refused(`${school.name}不设${name.zh}。`, `${nameEn} has no ${name.en} stage.`);
  if (!Number.isInteger(classes) || classes < 1) return refused('班数须为正整数。', 'Give a whole number of classes.');
  const most = offer.maxClasses;
  const then = classesAllowed(offerIn({ ...offer, maxClasses: undefined }, year)) ?? 0;
  if (most !== undefined && then + classes > most) {
    return refused(
      `${school.name}${name.zh}的场地最多 ${most} 个班，${year}年已有 ${then} 个班的教室，最多再加 ${Math.max(0, most - then)} 个班。`,
      `The site of ${nameEn} holds at most ${most} ${name.en} classes; it has rooms for ${then} in ${year}, so at most ${Math.max(0, most - then)} more.`,
    );
  }
  const label = {
    zh: `${school.name}${name.zh}${year}年扩建 ${classes} 个班`,
    en: `Extend ${nameEn} (${name.en}) by ${classes} classes in ${year}`,
  };
  return { label: label[locale], names: label, putSchools: [withClasses(school, stage, year, classes)] };
};
