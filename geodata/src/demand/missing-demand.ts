import { type Plan, STAGES } from '../model/index.ts';
import type { Draws } from './draws-of.ts';
import { isBare } from './is-bare.ts';
import type { Missing } from './missing.ts';

/** What the data does not allow to compute: whole forecasts, schools without grades, schools that counted nobody, bare new compounds. */
export function missingDemand(base: Plan, plan: Plan, draws: Draws): Missing[] {
  const missing: Missing[] = [];
  if (plan.compounds.length === 0) {
    missing.push({ what: 'demand', because: 'no-compounds', schoolIds: [], compoundIds: [] });
  }
  const bare = bareCompounds(base, plan);
  if (bare.length > 0) missing.push({ what: 'demand', because: 'no-dwellings', schoolIds: [], compoundIds: bare });
  if (base.births.length === 0) {
    missing.push({ what: 'forecast', because: 'no-births', schoolIds: [], compoundIds: [] });
  }
  for (const stage of STAGES) {
    const totals = draws.totals.filter((each) => each.stage === stage).map((each) => each.schoolId);
    if (totals.length > 0) {
      missing.push({ what: 'forecast', because: 'no-grades', stage, schoolIds: totals, compoundIds: [] });
    }
    const unknown = [...draws.unknown]
      .filter((key) => key.endsWith(`/${stage}`))
      .map((key) => key.slice(0, -stage.length - 1));
    if (unknown.length > 0) {
      missing.push({ what: 'demand', because: 'no-enrolment', stage, schoolIds: unknown, compoundIds: [] });
    }
  }
  return missing;
}

/** Compounds that only the plan has, of which neither children nor dwellings are known. */
function bareCompounds(base: Plan, plan: Plan): string[] {
  if (base.compounds === plan.compounds) return [];
  const before = new Set(base.compounds.map(({ id }) => id));
  return plan.compounds.filter((each) => !before.has(each.id) && isBare(each)).map(({ id }) => id);
}
