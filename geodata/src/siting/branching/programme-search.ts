import type { Formulation } from '../formulation/formulate.ts';
import type { LinearSession, SessionAnswer, SessionLimits, SolverAnswer } from '../solving/solver.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { type Branch, branchesOf } from './branches-of.ts';
import { freely, just, type ProgrammeModel } from './programme-model.ts';
import { roundedChoice } from './rounded-choice.ts';

/** Between these, in 万元, what an answer to a question does to the bound is told apart. */
const NO_GAIN = 1e-3;
const MOST_GAIN = 1e9;
/** New questions that are tried out at a node before one is asked. */
const TRIED = 3;

/** When a search ends. */
export interface SearchEnd {
  /** An answer so far above the bound, in 万元, is good enough. */
  allowed: number;
  isOver: (seconds: number) => boolean;
}

/** Some programmes are settled; of all answers that have these none costs less than the bound. */
export interface Node {
  limits: SessionLimits;
  values: Float64Array;
  bound: number;
  answer: SessionAnswer;
}

/** What asking a question did to the bound, for the way that the linear model was from either answer. */
interface Gain {
  fewer: number;
  more: number;
}

/** What a search by programmes knows while it goes on. */
export class ProgrammeSearch {
  best?: SolverAnswer;
  seconds = 0;
  /** Solves of the linear model. */
  solves = 0;
  private readonly tried = new Set<string>();
  private readonly gains = new Map<string, Gain>();
  private readonly session: LinearSession;
  private readonly problems: readonly StageProblem[];
  private readonly formulation: Formulation;
  private readonly whole: ProgrammeModel;
  private readonly end: SearchEnd;

  constructor(
    session: LinearSession,
    problems: readonly StageProblem[],
    formulation: Formulation,
    whole: ProgrammeModel,
    end: SearchEnd,
  ) {
    this.session = session;
    this.problems = problems;
    this.formulation = formulation;
    this.whole = whole;
    this.end = end;
  }

  isOver(): boolean {
    return this.end.isOver(this.seconds);
  }

  /** What an answer must cost less than to be worth looking for. */
  cutoff(): number {
    return (this.best?.objective ?? Infinity) - this.end.allowed;
  }

  solve(limits: SessionLimits, from?: SessionAnswer): SessionAnswer {
    const answer = this.session.solve(limits, from);
    this.seconds += answer.seconds;
    this.solves++;
    return answer;
  }

  branches({ limits, values }: Pick<Node, 'limits' | 'values'>): Branch[] {
    return branchesOf(this.whole, limits, values);
  }

  /** Nothing is settled; undefined where the linear model could not be solved. */
  root(answer: SessionAnswer): Node | undefined {
    const limits = freely(this.whole);
    return answer.values && { limits, values: answer.values, bound: answer.objective, answer };
  }

  offer(answer: SolverAnswer): void {
    if (answer.values && answer.objective < (this.best?.objective ?? Infinity)) this.best = answer;
  }

  /** The best shares with just these programmes, 1 by column, once. */
  tryOut(chosen: Float64Array): void {
    const limits = just(this.whole, chosen);
    const key = limits.upper.join('');
    if (this.tried.has(key) || this.isOver()) return;
    this.tried.add(key);
    this.offer(this.solve(limits));
  }

  /** The programmes that the linear model does at least in part, as a whole. */
  round({ values }: Node, enough: number): void {
    this.tryOut(roundedChoice(this.problems, this.formulation.columns, values, enough));
  }

  /** Gives the answers that the linear model all but gives until nothing is left open, or nothing better can come of it. */
  dive(from: Node): void {
    let node = from;
    while (!this.isOver()) {
      const [nearest] = this.branches(node).sort((a, b) => nearness(b) - nearness(a));
      if (!nearest) {
        this.offer(node.answer);
        return;
      }
      const [fewer, more] = [nearest.answers[0]!, nearest.answers.at(-1)!];
      const isMore = nearest.part > 0.5;
      const next = this.ask(node, isMore ? more : fewer);
      node = next.bound < this.cutoff() ? next : this.ask(node, isMore ? fewer : more);
      if (node.bound >= this.cutoff()) return;
    }
  }

  /** The answers to the question that raises the bound most, by what it was seen to do before and by trying some that are new. */
  childrenOf(node: Node): Node[] {
    const branches = this.branches(node).sort((a, b) => this.scoreOf(b) - this.scoreOf(a));
    let best: { score: number; children: Node[] } | undefined;
    let fresh = 0;
    for (const branch of branches) {
      const isNew = !this.gains.has(branch.key);
      if (best && (!isNew || fresh >= TRIED)) continue;
      if (isNew) fresh++;
      const children = branch.answers.map((limits) => this.ask(node, limits));
      const raised = children.map(({ bound }) => Math.min(bound - node.bound, MOST_GAIN));
      const [fewer, more] = [raised[0]!, raised.at(-1)!];
      this.gains.set(branch.key, { fewer: fewer / branch.part, more: more / (1 - branch.part) });
      const score = Math.max(fewer, NO_GAIN) * Math.max(more, NO_GAIN);
      if (!best || score > best.score) best = { score, children };
      if (children.some(({ bound }) => bound >= this.cutoff()) || this.isOver()) break;
    }
    return best?.children ?? [];
  }

  private ask(node: Node, limits: SessionLimits): Node {
    const answer = this.solve(limits, node.answer);
    const { values = node.values, objective, status } = answer;
    return { limits, values, bound: status === 'limit' ? node.bound : Math.max(node.bound, objective), answer };
  }

  /** Questions not asked yet come first, the most open ones among them at the front. */
  private scoreOf({ key, part }: Branch): number {
    const gain = this.gains.get(key);
    if (!gain) return MOST_GAIN ** 2 * (1 + Math.min(part, 1 - part));
    return Math.max(gain.fewer * part, NO_GAIN) * Math.max(gain.more * (1 - part), NO_GAIN);
  }
}

function nearness({ part }: Branch): number {
  return Math.max(part, 1 - part);
}
