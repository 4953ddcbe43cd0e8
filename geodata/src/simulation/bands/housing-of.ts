import { type Demand, demandOf } from '../../demand/index.ts';
import { type Compound, GRADES, type Plan } from '../../model/index.ts';

/**
 * Children whom dwellings handed over after the base year bring, by position of the compound and [grade * Y + year]: what the
 * demand has beyond that of the same compounds without them.
 */
export function housingOf(base: Plan, plan: Plan, demand: Demand): Map<number, Float64Array> {
  const { baseYear } = base.district;
  const isToCome = ({ year, households }: Compound['phases'][number]) => year > baseYear && households > 0;
  const growing = [...plan.compounds.keys()].filter((c) => plan.compounds[c]!.phases.some(isToCome));
  if (growing.length === 0) return new Map();
  const compounds = growing.map((c) => {
    const compound = plan.compounds[c]!;
    return { ...compound, phases: compound.phases.filter((phase) => !isToCome(phase)) };
  });
  const without = demandOf(base, { ...plan, compounds }).children;
  const size = GRADES.length * demand.years.length;
  return new Map(
    growing.map((c, i) => {
      const children = demand.children.slice(c * size, (c + 1) * size);
      return [c, children.map((each, at) => each - without[i * size + at]!)];
    }),
  );
}
