import { streetNetworkOf, walkingDistance, walkingMatrix } from '../access/index.ts';
import { distanceMetres } from '../geometry/index.ts';
import type { Plan, School, Stage } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import { attendedRuns } from './attended-runs.ts';
import type { WalkPairs } from './floating-catchment.ts';
import { WALK_METRES, walkDecay } from './walk-decay.ts';

/** What the homes of a plan can reach on foot in one stage. */
export interface StageReach {
  stage: Stage;
  /** Rows of the results, in order, whose seats count: schools that take pupils by catchment; all where the stage has none of these. */
  rows: Uint32Array;
  pairs: WalkPairs;
  /** Walk in metres to the schools attended by [compound * Y + year], the mean over their shares; NaN where no school takes them. */
  walkMetres: Float32Array;
  /** Share of the stage's children who go to the schools planned here: its pupils are so many of those who live there. */
  capture: number;
}

/** A home from which barriers leave no way to its school counts as so far away. */
const NO_WAY_METRES = 10_000;

/** Finds the walks of a stage of a plan over a base plan, along the streets where there are any. The same plan and results always answer the same. */
export function stageReachOf(
  base: Plan,
  plan: Plan,
  results: Pick<Results, 'rows' | 'years'>,
  stage: Stage,
): StageReach {
  const { rows: all, years } = results;
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const here = [...all.entries()].filter(([, row]) => row.stage === stage && schools.has(row.schoolId));
  const open = here.filter(([, row]) => !schools.get(row.schoolId)!.selective);
  const counted = open.length > 0 ? open : here;
  return {
    stage,
    rows: Uint32Array.from(counted, ([index]) => index),
    pairs: pairsOf(
      plan,
      counted.map(([, row]) => schools.get(row.schoolId)!),
      WALK_METRES[stage],
    ),
    walkMetres: walksIn(plan, schools, attendedRuns(base, plan, results, stage), years),
    capture: plan.assumptions.capture[stage] ?? 1,
  };
}

function pairsOf(plan: Plan, schools: readonly School[], limit: number): WalkPairs {
  const { compounds, streets, landscape, assumptions } = plan;
  const homes = compounds.map(({ point }) => point);
  const start = new Uint32Array(homes.length + 1);
  const [school, weight]: [number[], number[]] = [[], []];
  const places = schools.map(({ location }) => location);
  const street =
    streets.length > 0 ? walkingMatrix(streetNetworkOf(streets, landscape), places, homes, limit).metres : undefined;
  for (const [h, home] of homes.entries()) {
    for (const [s, place] of places.entries()) {
      const metres = street ? street[s * homes.length + h]! : distanceMetres(home, place) * assumptions.detourFactor;
      const counts = walkDecay(metres, limit);
      if (counts <= 0) continue;
      school.push(s);
      weight.push(counts);
    }
    start[h + 1] = school.length;
  }
  return { start, school: Uint32Array.from(school), weight: Float32Array.from(weight) };
}

function walksIn(
  plan: Plan,
  schools: ReadonlyMap<string, School>,
  runs: ReturnType<typeof attendedRuns>,
  years: readonly number[],
): Float32Array {
  const walks = new Float32Array(plan.compounds.length * years.length).fill(Number.NaN);
  for (const [c, compound] of plan.compounds.entries()) {
    const ofCompound = runs(c);
    const metres = ofCompound.map(({ schools: shares }) => {
      let sum = 0;
      for (const { schoolId, share } of shares) {
        const { metres: walk } = walkingDistance(plan, compound, schools.get(schoolId)!);
        sum += share * Math.min(walk, NO_WAY_METRES);
      }
      return shares.length > 0 ? sum : Number.NaN;
    });
    for (const [y, year] of years.entries()) {
      walks[c * years.length + y] = metres[ofCompound.findLastIndex(({ from }) => from <= year)]!;
    }
  }
  return walks;
}
