import { store } from '../store.ts';
import { fillScreen } from './fill-screen.ts';

/** Opens the meeting (汇报) full-screen with what is shown now; a browser that refuses the whole screen shows it in its window. */
export function openMeeting(): void {
  store.setState({ meeting: '', playing: false });
  fillScreen();
}
