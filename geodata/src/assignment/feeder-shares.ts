import { type School, STAGES, type Stage } from '../model/index.ts';
import { openShares } from './open-shares.ts';
import type { SchoolShare } from './school-share.ts';

/** The stage whose last grade leads to a stage; none before kindergarten. */
export function stageBefore(stage: Stage): Stage | undefined {
  return STAGES[STAGES.indexOf(stage) - 1];
}

/**
 * 对口直升: the schools of a stage that the schools of the stage before feed, each weighted by its share of the pupils. A school of
 * both stages (一贯制) that names no other school of the stage keeps its own pupils. Shares of schools that are closed go to the
 * others in proportion; empty where none is left.
 */
export function feederShares(
  before: readonly SchoolShare[],
  schools: ReadonlyMap<string, School>,
  stage: Stage,
  year: number,
): readonly SchoolShare[] {
  const fed = before.flatMap(({ schoolId, share }) => {
    const targets = openShares(feedsOf(schools.get(schoolId)!, schools, stage), schools, stage, year);
    return targets.map((target) => ({ schoolId: target.schoolId, share: target.share * share }));
  });
  return openShares(fed, schools, stage, year);
}

function feedsOf(school: School, schools: ReadonlyMap<string, School>, stage: Stage): readonly SchoolShare[] {
  const named = (school.feedsInto ?? []).filter(({ schoolId }) => offers(schools.get(schoolId), stage));
  return named.length > 0 ? named : [{ schoolId: school.id, share: 1 }];
}

/** Stages that some school feeds by name. */
export function fedStages(schools: ReadonlyMap<string, School>): Set<Stage> {
  const fed = new Set<Stage>();
  for (const school of schools.values()) {
    for (const { schoolId } of school.feedsInto ?? []) {
      for (const stage of STAGES) {
        const before = stageBefore(stage);
        if (before && offers(school, before) && offers(schools.get(schoolId), stage)) fed.add(stage);
      }
    }
  }
  return fed;
}

function offers(school: School | undefined, stage: Stage): boolean {
  return school?.stages.some((offer) => offer.stage === stage) ?? false;
}
