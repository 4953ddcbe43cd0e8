import { type Grade, gradeName, type LocalName, type Plan, type School, type SchoolStage } from '../../model/index.ts';
import { brokenLimit } from './broken-limit.ts';
import { campusOf, formCampus } from './campus-of.ts';
import { brokenBy, HOLDS } from './limit-phrases.ts';
import type { BrokenLimit, LimitChange } from './limit-report.ts';
import { counted, inEn, inZh } from './limit-sentences.ts';
import type { SchoolSizeLimits } from './school-size-limits.ts';
import { doSeatsMovePupils, simulatedCampus } from './simulated-campus.ts';
import { type Place, stageYear } from './stage-year.ts';

/**
 * What one more classroom from the first autumn after the base year on would do to a limit: what comes of adding it to the plan. Where
 * its seats draw pupils, they are simulated too. Where the rooms are as many as the classes that the site allows, it opens no class.
 */
export function oneMoreRoom(
  place: Place,
  broken: BrokenLimit,
  sizes: SchoolSizeLimits,
  plans: { base: Plan; plan: Plan },
): LimitChange {
  const { offer, campus } = place;
  const { own, shared } = stageYear(place, campus.years.indexOf(broken.year)).rooms;
  const expansions = [...(offer.expansions ?? []), { year: campus.years[1]!, classes: 1 }];
  const changed = placeWith(place, { ...offer, expansions });
  if (doSeatsMovePupils(place, plans)) changed.campus = simulatedCampus(changed, plans);
  const { maxClasses = Infinity } = offer;
  const isCapped = own + shared >= maxClasses;
  const what = {
    zh: `多 1间教室：${isCapped ? `用地已满 ${maxClasses}班，开不了新班，` : ''}`,
    en: `One more room: ${isCapped ? `the site is full with ${counted(maxClasses, 'class')} and none can be opened; ` : ''}`,
  };
  return changeBetween(place, changed, broken, sizes, what);
}

/** What one more class in a temporary room would do in the year in which a limit is broken, and only then. */
export function oneMoreClass(place: Place, broken: BrokenLimit, sizes: SchoolSizeLimits): LimitChange {
  const { offer } = place;
  const temporary = [...(offer.temporary ?? []), { from: broken.year, to: broken.year, classes: 1 }];
  const what = { zh: `${inZh(broken.year)}临时多开 1个班：`, en: `One more temporary class in ${inEn(broken.year)}: ` };
  return changeBetween(place, placeWith(place, { ...offer, temporary }), broken, sizes, what);
}

function changeBetween(
  place: Place,
  changed: Place,
  broken: BrokenLimit,
  sizes: SchoolSizeLimits,
  what: LocalName,
): LimitChange {
  const { years } = place.campus;
  const y = years.indexOf(broken.year);
  const still = brokenLimit(broken.limit, changed, sizes, 1).broken;
  const [then, now] = [fullestClass(place, y), fullestClass(changed, y)];
  const largestClass: LimitChange['largestClass'] = {
    year: broken.year,
    before: then.largest,
    after: now.largest,
    ...(then.grade ? { gradeBefore: then.grade } : {}),
    ...(now.grade ? { gradeAfter: now.grade } : {}),
  };
  const limit = limitTold(broken, still, years.at(-1)!);
  const size = sizeTold(largestClass);
  return {
    limit: broken.limit,
    before: broken.year,
    ...(still ? { after: still.year } : {}),
    largestClass,
    sentence: { zh: `${what.zh}${limit.zh}${size.zh}`, en: `${what.en}${limit.en}${size.en}` },
  };
}

/** The place after its stage has changed, its classes formed again for the same pupils. */
function placeWith(place: Place, offer: SchoolStage): Place {
  const stages = place.school.stages.map((each) => (each === place.offer ? offer : each));
  const school: School = { ...place.school, stages };
  return { ...place, school, offer, campus: formCampus(campusOf(place.campus, place.school), school, place.terms) };
}

/** The class that is fullest for its design size; NaN where classes are not known. */
function fullestClass(place: Place, y: number): { largest: number; grade?: Grade } {
  const { campus, r } = place;
  const taught = stageYear(place, y).grades.filter((each) => each.largest > 0);
  if (taught.length === 0) return { largest: campus.largestClass[r * campus.years.length + y]! };
  return taught.reduce((full, each) => (each.largest / each.classSize > full.largest / full.classSize ? each : full));
}

/** What comes of the limit: 2027年9月仍缺 7间教室, 到 2029年9月才缺 1间教室（原为 2028年9月）, 到 2035年教室够用. */
function limitTold(broken: BrokenLimit, still: BrokenLimit | undefined, last: number): LocalName {
  if (!still) return { zh: `到 ${last}年${HOLDS[broken.limit].zh}`, en: `${HOLDS[broken.limit].en} until ${last}` };
  const by = brokenBy(still);
  const [before, after] = [broken.year, still.year];
  if (after === before) return { zh: `${inZh(after)}仍${by.zh}`, en: `still ${by.en} in ${inEn(after)}` };
  return {
    zh: `到 ${inZh(after)}${after > before ? '才' : '就'}${by.zh}（原为 ${inZh(before)}）`,
    en: `${by.en} ${after > before ? 'only' : 'as early as'} in ${inEn(after)} (without it in ${inEn(before)})`,
  };
}

function sizeTold({ year, before, after, gradeBefore, gradeAfter }: LimitChange['largestClass']): LocalName {
  if (Number.isNaN(before + after)) return { zh: '', en: '' };
  const from = classTold(before, gradeBefore);
  const to = classTold(after, gradeAfter);
  if (from.zh === to.zh) {
    return {
      zh: `；${inZh(year)}最满的班仍为${from.zh}`,
      en: `; the fullest class of ${inEn(year)} stays at ${from.en}`,
    };
  }
  return {
    zh: `；${inZh(year)}最满的班由${from.zh}变为${to.zh}`,
    en: `; the fullest class of ${inEn(year)} goes from ${from.en} to ${to.en}`,
  };
}

function classTold(pupils: number, grade: Grade | undefined): LocalName {
  if (!grade) return { zh: ` ${pupils}人`, en: `${pupils}` };
  return { zh: `${gradeName(grade).zh} ${pupils}人`, en: `${pupils} (${gradeName(grade).en})` };
}
