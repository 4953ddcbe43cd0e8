import { type Demand, demandOf, housingPartOf } from '../../demand/index.ts';
import { GRADES, type Plan, type Stage } from '../../model/index.ts';
import { spansOf } from '../spans-of.ts';
import { factorsOf } from './factors-of.ts';
import { type Source, sourcesOf } from './sources-of.ts';

/** Which of the draws that bands are made of. */
interface Drawn {
  draw: number;
  seed?: number;
  demand?: Demand;
}

/**
 * The demand of one draw of the ensemble that `bandsOf` draws: every number of children and of pupils from elsewhere times the factor
 * of its source. With these a draw can be simulated like a plan of its own, under any plan over the same base.
 */
export function drawnDemand(
  base: Plan,
  plan: Plan,
  { draw, seed = plan.assumptions.uncertainty.seed, demand = demandOf(base, plan) }: Drawn,
): Demand {
  const Y = demand.years.length;
  const sources = sourcesOf(base, plan, demand);
  const numbers = new Map<Source, number>();
  const numberOf = (source: Source) => {
    const known = numbers.get(source) ?? numbers.size;
    numbers.set(source, known);
    return known;
  };
  const stages = stagesOf(plan, demand);
  const ofCompounds = plan.compounds.map((_, c) =>
    GRADES.map((_, grade) => ({
      cohort: sources.ofCompound(c, grade),
      stage: stages[c]![grade],
    })),
  );
  for (const grades of ofCompounds) for (const { cohort } of grades) numberOf(cohort);
  const housing = housingPartOf(base, plan);
  for (const c of housing.keys())
    for (const { stage } of ofCompounds[c]!) if (stage) numberOf(sources.ofHousing(c, stage));
  const ofOwn = demand.own.map(({ schoolId, stage, origin }) => sources.ofSchool(schoolId, stage, origin));
  for (const source of ofOwn) numberOf(source);
  const factors = factorsOf(base, plan, [...numbers.keys()], demand.years, plan.assumptions.uncertainty, seed);
  factors.draw(draw);
  const factorOf = (source: Source, grade: number, y: number) => {
    const at = numbers.get(source)! * Y;
    const age = Math.max(0, grade - (source.kind === 'cohort' ? source.entryGrade : 0));
    return y > age ? factors.carried[at + y]! * factors.entered[at + y - age]! : factors.carried[at + y]!;
  };
  const children = Float64Array.from(demand.children);
  for (const [c, grades] of ofCompounds.entries()) {
    const added = housing.get(c);
    for (const [grade, { cohort, stage }] of grades.entries()) {
      for (let y = 0; y < Y; y++) {
        const at = grade * Y + y;
        const brought = (stage && added?.[at]) || 0;
        const built = brought === 0 ? 0 : brought * factorOf(sources.ofHousing(c, stage!), grade, y);
        const index = c * GRADES.length * Y + at;
        children[index] = (demand.children[index]! - brought) * factorOf(cohort, grade, y) + built;
      }
    }
  }
  const own = demand.own.map((each, i) => ({
    ...each,
    pupils: each.pupils.map((count, at) => count * factorOf(ofOwn[i]!, Math.floor(at / Y), at % Y)),
  }));
  return { ...demand, children, own };
}

/** By compound and grade, the stage to which its children of the grade go in some year. */
function stagesOf(plan: Plan, demand: Demand): (Stage | undefined)[][] {
  return spansOf(plan, demand).map((course) => {
    const stages: (Stage | undefined)[] = GRADES.map(() => undefined);
    for (const { flows } of course) for (const { gradeIndex, stage } of flows) stages[gradeIndex] ??= stage;
    return stages;
  });
}
