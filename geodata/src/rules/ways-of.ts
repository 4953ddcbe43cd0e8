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
  /** What it breaks, by the year in which pupils begin to go it, as far as it has been asked. */
  known: (readonly Finding[] | undefined)[];
}

interface Ways {
  ground: Ground;
  runs: readonly Run[];
  ways: readonly WayYears[];
}

const known = new WeakMap<Compound, Map<Stage, Ways>>();

/**
 * The ways of a compound's pupils of one stage, by years. Kept with what they break as long as its schools, the streets and the rules
 * are the same: numbers of pupils do not change a distance.
 */
export function waysOf(judging: Judging, compound: Compound, stage: Stage): readonly WayYears[] {
  const { ground } = judging;
  const runs = judging.runsOf(compound, stage);
  let byStage = known.get(compound);
  if (!byStage) {
    byStage = new Map();
    known.set(compound, byStage);
  }
  const before = byStage.get(stage);
  if (before?.ground === ground && before.runs === runs) return before.ways;
  const ways = joined(judging, compound, stage, runs);
  byStage.set(stage, { ground, runs, ways });
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
    else ways.push({ stage, school, from, to, known: [] });
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
