import { redrawCaller } from '../../redraw/redraw-caller.ts';
import type { RedrawNews } from '../../redraw/redraw-question.ts';
import type { RedrawState } from '../redraw/redraw-state.ts';
import { openPlan } from '../selectors/open-plan.ts';
import { store } from '../store.ts';

/** Looks for catchments of the stage on the switch, for the plan of the open scenario, which is shown. */
export function runRedraw(): void {
  const state = store.getState();
  const { scenario, stage, redraw } = state;
  const plan = openPlan(state);
  if (!plan) return;
  const goal = { ...redraw.draft, stage };
  store.setState({
    showing: 'scenario',
    redraw: { status: 'running', draft: redraw.draft, startedAt: Date.now(), curve: [], plan, goal },
  });
  redrawCaller.ask({ goal, edits: scenario?.edits ?? [], cursor: scenario?.cursor ?? 0 }, (news) => {
    if (store.getState().redraw.goal === goal) store.setState((now) => ({ redraw: told(now.redraw, news) }));
  });
}

function told(redraw: RedrawState, news: RedrawNews): RedrawState {
  if (news.kind === 'progress') return { ...redraw, curve: [...redraw.curve, news.progress] };
  if (news.kind === 'failure') return { ...redraw, status: 'failed', reason: { zh: news.message, en: news.message } };
  const { answer } = news;
  return 'refused' in answer
    ? { ...redraw, status: 'refused', reason: answer.refused }
    : { ...redraw, status: 'done', answer };
}
