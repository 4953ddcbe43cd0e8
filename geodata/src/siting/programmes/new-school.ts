import { classSizeOf } from '../../capacity/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import type { Plan, School, SchoolStage, Site, Stage } from '../../model/index.ts';
import { packsOf } from '../../rules/index.ts';
import { standardOf } from './standard-of.ts';

const SCHOOL_WORD: Record<Stage, { zh: string; en: string }> = {
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  primary: { zh: '小学', en: 'primary school' },
  junior: { zh: '初中', en: 'junior school' },
  senior: { zh: '高中', en: 'senior school' },
};

/** Id of the school of a stage that a proposal builds on a site. */
export function newSchoolId(siteId: string, stage: Stage): string {
  return `new-${siteId}-${stage}`;
}

/** The grade system (学制) of a school built on a site: that of the nearest school of the stage, else the district's. */
export function systemAt(plan: Plan, site: Site, stage: Stage): string {
  const nearest = plan.schools
    .filter((school) => school.stages.some((offer) => offer.stage === stage))
    .map((school) => ({ system: school.system, metres: distanceMetres(site.point, school.location) }))
    .sort((a, b) => a.metres - b.metres)[0];
  return nearest?.system ?? plan.district.defaultSystem;
}

/** The school that stands on a site after classes of a stage are built there; selective where no catchment sends pupils. */
export function newSchool(
  plan: Plan,
  site: Site,
  id: string,
  stage: Stage,
  classes: number,
  openFrom: number,
  selective = false,
): School {
  const word = SCHOOL_WORD[stage];
  return {
    id,
    name: `${site.name}新建${word.zh}`,
    nameEn: `New ${word.en} (${site.name})`,
    location: site.point,
    system: systemAt(plan, site, stage),
    ownership: 'public',
    stages: [offerOf(plan, stage, classes)],
    enrolment: [],
    openFrom,
    ...(selective ? { selective } : {}),
    ...(site.areaM2 === undefined ? {} : { siteAreaM2: site.areaM2 }),
  };
}

/** A new school with classes of a further stage: a nine-year school (九年一贯制) where it has both. */
export function withNewStage(plan: Plan, school: School, stage: Stage, classes: number): School {
  return {
    ...school,
    name: school.name.replace(SCHOOL_WORD.primary.zh, '九年一贯制学校'),
    nameEn: school.nameEn?.replace(SCHOOL_WORD.primary.en, 'nine-year school'),
    stages: [...school.stages, offerOf(plan, stage, classes)],
  };
}

function offerOf(plan: Plan, stage: Stage, classes: number): SchoolStage {
  return {
    stage,
    classSize: classSizeOf({ stage }, standardOf(packsOf(plan))),
    classes,
    rooms: classes,
    maxClasses: classes,
  };
}
