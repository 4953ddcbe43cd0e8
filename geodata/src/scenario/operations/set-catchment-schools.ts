import type { Catchment } from '../../model/index.ts';
import { lockedBy, lockOn } from './lock-against.ts';
import { named } from './named.ts';
import { catchmentName, schoolNames } from './names.ts';
import type { Operation, Said } from './operation.ts';

interface Schools extends Said {
  catchmentId: string;
  schoolIds: readonly string[];
  sharing?: Catchment['sharing'];
}

/** Makes a catchment one of one school (单校划片) or of several (多校划片), which share it by seats or by distance. */
export const setCatchmentSchools: Operation<Schools> = (plan, { catchmentId, schoolIds, sharing, label }) => {
  const catchment = plan.catchments.find(({ id }) => id === catchmentId);
  if (!catchment) return { refused: 'unknown-catchment', catchmentIds: [catchmentId] };
  const unknown = schoolIds.filter((id) => !plan.schools.some((school) => school.id === id));
  if (unknown.length > 0) return { refused: 'unknown-school', schoolIds: unknown };
  const isSame = catchment.sharing === sharing && catchment.schoolIds.join('\n') === schoolIds.join('\n');
  if (isSame) return { refused: 'nothing-changes' };
  const added = schoolIds.filter((id) => !catchment.schoolIds.includes(id));
  const ofAdded = plan.locks?.find((lock) => lock.kind === 'school' && added.includes(lock.schoolId));
  const locked = lockOn(plan, catchment, catchmentId) ?? (ofAdded && lockedBy(plan, ofAdded));
  if (locked) return locked;
  const { sharing: _, ...rest } = catchment;
  return {
    ...named(label, {
      zh: `学区「${catchmentName(plan, catchment)}」改由${schoolNames(plan, schoolIds)}招生`,
      en: `“${catchmentName(plan, catchment, 'en')}” is served by ${schoolNames(plan, schoolIds, 'en')}`,
    }),
    putCatchments: [{ ...rest, ...(sharing ? { sharing } : {}), schoolIds: [...schoolIds] }],
  };
};
