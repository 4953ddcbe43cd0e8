import { distanceMetres } from '../../geometry/index.ts';
import {
  type LocalName,
  type Plan,
  type Position,
  type School,
  type Site,
  type Stage,
  stageName,
} from '../../model/index.ts';
import { refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';
import { yearRefused } from './year-refused.ts';

interface Opening {
  /** On a candidate site, or at any place of the map. */
  where: { siteId: string } | { at: Position };
  name: string;
  year: number;
  offers: { stage: Stage; classes: number }[];
}

/** Where a school may open: its point, what is known of the land, and what it is called. */
interface Ground {
  id: string;
  name: LocalName;
  point: Position;
  site?: Site;
}

/**
 * 新办: a school opens in an autumn on a candidate site, or at any place of the map, with classes of one stage or several. It follows the grade system of
 * the nearest school of its first stage and has no compounds until some are given to it. Refused where the site is not free by then or does not allow as
 * many classes, and where a school stands already; what else speaks against a place is for the planner to weigh.
 */
export const openSchool: SpokenOperation<Opening> = (plan, { where, name, year, offers }, locale = 'zh') => {
  const ground = groundAt(plan, where);
  if (!ground) return refused('方案中没有这个候选地块。', 'The plan does not have this candidate site.');
  const { site } = ground;
  const late = yearRefused(plan, year);
  if (late) return late;
  if (site && year < site.availableFrom) {
    return refused(
      `${site.name} ${site.availableFrom}年起才能使用。`,
      `${site.name} can be used from ${site.availableFrom} on.`,
    );
  }
  const there = schoolAt(plan, ground);
  if (there)
    return refused(
      `${ground.name.zh}上已有${there.name}。`,
      `${there.nameEn ?? there.name} stands on ${ground.name.en} already.`,
    );
  const called = name.trim();
  if (!called) return refused('请填写校名。', 'Give the school a name.');
  if (plan.schools.some((each) => each.name === called)) {
    return refused(`已有名为“${called}”的学校。`, `There is a school called “${called}” already.`);
  }
  const [first] = offers;
  if (!first) return refused('请至少填写一个学段的班数。', 'Give the classes of one stage at least.');
  for (const offer of offers) {
    const tooMany = classesRefused(offer, site);
    if (tooMany) return tooMany;
  }
  const school: School = {
    id: freeId(plan, ground.id),
    name: called,
    location: ground.point,
    system: systemAt(plan, ground, first.stage),
    ownership: 'public',
    stages: offers.map(({ stage, classes }) => ({ stage, classes, rooms: classes, maxClasses: classes })),
    enrolment: [],
    openFrom: year,
    ...(site?.areaM2 !== undefined && { siteAreaM2: site.areaM2 }),
  };
  const all = offers.reduce((sum, { classes }) => sum + classes, 0);
  const names = {
    zh: `${year}年在${ground.name.zh}新办${called}（${all} 个班）`,
    en: `Open ${called} on ${ground.name.en} in ${year} (${all} classes)`,
  };
  return { label: names[locale], names, putSchools: [school] };
};

function groundAt({ sites }: Plan, where: Opening['where']): Ground | undefined {
  if ('at' in where) {
    const [lng, lat] = where.at;
    const place = `${lng.toFixed(5)}, ${lat.toFixed(5)}`;
    return { id: 'place', name: { zh: `选定位置（${place}）`, en: `the place chosen (${place})` }, point: where.at };
  }
  const site = sites.find(({ id }) => id === where.siteId);
  return site && { id: site.id, name: { zh: site.name, en: site.name }, point: site.point, site };
}

/** Why there cannot be so many classes of a stage; undefined where there can. */
function classesRefused({ stage, classes }: Opening['offers'][number], site: Site | undefined) {
  if (!Number.isInteger(classes) || classes < 1) return refused('班数须为正整数。', 'Give a whole number of classes.');
  if (!site) return undefined;
  const word = stageName(stage);
  const most = Math.max(0, ...site.options.filter((each) => each.stage === stage).map((each) => each.classes));
  if (classes <= most) return undefined;
  return most === 0
    ? refused(`${site.name}不能办${word.zh}。`, `${site.name} allows no ${word.en} school.`)
    : refused(
        `${site.name}最多可办 ${most} 个班的${word.zh}。`,
        `${site.name} allows ${most} ${word.en} classes at most.`,
      );
}

function schoolAt({ schools }: Plan, { point }: Ground): School | undefined {
  return schools.find(({ location }) => location[0] === point[0] && location[1] === point[1]);
}

function systemAt({ schools, district }: Plan, { point }: Ground, stage: Stage): string {
  const near = schools
    .filter((school) => school.stages.some((offer) => offer.stage === stage))
    .sort((a, b) => distanceMetres(point, a.location) - distanceMetres(point, b.location));
  return near[0]?.system ?? district.defaultSystem;
}

function freeId({ schools }: Plan, groundId: string): string {
  let number = 1;
  while (schools.some(({ id }) => id === `opened-${groundId}-${number}`)) number += 1;
  return `opened-${groundId}-${number}`;
}
