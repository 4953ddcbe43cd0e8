import type { Position } from '@xuetu/geodata/model';
import { beforeEach, expect, test } from 'vitest';
import { clickMap } from '../../../../web/src/state/actions/click-map.ts';
import { draw, startDrawing } from '../../../../web/src/state/actions/draw.ts';
import { pinAnswer } from '../../../../web/src/state/actions/pin-answer.ts';
import { select } from '../../../../web/src/state/actions/select.ts';
import { stepBack } from '../../../../web/src/state/actions/step-back.ts';
import { takeJob } from '../../../../web/src/state/actions/take-job.ts';
import { CLEAR_DESK, NO_JOB } from '../../../../web/src/state/siting/siting-state.ts';
import { store } from '../../../../web/src/state/store.ts';
import { anAlternative, aProposal } from '../../../support/a-proposal.ts';
import { anAnswer } from '../../../support/an-answer.ts';

beforeEach(() => {
  store.setState({ siting: NO_JOB, desk: CLEAR_DESK, tool: 'siting', selection: null, playing: false });
});

const job = { id: 'j1', district: 'demo', goal: {}, createdAt: '2026-11-30T08:00:00.000Z', curve: [] };
const proposal = aProposal({ alternatives: [anAlternative()] });

const AT: Position = [117, 36];

test('a click on the map says where a school is to be opened while that is asked, then moves the place; choosing a thing ends it', () => {
  store.setState({ desk: { ...CLEAR_DESK, picking: 'school' } });
  clickMap({ kind: 'school', id: '甲' }, AT);
  expect(store.getState()).toMatchObject({
    selection: null,
    tool: 'inspect',
    desk: { picking: null, opening: [{ point: AT }] },
  });
  clickMap(null, [117.1, 36]);
  expect(store.getState().desk.opening).toMatchObject([{ point: [117.1, 36] }]);
  select({ kind: 'school', id: '甲' });
  expect(store.getState().desk.opening).toEqual([]);
  clickMap({ kind: 'school', id: '乙' }, AT);
  expect(store.getState()).toMatchObject({ selection: { id: '乙' }, desk: { opening: [] } });
});

test('a click on the map selects, but while places are picked it puts them into the goal', () => {
  store.setState({ desk: { ...CLEAR_DESK, picking: 'forbidden' } });
  clickMap({ kind: 'school', id: '甲' }, AT);
  clickMap({ kind: 'compound', id: '锦绣家园' }, AT);
  clickMap(null, AT);
  expect(store.getState()).toMatchObject({ selection: null, desk: { goal: { forbidden: [{ schoolId: '甲' }] } } });
  store.setState({ desk: { ...store.getState().desk, picking: null } });
  clickMap({ kind: 'school', id: '甲' }, AT);
  expect(store.getState().selection).toEqual({ kind: 'school', id: '甲' });
});

test('Escape leaves a drawing first and the panel after it', () => {
  startDrawing();
  draw({ kind: 'click', at: [117, 36] });
  expect(store.getState().desk.drawing?.corners).toHaveLength(1);
  stepBack();
  expect(store.getState()).toMatchObject({ tool: 'siting', desk: { drawing: null } });
  stepBack();
  expect(store.getState().tool).toBe('inspect');
});

test('a job that ends with alternatives folds the form up and sets them side by side', () => {
  takeJob({ ...job, status: 'running', progress: 0.4 });
  expect(store.getState().desk.isWide).toBe(false);
  takeJob({ ...job, status: 'done', progress: 1, proposal });
  expect(store.getState()).toMatchObject({ siting: { status: 'done' }, desk: { isWide: true, isGoalOpen: false } });
});

test('what a stopped job had found is shown, and one that had found nothing leaves the form open', () => {
  takeJob({ ...job, status: 'running', progress: 0.4 });
  takeJob({ ...job, status: 'cancelled', progress: 0.5, proposal });
  expect(store.getState()).toMatchObject({ siting: { status: 'cancelled', proposal }, desk: { isWide: true } });
  store.setState({ siting: NO_JOB, desk: CLEAR_DESK });
  takeJob({ ...job, status: 'running', progress: 0.4 });
  takeJob({ ...job, status: 'cancelled', progress: 0.4 });
  expect(store.getState().desk).toMatchObject({ isWide: false, isGoalOpen: true });
});

test('a job taken up again brings its goal back into the form and shows its answer', () => {
  store.setState({ siting: { ...NO_JOB, jobId: 'j1' } });
  takeJob({ ...job, goal: { stage: 'junior', budgetWan: 9000 }, status: 'done', progress: 1, proposal });
  expect(store.getState().desk).toMatchObject({
    goal: { stage: 'junior', budgetWan: 9000 },
    isWide: true,
    isGoalOpen: false,
  });
});

test('the form of a job that was asked for here stays as it was said', () => {
  store.setState({
    siting: { ...NO_JOB, status: 'running', goal: { stage: 'junior' } },
    desk: { ...CLEAR_DESK, goal: { stage: null } },
  });
  takeJob({ ...job, goal: { stage: 'junior' }, status: 'running', progress: 0 });
  expect(store.getState().desk.goal).toEqual({ stage: null });
});

test('a pinned alternative stays until it is let go', () => {
  const answer = anAnswer();
  pinAnswer(answer);
  takeJob({ ...job, id: 'j2', status: 'done', progress: 1, proposal });
  expect(store.getState().desk.pinned).toEqual([answer]);
  pinAnswer(answer);
  expect(store.getState().desk.pinned).toEqual([]);
});
