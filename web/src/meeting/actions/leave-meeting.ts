import { setStage } from '../../state/actions/set-stage.ts';
import { setYear } from '../../state/actions/set-year.ts';
import { store } from '../../state/store.ts';
import { NO_MEETING } from '../meeting-state.ts';
import { meetingStore } from '../meeting-store.ts';

/** Goes back to the desk, which shows the stage and year that the meeting ended with. */
export function leaveMeeting(): void {
  const { view } = meetingStore.getState();
  meetingStore.setState(({ figures }) => ({ ...NO_MEETING, figures }));
  store.setState({ meeting: null });
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  if (!view) return;
  setStage(view.stage);
  setYear(view.year);
}
