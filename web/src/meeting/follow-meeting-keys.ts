import { leaveMeeting } from './actions/leave-meeting.ts';
import { MEETING_KEYS, type MeetingKey } from './meeting-keys.ts';
import { meetingStore } from './meeting-store.ts';

const FIELD = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable=true]';
/** Keys of remotes that fields do without, in a list as in a line of text. */
const TURNING: readonly string[] = ['PageDown', 'PageUp'];
/** Pressed by the space bar too, were it not the play key of a remote: Enter presses them. */
const BUTTON = 'button, a, summary';
const OPEN_POPUP = 'dialog[open], .ant-modal-wrap, [aria-expanded=true][role=combobox]';

/** The key that is meant; undefined where it has no meaning in a meeting. Any key but one of a blank screen's own shows it again. */
export function meetingKeyFor({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): MeetingKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  return MEETING_KEYS.find(({ keys }) => keys.includes(pressed));
}

/**
 * Whether a key pressed at a thing is the meeting's: not where somebody writes or chooses with it, and not where a part (`data-own-keys`) takes all
 * keys for its own, or those that it names.
 */
function isHeard(target: Element, key: string): boolean {
  if (document.querySelector(OPEN_POPUP)) return false;
  const own = target.closest<HTMLElement>('[data-own-keys]')?.dataset.ownKeys;
  if (own !== undefined && (own === 'all' || own.split(' ').includes(key))) return false;
  return !target.closest(FIELD) || TURNING.includes(key);
}

/**
 * Hears the keys of the meeting before the desk under it and before the button that was pressed last, and leaves when the browser leaves the
 * whole screen. Answers how to stop.
 */
export function followMeetingKeys(): () => void {
  let wasFull = document.fullscreenElement !== null;
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || !(event.target instanceof Element)) return;
    if (!isHeard(event.target, event.key)) return;
    const found = meetingKeyFor(event);
    if (!found) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (meetingStore.getState().isBlank && found.label !== 'keyBlank') meetingStore.setState({ isBlank: false });
    else found.press();
  };
  /** Some browsers press a focused button when the space bar is let go. */
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !(event.target instanceof Element)) return;
    if (event.target.closest(BUTTON) && isHeard(event.target, event.key)) event.preventDefault();
  };
  const onScreen = () => {
    if (wasFull && !document.fullscreenElement && meetingStore.getState().view) leaveMeeting();
    wasFull = document.fullscreenElement !== null;
  };
  addEventListener('keydown', onKey, { capture: true });
  addEventListener('keyup', onKeyUp, { capture: true });
  document.addEventListener('fullscreenchange', onScreen);
  return () => {
    removeEventListener('keydown', onKey, { capture: true });
    removeEventListener('keyup', onKeyUp, { capture: true });
    document.removeEventListener('fullscreenchange', onScreen);
  };
}
