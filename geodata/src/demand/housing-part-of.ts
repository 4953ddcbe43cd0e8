import { GRADES, type Plan } from '../model/index.ts';
import { forwardOf } from './forward-of.ts';
import { addDeliveries } from './housing-children.ts';

/**
 * The part of the demand that comes from dwellings handed over after the base year, by [grade * Y + year] for each compound of the
 * plan (by position) that gets any. It rests on yields alone, so it is what an uncertain yield moves.
 */
export function housingPartOf(base: Plan, plan: Plan): Map<number, Float64Array> {
  const forward = forwardOf(base, plan);
  const baseYear = forward.years[0]!;
  const Y = forward.years.length;
  const parts = new Map<number, Float64Array>();
  if (forward.births.size === 0) return parts;
  const { homes, spreads } = forward.carriedOf(plan.compounds);
  for (const [c, compound] of plan.compounds.entries()) {
    const delivered = homes.dwellings[c]!.filter(({ built }) => built > baseYear);
    if (delivered.length === 0) continue;
    const children = new Float64Array(GRADES.length * Y);
    addDeliveries(
      { children, start: 0, Y },
      delivered,
      forward.yieldOf(compound),
      spreads[homes.flowsOf[c]!]!.housing,
      baseYear,
      forward.occupancy,
    );
    parts.set(c, children);
  }
  return parts;
}
