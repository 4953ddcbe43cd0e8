import { STAGES } from '@xuetu/geodata/model';
import { packsOf } from '@xuetu/geodata/rules';
import { seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import {
  DEFAULT_WEIGHTS,
  highsSolver,
  type StageProblem,
  sitingYears,
  solveStages,
  stageProblemOf,
  withMovingYears,
} from '@xuetu/geodata/siting';
import { citySize, generatedCity } from '../generated-city.ts';
import { checkSiting } from './check-siting.ts';
import type { Family } from './family.ts';

/** Made-up cities, all stages that go by catchment and are short of seats. city-5000 has 5,000 compounds, 500 schools and 200 sites. */
export const city: Family = {
  names: () => ['city-300', 'city-600', 'city-1250', 'city-2500', 'city-5000', 'city-10000', 'city-20000'],
  read(_, name) {
    const [family, compounds] = name.split('-');
    if (family !== 'city' || !(Number(compounds) > 0)) throw new Error(`a city is named city-300, not ${name}`);
    const size = citySize(Number(compounds));
    return {
      name,
      n: size.compounds,
      p: size.schools + size.sites,
      reference: undefined,
      solve: async ({ seconds, clock, seed }) =>
        solveCity(cityProblems(size.compounds), { relativeGap: 0.01, seconds: seconds - clock(), clock, seed }),
    };
  },
};

/** The stage problems of a city, made as the product makes them. */
export function cityProblems(compounds: number, stages: readonly StageProblem['stage'][] = STAGES): StageProblem[] {
  const plan = generatedCity(citySize(compounds));
  const results = simulatePlan(plan, plan);
  const years = sitingYears(plan);
  const terms = { years, packs: packsOf(plan), weights: DEFAULT_WEIGHTS };
  return stages
    .filter((stage) => stage !== 'senior' && years.some((year) => seatShortage(results, stage, year) > 0.01))
    .map((stage) => withMovingYears(stageProblemOf(plan, results, stage, terms)));
}

/** How far to go with a city, and whom to tell. */
interface CityEffort {
  relativeGap: number;
  seconds: number;
  clock: () => number;
  seed?: number;
  onBound?: (incumbent: number | undefined, bound: number) => void;
}

/** Solves stage problems and has the answer judged. */
export async function solveCity(problems: readonly StageProblem[], effort: CityEffort) {
  const { choices, lowerBound } = await solveStages(problems, DEFAULT_WEIGHTS, {}, highsSolver(), effort);
  const { objective, broken } = checkSiting(problems, choices, DEFAULT_WEIGHTS);
  return { objective, lowerBound, isFeasible: broken.length === 0 };
}
