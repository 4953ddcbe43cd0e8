import { leaveMeeting } from './actions/leave-meeting.ts';
import { MEETING_KEYS, type MeetingKey } from './meeting-keys.ts';
import { meetingStore } from './meeting-store.ts';

const FIELD = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable=true]';
/** Parts that give the keys a meaning of their own. */
const OWN_KEYS = '[data-own-keys]';
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

/** Hears the keys of the meeting before the desk under it does, and leaves when the browser leaves the whole screen. Answers how to stop. */
export function followMeetingKeys(): () => void {
  let wasFull = document.fullscreenElement !== null;
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || !(event.target instanceof Element)) return;
    if (event.target.closest(OWN_KEYS)) return;
    if (event.target.closest(FIELD) || document.querySelector(OPEN_POPUP)) return;
    if (event.key === ' ' && event.target.closest('button, a, summary')) return;
    const found = meetingKeyFor(event);
    if (!found) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (meetingStore.getState().isBlank && found.label !== 'keyBlank') meetingStore.setState({ isBlank: false });
    else found.press();
  };
  const onScreen = () => {
    if (wasFull && !document.fullscreenElement && meetingStore.getState().view) leaveMeeting();
    wasFull = document.fullscreenElement !== null;
  };
  addEventListener('keydown', onKey, { capture: true });
  document.addEventListener('fullscreenchange', onScreen);
  return () => {
    removeEventListener('keydown', onKey, { capture: true });
    document.removeEventListener('fullscreenchange', onScreen);
  };
}
