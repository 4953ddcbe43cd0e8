import type { MeetingView } from '@xuetu/geodata/story';
import type { AppState } from '../../state/app-state.ts';
import { store } from '../../state/store.ts';
import { NO_MEETING } from '../meeting-state.ts';
import { meetingStore } from '../meeting-store.ts';
import { viewOf } from '../view-code.ts';
import { keepFresh } from './keep-fresh.ts';

/** Begins the meeting with the view of a link, or where that says none with what the planner looks at. */
export function enterMeeting(code: string): void {
  const view = viewOf(code) ?? viewAtDesk(store.getState());
  keepFresh();
  meetingStore.setState(({ figures }) => ({ ...NO_MEETING, figures, view }));
}

/** What the planner looks at, as a meeting shows it first: where the children live. */
export function viewAtDesk(state: AppState): MeetingView {
  const { camera, scenario, showing, stage, year, selection, base } = state;
  const place = base?.plan.schools[0]?.location ?? [117, 36];
  return {
    camera: {
      lng: place[0],
      lat: place[1],
      ...camera,
      zoom: (camera?.zoom ?? 10) + largerScreen(),
      bearing: 0,
      pitch: 0,
    },
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

/** The share of the window that the map of a meeting takes: of its width and of its height. */
const MAP_SHARE = [0.76, 0.68] as const;

/** Zoom levels that the same ground may be larger in the meeting than on the desk. */
function largerScreen(): number {
  const desk = document.querySelector('.map-canvas');
  if (!desk?.clientWidth) return 0;
  const { clientWidth, clientHeight } = document.documentElement;
  return Math.log2(
    Math.min((clientWidth * MAP_SHARE[0]) / desk.clientWidth, (clientHeight * MAP_SHARE[1]) / desk.clientHeight),
  );
}
