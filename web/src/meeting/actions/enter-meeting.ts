import type { MeetingView } from '@xuetu/geodata/story';
import type { AppState } from '../../state/app-state.ts';
import { store } from '../../state/store.ts';
import { cameraOfMeeting } from '../map/camera-of-meeting.ts';
import { NO_MEETING } from '../meeting-state.ts';
import { meetingStore } from '../meeting-store.ts';
import { viewOf } from '../view-code.ts';
import { keepFresh } from './keep-fresh.ts';

/**
 * Begins the meeting with the view of a link, or where that says none with what the planner looks at. A year that is no longer simulated
 * becomes the nearest that is.
 */
export function enterMeeting(code: string): void {
  const state = store.getState();
  const asked = viewOf(code) ?? viewAtDesk(state);
  const years = state.base?.results.years ?? [asked.year];
  const view = { ...asked, year: Math.min(Math.max(asked.year, years[0]!), years.at(-1)!) };
  keepFresh();
  meetingStore.setState(({ figures }) => ({ ...NO_MEETING, figures, view }));
}

/** What the planner looks at, as a meeting shows it first: where the children live. */
export function viewAtDesk(state: AppState): MeetingView {
  const { scenario, showing, stage, year, selection } = state;
  return {
    camera: cameraOfMeeting(state),
    page: 'map',
    scenarioId: scenario && showing === 'scenario' ? scenario.id : '',
    stage,
    year,
    heat: 'children',
    columns: false,
    arcs: false,
    catchments: true,
    compare: 'one',
    beforeId: '',
    divider: 0.5,
    theme: 'light',
    selection:
      selection?.kind === 'school' || selection?.kind === 'compound' ? `${selection.kind}:${selection.id}` : '',
  };
}
