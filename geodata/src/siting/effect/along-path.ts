import type { Plan, Stage } from '../../model/index.ts';
import { classSizePlanOf } from '../../rules/index.ts';
import { applyEdit, type Edit } from '../../scenario/index.ts';
import { simulatePlan } from '../../simulation/index.ts';
import type { AlongPath } from '../answer/proposal.ts';
import { seatsLacking } from '../answer/seats-lacking.ts';

/** The class-size path (班额路径) of the authorities in the stages of a question in which the plan does not follow one, and what is short along it. */
export interface PathCase {
  stages: Stage[];
  path: Plan['assumptions']['classSizePath'];
  years: readonly number[];
  base: Plan;
  before: Plan;
  /** Seats short by year along the path without any answer. */
  short: number[];
}

/** Undefined where no path is planned for any of the stages, or the plan follows one in all of them: then the question is asked along it. */
export function pathCaseOf(
  base: Plan,
  before: Plan,
  asked: readonly Stage[],
  years: readonly number[],
): PathCase | undefined {
  const planned = classSizePlanOf(before) ?? {};
  const own = before.assumptions.classSizePath;
  const stages = asked.filter((stage) => planned[stage] && !own[stage]);
  if (stages.length === 0) return undefined;
  const path = { ...own, ...Object.fromEntries(stages.map((stage) => [stage, planned[stage]])) };
  const terms = { stages, path, years, base, before };
  return { ...terms, short: shortAlong(terms, before) };
}

/** How an answer fares where classes shrink along the path: the most seats short in a year, without it and with it. */
export function alongPathOf(terms: PathCase, edit: Edit): AlongPath {
  const { path, stages, years } = terms;
  const after = shortAlong(terms, applyEdit(terms.before, edit));
  const worst = after.reduce((best, short, y) => (short > after[best]! ? y : best), 0);
  return {
    path: stages.map((stage) => ({ stage, ...path[stage]!.reduce((a, b) => (b.year > a.year ? b : a)) })),
    year: years[worst]!,
    worstShortage: { before: tidy(Math.max(...terms.short)), after: tidy(after[worst]!) },
  };
}

function shortAlong({ base, before, path, stages, years }: Omit<PathCase, 'short'>, plan: Plan): number[] {
  const along = { ...plan, assumptions: { ...plan.assumptions, classSizePath: path } };
  const results = simulatePlan(base, along);
  return years.map((year) => stages.reduce((sum, stage) => sum + seatsLacking(results, before, along, stage, year), 0));
}

function tidy(seats: number): number {
  return Math.round(seats * 100) / 100;
}
