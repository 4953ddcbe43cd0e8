import { locateCatchments } from '../located-catchments/locate-catchments.ts';
import type { LocatedAnswer } from '../located-catchments/located-problem.ts';
import type { Solver } from '../solving/solver.ts';
import type { CandidateSize } from './candidate.ts';
import { type LocatedQuestion, locatedProblemOf } from './located-problem-of.ts';
import type { RedrawProblem, RedrawQuestion } from './redraw-problem-of.ts';
import { type SharedSeats, shareSeats } from './share-seats.ts';
import { withSchools } from './with-schools.ts';

/** How far to look; `isLate` says whether a part of the time, 0 to 1, is over. */
export interface LocateEffort {
  seed: number;
  isLate: (part: number) => boolean;
  solver?: Solver;
  breathe?: () => Promise<void>;
  report: (objective: number, lowerBound: number) => void;
}

/** Which candidates open and in which size, with what is proven of it. */
export interface LocatedSites {
  /** By number of the catchment in the question. */
  opened: Map<number, CandidateSize>;
  /** Catchments of the question for each unit, where some were found. */
  school: Int32Array | undefined;
  /** Whether they keep every limit. */
  isWithin: boolean;
  /** Building and sending together: nothing costs less, whatever opens. -Infinity where nothing is proven. */
  lowerBound: number;
  /** Seats short, compounds split: with all candidates at their largest; and with those that may open, as far as was found. */
  shortWithAll: number;
  shortWithMost: number;
}

/** Turns of the search, choices of sites in each, regions in each: the time is over long before. */
const EFFORT = { turns: 100_000, nodes: 40, regions: 10 };
/** Part of the time for choosing sites; the rest is for their catchments. */
const PART = 0.6;
/** Part of it after which a choice of so few sites is given up that perhaps seats do not suffice. */
const DOUBTFUL_PART = 0.3;

/**
 * Chooses among candidate sites while their catchments are drawn. Where seats cannot suffice, schools that stand get as many more as are short
 * at the best, so that everything that helps is built, and the answer says how many are missing.
 */
export async function locateSites(
  question: RedrawQuestion,
  numbers: RedrawProblem,
  candidates: readonly number[],
  effort: LocateEffort,
): Promise<LocatedSites> {
  const { served, goal } = question;
  const standing = served.flatMap(({ candidate }, s) => (candidate ? [] : [s]));
  const most = Math.min(goal.sites?.most ?? candidates.length, candidates.length);
  const shortWithAll = wholly(shareSeats(withSchools(numbers.problem, [...standing, ...candidates])).short);
  const seats = seatsFirst(numbers, standing, candidates, most);
  const shortWithMost = wholly(seats.shared.short);
  if (shortWithAll === 0) {
    const located = locatedProblemOf(question, numbers, candidates);
    const found = await search(located, effort, shortWithMost > 0 ? DOUBTFUL_PART : PART);
    if (found.plan || shortWithMost === 0) {
      const { lowerBound } = found;
      return { ...choiceOf(located, found, seats.open, served), lowerBound, shortWithAll, shortWithMost: 0 };
    }
  }
  const over = new Float64Array(served.length);
  for (const [at, s] of standing.entries()) over[s] = seats.shared.over[at]! * (1 + 1e-9);
  const located = locatedProblemOf(question, numbers, candidates, over);
  const found = await search(located, effort, PART);
  return {
    ...choiceOf(located, found, seats.open, served),
    isWithin: false,
    lowerBound: -Infinity,
    shortWithAll,
    shortWithMost,
  };
}

/** Plans that send somebody where nobody may go are none, but their sites are a guess. */
async function search(
  { problem, dear }: LocatedQuestion,
  { seed, isLate, solver, breathe, report }: LocateEffort,
  part: number,
): Promise<LocatedAnswer> {
  const { plan, lowerBound, guess } = await locateCatchments(problem, {
    ...EFFORT,
    seed,
    ...(solver && { solver }),
    ...(breathe && { breathe }),
    isStopped: () => isLate(part),
    report: ({ cost }, lowerBound) => cost < dear && report(cost, lowerBound),
  });
  return {
    plan: plan && plan.cost < dear ? plan : undefined,
    lowerBound: lowerBound < dear ? lowerBound : Infinity,
    guess: plan?.open ?? guess,
  };
}

/** What was found; failing that the guess of the search, and failing that what seats alone would have, at its largest. */
function choiceOf(
  { options }: LocatedQuestion,
  { plan, guess }: LocatedAnswer,
  bySeats: readonly number[],
  served: RedrawQuestion['served'],
): Pick<LocatedSites, 'opened' | 'school' | 'isWithin'> {
  const open = plan?.open ?? guess;
  const opened = open
    ? open.flatMap((o) => {
        const { served: s, size } = options[o]!;
        return size ? [[s, size] as const] : [];
      })
    : bySeats.map((s) => [s, served[s]!.candidate!.sizes.at(-1)!] as const);
  if (!plan) return { opened: new Map(opened), school: undefined, isWithin: false };
  const servedOf: number[] = [];
  for (const { served: s } of options) if (servedOf.at(-1) !== s) servedOf.push(s);
  return { opened: new Map(opened), school: plan.site.map((at) => servedOf[at]!), isWithin: true };
}

/**
 * Candidates at their largest that leave few seats short when compounds may be split: all that take anybody, and of more than may open those
 * that take most, leaving out one at a time.
 */
function seatsFirst(
  { problem }: RedrawProblem,
  standing: readonly number[],
  candidates: readonly number[],
  most: number,
): { open: readonly number[]; shared: SharedSeats } {
  let open = candidates;
  for (;;) {
    const shared = shareSeats(withSchools(problem, [...standing, ...open]));
    const taken = open.map((_, at) => shared.taken[standing.length + at]!);
    const isTaken = taken.map((each) => each > NOBODY);
    const least = taken.indexOf(Math.min(...taken));
    if (isTaken.every(Boolean) && open.length <= most) return { open, shared };
    open = open.filter((_, at) => (isTaken.every(Boolean) ? at !== least : isTaken[at]));
  }
}

/** Fewer pupils than this are arithmetic. */
const NOBODY = 1e-6;

function wholly(pupils: number): number {
  return pupils > NOBODY ? pupils : 0;
}
