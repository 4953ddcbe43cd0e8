import type { Run } from '../assignment/index.ts';
import { distanceMetres } from '../geometry/index.ts';
import type { Compound, School, Stage } from '../model/index.ts';
import type { Finding } from './finding.ts';
import type { Ground } from './ground-of.ts';
import type { Judging } from './judging.ts';

/** The years in which the nearest school of a compound's pupils of one stage is the same. */
export interface WayYears {
  stage: Stage;
  school: School;
  /** Positions of the first year and of the one after the last. */
  from: number;
  to: number;
}

/** The ways of a compound by stage and year, with what was last found of them. */
interface Ways {
  ground: Ground;
  group: object;
  ways: readonly WayYears[];
  /** By way, the position of the year in which it was told; -1 where nobody went it. */
  told?: readonly number[];
  findings?: Finding[];
}

const known = new WeakMap<Compound, Ways>();

/**
 * The ways of a compound's pupils to school. Kept with what they break as long as its schools, the streets and the rules are the same:
 * numbers of pupils do not change a distance.
 */
export function waysOf(judging: Judging, compound: Compound): Ways {
  const { ground, rules } = judging;
  const group = judging.groupOf(compound);
  const before = known.get(compound);
  if (before?.ground === ground && before.group === group) return before;
  const ofStage = (stage: Stage) => joined(judging, compound, stage, judging.runsOf(compound, stage));
  const ways: Ways = { ground, group, ways: rules.compoundStages.flatMap(ofStage) };
  known.set(compound, ways);
  return ways;
}

/** Runs of one nearest school, in the simulated years. */
function joined(
  { schools, results: { years } }: Judging,
  compound: Compound,
  stage: Stage,
  runs: readonly Run[],
): WayYears[] {
  const ways: WayYears[] = [];
  for (const [i, run] of runs.entries()) {
    const from = positionOf(run.from, years);
    const to = positionOf(runs[i + 1]?.from ?? Infinity, years);
    const school = nearestOf(run.schools, schools, compound);
    const last = ways.at(-1);
    if (!school || from === to) continue;
    if (last?.school === school && last.to === from) last.to = to;
    else ways.push({ stage, school, from, to });
  }
  return ways;
}

/** Position of the first simulated year from a year on. */
function positionOf(from: number, years: readonly number[]): number {
  const y = years.findIndex((year) => year >= from);
  return y < 0 ? years.length : y;
}

function nearestOf(shares: Run['schools'], schools: Judging['schools'], { point }: Compound): School | undefined {
  if (shares.length === 1) return schools.get(shares[0]!.schoolId);
  let nearest: School | undefined;
  let least = Infinity;
  for (const { schoolId } of shares) {
    const school = schools.get(schoolId)!;
    const metres = distanceMetres(point, school.location);
    if (metres >= least) continue;
    least = metres;
    nearest = school;
  }
  return nearest;
}
