import type { Plan } from '../../model/index.ts';
import { applyEdit, type Edit } from '../../scenario/index.ts';
import { type Results, simulatePlan } from '../../simulation/index.ts';
import type { Programme } from '../programmes/programme.ts';
import { schoolIdAt } from '../programmes/school-id-at.ts';
import { loadsOf } from '../stage-problem/loads-of.ts';
import { seatsOf } from '../stage-problem/seats-of.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { editOf, type StageChoice } from './edit-of.ts';
import { lackingAt, seatsLacking } from './seats-lacking.ts';

/** Seats that the simulation may be short of beyond what the model said before the model is corrected. */
const TOLERANCE = 0.02;
/** Seats kept free where that was so, besides those it was short. */
const MARGIN = 0.05;

/** An answer carried out and simulated. */
export interface SimulatedAnswer {
  stages: StageChoice[];
  edit: Edit;
  /** The plan without the answer, and with it. */
  before: Plan;
  plan: Plan;
  results: Results;
}

/** Carries an answer out on the plan and simulates that. */
export function simulateAnswer(
  base: Plan,
  plan: Plan,
  label: string,
  problems: readonly StageProblem[],
  choices: readonly Choice[],
  simulated: (plan: Plan) => Results = (under) => simulatePlan(base, under),
): SimulatedAnswer {
  const stages = problems.map((problem, index) => ({ problem, choice: choices[index]! }));
  const edit = editOf(plan, label, stages);
  const after = applyEdit(plan, edit);
  return { stages, edit, before: plan, plan: after, results: simulated(after) };
}

/**
 * The problems with fewer seats wherever the simulation was shorter of seats than the model had said; undefined where it was
 * nowhere. A stricter problem can only have answers that the first one has too, so bounds stay valid.
 */
export function corrected(answer: SimulatedAnswer): StageProblem[] | undefined {
  let isCorrected = false;
  const problems = answer.stages.map(({ problem, choice }) => {
    const years = problem.years.length;
    const loads = loadsOf(problem, choice.shares);
    const seats = seatsOf(problem, choice);
    const places = problem.places.map((place, p) => {
      const id = schoolIdAt(problem, choice, p);
      const isChecked = problem.isPooled ? p === 0 : place.kind !== 'none';
      const excess = problem.years.map((year, y) => {
        const said = Math.max(0, loads[p * years + y]! - seats[p * years + y]!);
        const found = problem.isPooled
          ? seatsLacking(answer.results, answer.before, answer.plan, problem.stage, year)
          : lackingAt(answer.results, answer.before, answer.plan, id, problem.stage, year);
        const more = isChecked ? found - said : 0;
        return more > TOLERANCE ? more + MARGIN : 0;
      });
      const worst = Math.max(0, ...excess);
      if (worst === 0) return place;
      isCorrected = true;
      if (place.kind === 'site')
        return { ...place, programmes: place.programmes.map((programme) => withFewer(programme, worst)) };
      return { ...place, seats: place.seats.map((free, y) => free - excess[y]!) };
    });
    return { ...problem, places };
  });
  return isCorrected ? problems : undefined;
}

function withFewer(programme: Programme, fewer: number): Programme {
  return { ...programme, seats: programme.seats.map((seats) => (seats > 0 ? seats - fewer : seats)) };
}
