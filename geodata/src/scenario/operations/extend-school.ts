import { classesAllowed, offerIn } from '../../capacity/index.ts';
import { type SchoolStage, type Stage, stageName } from '../../model/index.ts';
import { isRefusal, refused } from '../refusal.ts';
import { lastYear } from './last-year.ts';
import type { SpokenOperation } from './operation.ts';
import { schoolIn } from './school-in.ts';
import { withClasses } from './with-classes.ts';
import { yearRefused } from './year-refused.ts';

/**
 * 扩建: so many more classes at a school in a stage from an autumn on. Refused where the school does not offer the stage then, or its site
 * allows fewer (`maxClasses`) then or in a later year in which it is extended already; rooms given to another stage stand on it still.
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
  const built = offer.expansions?.filter((each) => each.classes > 0 || each.from !== undefined);
  const fullest = mostRooms({ ...offer, maxClasses: undefined, expansions: built }, year, lastYear(plan));
  if (most !== undefined && fullest.classes + classes > most) {
    const isPartGiven = built?.length !== offer.expansions?.length;
    const given = isPartGiven
      ? { zh: '（含转给其他学段的）', en: ' (those given to other stages included)' }
      : { zh: '', en: '' };
    const [then, more] = [fullest.classes, Math.max(0, most - fullest.classes)];
    return refused(
      `${school.name}${name.zh}的场地最多 ${most} 个班，${fullest.year}年已有 ${then} 个班的教室${given.zh}，最多再加 ${more} 个班。`,
      `The site of ${nameEn} holds at most ${most} ${name.en} classes; it has rooms for ${then} in ${fullest.year}${given.en}, so at most ${more} more.`,
    );
  }
  const label = {
    zh: `${school.name}${name.zh}${year}年扩建 ${classes} 个班`,
    en: `Extend ${nameEn} (${name.en}) by ${classes} classes in ${year}`,
  };
  return { label: label[locale], names: label, putSchools: [withClasses(school, stage, year, classes)] };
};

/** The year from an autumn on in which a stage has the most rooms, and how many classes they hold. */
function mostRooms(offer: SchoolStage, from: number, last: number): { year: number; classes: number } {
  let most = { year: from, classes: Number.NEGATIVE_INFINITY };
  for (let year = from; year <= last; year++) {
    const classes = classesAllowed(offerIn(offer, year)) ?? 0;
    if (classes > most.classes) most = { year, classes };
  }
  return most;
}
