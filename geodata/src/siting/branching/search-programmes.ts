import type { Formulation } from '../formulation/formulate.ts';
import type { LinearSession, SolverAnswer } from '../solving/solver.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { freely, type ProgrammeModel } from './programme-model.ts';
import { type Node, ProgrammeSearch, type SearchEnd } from './programme-search.ts';

/** Parts of a programme from which it is rounded up, one after the other; later every so many nodes are rounded from one part up. */
const ENOUGH = [0.5, 0.25, 0.1, 0.02];
const ROUNDED_EVERY = 4;
const LATER = 0.3;
/** From so many nodes at which the sites are settled a dive follows the linear model to an answer. */
const DIVES = 3;

/** What is known before the search, and when it ends. */
export interface ProgrammeTerms extends SearchEnd {
  /** Programmes of earlier answers, 1 by column. */
  starts?: readonly Float64Array[];
  /** An answer that this same search came to before, with what it rounded then. */
  best?: SolverAnswer | undefined;
  /** No answer costs less, as is known already. */
  proven: number;
  /** Solves of the linear model at most; 0 for the first one and what is rounded of it. */
  solves: number;
  onBound?: ((incumbent: number | undefined, bound: number) => void) | undefined;
}

/** The best programmes found, the shares with them, and what is proven. */
export interface ProgrammesFound {
  /** The linear model at first; undefined where that could not be solved. */
  relaxed?: SolverAnswer;
  best?: SolverAnswer;
  bound: number;
  seconds: number;
}

/**
 * Branch and bound over what is done where (Land and Doig 1960), the lowest bound first. It branches on questions that a plan is made of, see
 * `branchesOf`, by what they were seen to do to the bound (pseudo-costs; Benichou et al. 1971), rounds and dives for answers as it goes, and
 * leaves out whatever cannot be better than the best answer by more than is allowed. The linear model goes on from an earlier answer.
 */
export function searchProgrammes(
  session: LinearSession,
  problems: readonly StageProblem[],
  formulation: Formulation,
  whole: ProgrammeModel,
  terms: ProgrammeTerms,
): ProgrammesFound {
  const search = new ProgrammeSearch(session, problems, formulation, whole, terms);
  if (terms.best) search.best = terms.best;
  const relaxed = search.solve(freely(whole));
  if (relaxed.status === 'infeasible') return { bound: Infinity, seconds: search.seconds };
  const root = search.root(relaxed);
  const told = (bound: number): ProgrammesFound => ({
    ...(root && { relaxed }),
    ...(search.best && { best: search.best }),
    bound,
    seconds: search.seconds,
  });
  if (!root) return told(terms.proven);
  const bound = Math.max(terms.proven, root.bound);
  if (search.branches(root).length === 0) {
    search.offer(relaxed);
    return told(bound);
  }
  for (const start of terms.starts ?? []) if (bound < search.cutoff()) search.tryOut(start);
  if (!terms.best) for (const enough of ENOUGH) if (bound < search.cutoff()) search.round(root, enough);
  return told(branchOut(search, root, bound, terms));
}

/** Branches until an answer is good enough, or the end is reached; answers what is proven. */
function branchOut(search: ProgrammeSearch, root: Node, known: number, { solves, onBound }: ProgrammeTerms): number {
  const open: Node[] = [root];
  let bound = known;
  let dropped = Infinity;
  let [nodes, dives] = [0, 0];
  const raise = (to: number) => {
    bound = Math.max(bound, Math.min(to, dropped, search.best?.objective ?? Infinity));
  };
  while (open.length > 0 && search.solves < solves && !search.isOver()) {
    open.sort((a, b) => b.bound - a.bound);
    const node = open.pop()!;
    raise(node.bound);
    onBound?.(search.best?.objective, bound);
    if (bound >= search.cutoff()) return bound;
    if (nodes++ % ROUNDED_EVERY === 0) search.round(node, LATER);
    if (dives < DIVES && search.branches(node)[0]!.isOfPlace) {
      dives++;
      search.dive(node);
    }
    for (const child of search.childrenOf(node)) {
      const isOpen = search.branches(child).length > 0;
      if (!isOpen && child.bound < Infinity) search.offer(child.answer);
      if (isOpen && child.bound < search.cutoff()) open.push(child);
      else dropped = Math.min(dropped, child.bound);
    }
  }
  if (open.length === 0) raise(Infinity);
  return bound;
}
