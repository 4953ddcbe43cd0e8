import { isOpen } from '../../assignment/index.ts';
import type { Plan } from '../../model/index.ts';
import { type Refusal, refused } from '../refusal.ts';
import { nearestOnFoot } from './nearest-on-foot.ts';
import type { Layer, Operation, Said } from './operation.ts';
import { rebuildCatchments } from './rebuild-catchments.ts';
import { schoolsInSector } from './schools-in-sector.ts';

interface FromNearest extends Layer, Said {
  /** The autumn whose schools count. */
  year: number;
}

/**
 * 就近划片 as a starting point: every compound to the public school of the stage and sector that is nearest on foot, whatever its seats. Catchments of
 * other sectors stay as they are. Refused where no such school is open in the year.
 */
export const rebuildFromNearest: Operation<FromNearest> = (plan, { stage, sector, year, label }) => {
  const schools = schoolsInSector(plan, { stage, sector }).filter((school) => isOpen(school, year));
  if (schools.length === 0) return noSchools(plan, { stage, sector }, year);
  const schoolOf = new Map(
    plan.compounds.map((compound) => [compound.id, nearestOnFoot(plan, compound.point, schools)!.id]),
  );
  return rebuildCatchments(plan, { stage, sector, schoolOf, ...(label !== undefined && { label }) });
};

function noSchools({ catchments }: Plan, { stage, sector }: Layer, year: number): Refusal {
  const isOne = catchments.every((each) => each.stage !== stage || each.sector === sector);
  const [zh, en] = isOne ? ['', ''] : [`“${sector}”`, ` “${sector}”`];
  return refused(`${year}年没有可以划片的${zh}公办学校。`, `No public${en} school of the stage is open in ${year}.`);
}
