import { distanceMetres } from '../../geometry/index.ts';
import { type Plan, type School, type Site, type Stage, stageName } from '../../model/index.ts';
import { refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';
import { yearRefused } from './year-refused.ts';

interface Opening {
  siteId: string;
  name: string;
  year: number;
  offers: { stage: Stage; classes: number }[];
}

/**
 * 新办: a school opens on a candidate site in an autumn, with classes of one stage or several. It follows the grade system of the nearest
 * school of its first stage and has no compounds until some are given to it. Refused where the site is not free by then, or does not allow as many classes.
 */
export const openSchool: SpokenOperation<Opening> = (plan, { siteId, name, year, offers }, locale = 'zh') => {
  const site = plan.sites.find((each) => each.id === siteId);
  if (!site) return refused('方案中没有这个候选地块。', 'The plan does not have this candidate site.');
  const late = yearRefused(plan, year);
  if (late) return late;
  if (year < site.availableFrom) {
    return refused(
      `${site.name} ${site.availableFrom}年起才能使用。`,
      `${site.name} can be used from ${site.availableFrom} on.`,
    );
  }
  const there = schoolAt(plan, site);
  if (there)
    return refused(
      `${site.name}上已有${there.name}。`,
      `${there.nameEn ?? there.name} stands on ${site.name} already.`,
    );
  const called = name.trim();
  if (!called) return refused('请填写校名。', 'Give the school a name.');
  if (plan.schools.some((each) => each.name === called)) {
    return refused(`已有名为“${called}”的学校。`, `There is a school called “${called}” already.`);
  }
  const first = offers[0];
  if (!first) return refused('请至少填写一个学段的班数。', 'Give the classes of one stage at least.');
  for (const { stage, classes } of offers) {
    const word = stageName(stage);
    const most = Math.max(0, ...site.options.filter((each) => each.stage === stage).map((each) => each.classes));
    if (!Number.isInteger(classes) || classes < 1)
      return refused('班数须为正整数。', 'Give a whole number of classes.');
    if (classes > most) {
      return most === 0
        ? refused(`${site.name}不能办${word.zh}。`, `${site.name} allows no ${word.en} school.`)
        : refused(
            `${site.name}最多可办 ${most} 个班的${word.zh}。`,
            `${site.name} allows ${most} ${word.en} classes at most.`,
          );
    }
  }
  const school: School = {
    id: freeId(plan, siteId),
    name: called,
    location: site.point,
    system: systemAt(plan, site, first.stage),
    ownership: 'public',
    stages: offers.map(({ stage, classes }) => ({ stage, classes, rooms: classes, maxClasses: classes })),
    enrolment: [],
    openFrom: year,
    ...(site.areaM2 !== undefined && { siteAreaM2: site.areaM2 }),
  };
  const all = offers.reduce((sum, { classes }) => sum + classes, 0);
  const label = {
    zh: `${year}年在${site.name}新办${called}（${all} 个班）`,
    en: `Open ${called} on ${site.name} in ${year} (${all} classes)`,
  };
  return { label: label[locale], putSchools: [school] };
};

function schoolAt({ schools }: Plan, { point }: Site): School | undefined {
  return schools.find(({ location }) => location[0] === point[0] && location[1] === point[1]);
}

function systemAt({ schools, district }: Plan, { point }: Site, stage: Stage): string {
  const near = schools
    .filter((school) => school.stages.some((offer) => offer.stage === stage))
    .sort((a, b) => distanceMetres(point, a.location) - distanceMetres(point, b.location));
  return near[0]?.system ?? district.defaultSystem;
}

function freeId({ schools }: Plan, siteId: string): string {
  let number = 1;
  while (schools.some(({ id }) => id === `opened-${siteId}-${number}`)) number += 1;
  return `opened-${siteId}-${number}`;
}
