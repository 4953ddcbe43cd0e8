import type { AppState } from '../app-state.ts';
import type { Answer, SitingState } from './siting-state.ts';

let last: { from: SitingState; answers: Answer[] } | undefined;

/** The alternatives of a job with what they answer; the same array for the same job. */
function answersOf(siting: SitingState): Answer[] {
  if (last?.from === siting) return last.answers;
  const { proposal, jobId = '', scenarioId } = siting;
  const answers = (proposal?.alternatives ?? []).map(
    (alternative): Answer => ({
      key: `${jobId}/${alternative.id}`,
      jobId,
      ...(scenarioId !== undefined && { scenarioId }),
      goal: proposal!.goal,
      stages: proposal!.stages,
      firstYear: proposal!.firstYear,
      alternative,
    }),
  );
  last = { from: siting, answers };
  return answers;
}

let shownLast: { from: Answer[]; pinned: Answer[]; all: Answer[] } | undefined;

/** What stands side by side: the alternatives of the job, then those that were pinned in other runs. */
export function answersShown({ siting, desk: { pinned } }: Pick<AppState, 'siting' | 'desk'>): Answer[] {
  const from = answersOf(siting);
  if (shownLast?.from === from && shownLast.pinned === pinned) return shownLast.all;
  const keys = new Set(from.map((each) => each.key));
  shownLast = { from, pinned, all: [...from, ...pinned.filter((each) => !keys.has(each.key))] };
  return shownLast.all;
}

/** The alternative in view; the first where none was chosen. */
export function chosenAnswer(state: Pick<AppState, 'siting' | 'desk'>): Answer | undefined {
  const all = answersShown(state);
  return all.find((each) => each.key === state.desk.chosen) ?? all[0];
}
