import { drawCatchments, highsSolver } from '@xuetu/geodata/siting';
import { byClock } from './by-clock.ts';
import { checkCatchments } from './check-catchments.ts';
import { LEVELS, type Level, readCounty } from './fairfax-county.ts';
import type { Family } from './family.ts';

/** Children by seats: each school is used within these. */
const USE = [0.9, 1.1] as const;
/** What any zones must cost, blocks split and zones in pieces, as published with the instances: average seconds. */
const SPLIT: Record<Level, number> = { hs: 470.8, ms: 438.24, es: 252.83 };

/** Catchments of a real county, all schools used at 0.90 to 1.10: average seconds of travel. */
export const fairfax: Family = {
  names: () => [...LEVELS],
  read(directory, name) {
    const level = LEVELS.find((each) => each === name);
    if (!level) throw new Error(`there is no instance ${name}; there are ${LEVELS.join(', ')}`);
    const problem = readCounty(directory, level, USE);
    return {
      name,
      n: problem.load.length,
      p: problem.capacity.length,
      reference: SPLIT[level],
      solve: async ({ seconds, clock, seed }) => {
        const effort = { seed, rounds: 1e6, moves: 1500 * problem.load.length, solver: byClock(highsSolver(), clock) };
        const { school, lowerBound } = await drawCatchments(problem, { ...effort, isStopped: () => clock() > seconds });
        const { cost: objective, broken } = checkCatchments(problem, school);
        return { objective, lowerBound, isFeasible: broken.length === 0 };
      },
    };
  },
};
