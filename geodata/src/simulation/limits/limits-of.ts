import { type CapacityTerms, STANDARD_CLASS_SIZE } from '../../capacity/index.ts';
import type { Plan, Stage } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { below100 } from './below-100.ts';
import { brokenLimit } from './broken-limit.ts';
import { campusOf } from './campus-of.ts';
import { couldBecome } from './could-become.ts';
import { emptySeats } from './empty-seats.ts';
import { flatsFewer } from './flats-fewer.ts';
import { LIMIT_NAMES } from './limit-names.ts';
import { type BrokenLimit, LIMITS, type LimitReport } from './limit-report.ts';
import { SCHOOL_SIZE_LIMITS, type SchoolSizeLimits } from './school-size-limits.ts';
import { siteSuggestion } from './site-suggestion.ts';
import type { Place } from './stage-year.ts';
import { temporaryClasses } from './temporary-classes.ts';
import { oneMoreClass, oneMoreRoom } from './what-if.ts';

/** What a report on limits rests on beside the plan and its results. */
export interface LimitTerms {
  sizes?: SchoolSizeLimits;
  /** The standard class sizes that the results were simulated with. */
  standard?: CapacityTerms['standard'];
  /** The base plan of the results, from which the children of new housing are known; left out, the plan itself. */
  base?: Plan;
}

/**
 * Which limit of a school in a stage breaks first, in which grade and which September, what one room, one class or fewer flats
 * would change, and what stands empty. Everything is computed by forming classes as the simulation does, on a copy of the school's
 * part of the results. Undefined where the school does not offer the stage.
 */
export function limitsOf(
  plan: Plan,
  results: Results,
  schoolId: string,
  stage: Stage,
  { sizes = SCHOOL_SIZE_LIMITS, standard = STANDARD_CLASS_SIZE, base = plan }: LimitTerms = {},
): LimitReport | undefined {
  const place = placeOf(plan, results, schoolId, stage, standard);
  if (!place) return undefined;
  const limits = LIMITS.map((limit) => ({ limit, name: LIMIT_NAMES[limit], ...brokenLimit(limit, place, sizes) }));
  const firstBroken = earliest(limits.map((each) => each.broken));
  const toCome = earliest(LIMITS.map((limit) => brokenLimit(limit, place, sizes, 1).broken));
  const becoming = couldBecome(place, plan, results);
  const suggestion = siteSuggestion(place);
  return {
    schoolId,
    stage,
    ...(firstBroken ? { firstBroken } : {}),
    limits,
    ...(toCome ? { whatIf: whatIf(place, toCome, sizes, { base, plan }) } : {}),
    emptySeats: emptySeats(place),
    ...below100(place.school, stage, place.campus),
    ...(becoming ? { couldBecome: becoming } : {}),
    ...temporaryClasses(place),
    ...(suggestion ? { siteSuggests: suggestion } : {}),
  };
}

function placeOf(
  plan: Plan,
  results: Results,
  schoolId: string,
  stage: Stage,
  standard: CapacityTerms['standard'],
): Place | undefined {
  const school = plan.schools.find((each) => each.id === schoolId);
  const offer = school?.stages.find((each) => each.stage === stage);
  if (!school || !offer || !results.rowIndex.has(`${schoolId}/${stage}`)) return undefined;
  const campus = campusOf(results, school);
  const r = campus.rowIndex.get(`${schoolId}/${stage}`)!;
  const terms = { standard, path: plan.assumptions.classSizePath };
  return { school, stage, offer, campus, row: campus.rows[r]!, r, terms };
}

/** The limit broken first; of those broken in the same year the first of LIMITS. */
function earliest(broken: readonly (BrokenLimit | undefined)[]): BrokenLimit | undefined {
  let first: BrokenLimit | undefined;
  for (const each of broken) if (each && (!first || each.year < first.year)) first = each;
  return first;
}

function whatIf(
  place: Place,
  broken: BrokenLimit,
  sizes: SchoolSizeLimits,
  plans: { base: Plan; plan: Plan },
): LimitReport['whatIf'] {
  const fewer = flatsFewer(place, broken, sizes, plans);
  return {
    about: broken,
    oneMoreRoom: oneMoreRoom(place, broken, sizes, plans),
    oneMoreClass: oneMoreClass(place, broken, sizes),
    ...(fewer ? { flatsFewer: fewer } : {}),
  };
}
