import type { Catchment } from '../../model/index.ts';
import { compoundsServed } from './compounds-served.ts';
import { isSameService } from './is-same-service.ts';
import { lockOnSaid } from './lock-on-said.ts';
import { lockOnSchools } from './lock-on-schools.ts';
import { named } from './named.ts';
import { catchmentName, schoolNames } from './names.ts';
import type { Operation, Said } from './operation.ts';
import { settledAssignments } from './settled-assignments.ts';

interface Schools extends Said {
  catchmentId: string;
  schoolIds: readonly string[];
  sharing?: Catchment['sharing'];
}

/**
 * Makes a catchment one of one school (单校划片) or of several (多校划片), which share it by seats or by distance. Its compounds go there from then on,
 * but for those of which something else was said one by one. Refused where a lock is on its schools, its ground or the border that they would cross.
 */
export const setCatchmentSchools: Operation<Schools> = (plan, { catchmentId, schoolIds, sharing, label }) => {
  const catchment = plan.catchments.find(({ id }) => id === catchmentId);
  if (!catchment) return { refused: 'unknown-catchment', catchmentIds: [catchmentId] };
  const unknown = schoolIds.filter((id) => !plan.schools.some((school) => school.id === id));
  if (unknown.length > 0) return { refused: 'unknown-school', schoolIds: unknown };
  const { sharing: _, ...rest } = catchment;
  const after: Catchment = { ...rest, ...(sharing ? { sharing } : {}), schoolIds: [...schoolIds] };
  if (isSameService(catchment, after)) return { refused: 'nothing-changes' };
  const landings = compoundsServed(plan, new Map([[catchmentId, catchment]]), [after]);
  const settled = settledAssignments(plan, catchment, landings);
  const locked = lockOnSchools(plan, catchment, after) ?? lockOnSaid(plan, catchment, settled);
  if (locked) return locked;
  return {
    ...named(label, {
      zh: `学区「${catchmentName(plan, catchment)}」改由${schoolNames(plan, schoolIds)}招生`,
      en: `“${catchmentName(plan, catchment, 'en')}” is served by ${schoolNames(plan, schoolIds, 'en')}`,
    }),
    putCatchments: [after],
    ...settled,
  };
};
