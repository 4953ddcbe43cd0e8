import type { LocalName } from '../../model/index.ts';
import type { Solver } from '../solving/solver.ts';
import { fittingCandidates } from './fitting-candidates.ts';
import { type LocatedSites, type LocateEffort, locateSites } from './locate-sites.ts';
import { buildWeightOf } from './located-problem-of.ts';
import { openedSites } from './opened-sites.ts';
import type { RedrawProblem, RedrawQuestion } from './redraw-problem-of.ts';
import type { RedrawnSites, RefusedSite } from './redrawn-sites.ts';
import { withOpened } from './with-opened.ts';

/** The question once it is settled which sites open, with what that costs and what is known of its catchments. */
export interface ChosenSites {
  question: RedrawQuestion;
  numbers: RedrawProblem;
  /** Of the sites that open, as a part of the objective, and in 万元 a year. */
  building: { cost: number; wanPerYear: number };
  /** Catchments to begin with. */
  start: Int32Array | undefined;
  /** Nothing costs less, whatever opens; `isReached` where the catchments to begin with cost no more. Undefined where no site was asked for. */
  bound: { least: number; isReached: boolean } | undefined;
  notes: LocalName[];
  /** What is told of the sites, for catchments that were drawn. */
  told: (school: Int32Array) => RedrawnSites;
}

/** A bound that is reached to this part of itself is reached. */
const REACHED = 1e-9;

/** Chooses among the candidates of a question, where there are any. */
export async function chooseSites(
  asked: RedrawQuestion,
  all: RedrawProblem,
  effort: LocateEffort & { solver?: Solver },
): Promise<ChosenSites> {
  const { candidates, refused } = fittingCandidates(asked, all);
  const found = candidates.length > 0 ? await locateSites(asked, all, candidates, effort) : undefined;
  const { question, numbers, served } = withOpened(asked, all, found?.opened ?? new Map());
  const wanPerYear = question.served.reduce(
    (sum, { candidate }) => sum + (candidate ? candidate.sizes[0]!.wanPerYear : 0),
    0,
  );
  const building = { wanPerYear, cost: buildWeightOf(asked.goal) * wanPerYear };
  const start = found?.school?.map((s) => served.indexOf(s));
  return {
    question,
    numbers,
    building,
    start,
    bound: found && boundOf(found, numbers, building.cost, start),
    notes: found ? shortNotes(asked, found, candidates.length) : [],
    told: (school) => ({
      candidates: candidates.length,
      opened: openedSites(question, numbers, school),
      refused: inOrder(asked, [...asked.refusedSites, ...refused]),
      seatsShort: found?.shortWithMost ?? 0,
    }),
  };
}

/** In the order of the plan, names that stand for nothing last. */
function inOrder({ plan }: RedrawQuestion, refused: readonly RefusedSite[]): RefusedSite[] {
  const place = new Map(plan.sites.map(({ id }, at) => [id, at]));
  const placeOf = ({ siteId }: RefusedSite) => place.get(siteId) ?? plan.sites.length;
  return [...refused].sort((a, b) => placeOf(a) - placeOf(b));
}

function boundOf(
  { lowerBound, isWithin }: LocatedSites,
  { problem }: RedrawProblem,
  building: number,
  start: Int32Array | undefined,
): ChosenSites['bound'] {
  if (lowerBound === -Infinity || lowerBound === Infinity) return { least: Infinity, isReached: false };
  const { cost, capacity, border, least } = problem;
  const isPlain = !border && least.every((each) => each === 0);
  const sent = start?.reduce((sum, s, u) => sum + cost[u * capacity.length + s]!, building) ?? Infinity;
  return { least: lowerBound, isReached: isPlain && isWithin && sent <= lowerBound + REACHED * Math.abs(lowerBound) };
}

/** How many seats stay short whatever opens. */
function shortNotes({ goal }: RedrawQuestion, found: LocatedSites, count: number): LocalName[] {
  const [all, most] = [Math.ceil(found.shortWithAll), Math.ceil(found.shortWithMost)];
  if (all > 0)
    return [
      {
        zh: `即使 ${count} 处候选地块全部按最大规模建成，仍缺 ${all} 个学位：给出的是缺得最少的划法。`,
        en: `Even with all ${count} sites built at their largest, ${all} seats are short: these catchments leave as few short as were found.`,
      },
    ];
  if (most === 0) return [];
  return [
    {
      zh: `最多新建 ${goal.sites?.most ?? count} 所时，找到的最好选址仍缺 ${most} 个学位。`,
      en: `With ${goal.sites?.most ?? count} new schools at most, the best sites that were found leave ${most} seats short.`,
    },
  ];
}
