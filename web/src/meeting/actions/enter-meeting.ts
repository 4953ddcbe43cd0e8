import type { MeetingView } from '@xuetu/geodata/story';
import type { AppState } from '../../state/app-state.ts';
import { store } from '../../state/store.ts';
import { cameraOfMeeting } from '../map/camera-of-meeting.ts';
import { type LinkedTour, readLink } from '../meeting-link.ts';
import { NO_MEETING } from '../meeting-state.ts';
import { meetingStore } from '../meeting-store.ts';
import { keepFresh } from './keep-fresh.ts';

/**
 * Begins the meeting with the view of a link, or where that says none with what the planner looks at. A year that is no longer simulated
 * becomes the nearest that is. Answers the saved view that the link goes on from.
 */
export function enterMeeting(code: string): LinkedTour | null {
  const state = store.getState();
  const link = readLink(code);
  const asked = link?.view ?? viewAtDesk(state);
  const years = state.base?.results.years ?? [asked.year];
  const view = { ...asked, year: Math.min(Math.max(asked.year, years[0]!), years.at(-1)!) };
  keepFresh();
  meetingStore.setState(({ figures }) => ({ ...NO_MEETING, figures, view }));
  return link?.tour ?? null;
}

/** What the planner looks at, as a meeting shows it first: where the children live. */
export function viewAtDesk(state: AppState): MeetingView {
  const { scenario, showing, stage, year, selection } = state;
  return {
    camera: cameraOfMeeting(state),
    page: 'map',
    gridFrom: 0,
    scenarioId: scenario && showing === 'scenario' ? scenario.id : '',
    stage,
    year,
    playing: false,
    heat: 'children',
    columns: false,
    arcs: false,
    catchments: true,
    compare: 'one',
    beforeId: '',
    divider: 0.5,
    theme: 'light',
    cell: null,
    selection:
      selection?.kind === 'school' || selection?.kind === 'compound' ? `${selection.kind}:${selection.id}` : '',
  };
}
