import { expect, test } from 'vitest';
import { answersShown, chosenAnswer } from '../../../../web/src/state/siting/answers-of.ts';
import { CLEAR_DESK, NO_JOB } from '../../../../web/src/state/siting/siting-state.ts';
import { anAlternative, aProposal } from '../../../support/a-proposal.ts';
import { anAnswer } from '../../../support/an-answer.ts';

const siting = {
  ...NO_JOB,
  status: 'done' as const,
  jobId: 'second',
  scenarioId: 's1',
  proposal: aProposal({
    goal: { stage: 'junior' },
    alternatives: [anAlternative({ id: 'cheapest' }), anAlternative({ id: 'shortest' })],
  }),
};
const pinned = anAnswer({ id: 'cheapest' }, { key: 'first/cheapest', jobId: 'first' });

test('pinned alternatives of other goals stand after those of the last run, each once', () => {
  const [cheapest] = answersShown({ siting, desk: CLEAR_DESK });
  const desk = { ...CLEAR_DESK, pinned: [cheapest!, pinned] };
  expect(answersShown({ siting, desk }).map((each) => each.key)).toEqual([
    'second/cheapest',
    'second/shortest',
    'first/cheapest',
  ]);
});

test('an alternative keeps the goal and the scenario that it answers', () => {
  expect(answersShown({ siting, desk: CLEAR_DESK })[0]).toMatchObject({ goal: { stage: 'junior' }, scenarioId: 's1' });
});

test('the first alternative is in view until another is chosen', () => {
  const state = { siting, desk: { ...CLEAR_DESK, pinned: [pinned] } };
  expect(chosenAnswer(state)?.key).toBe('second/cheapest');
  expect(chosenAnswer({ ...state, desk: { ...state.desk, chosen: 'first/cheapest' } })?.key).toBe('first/cheapest');
  expect(chosenAnswer({ ...state, desk: { ...state.desk, chosen: 'gone' } })?.key).toBe('second/cheapest');
});

test('the same state gives the same array, so that a subscriber renders once', () => {
  const state = { siting, desk: CLEAR_DESK };
  expect(answersShown(state)).toBe(answersShown({ ...state }));
});
