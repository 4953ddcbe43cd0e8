import { store } from '../state/store.ts';
import { shortcutFor } from './shortcut-for.ts';
import { SHORTCUTS, type Shortcut } from './shortcut-table.ts';

const OPEN_POPUP = "[role='combobox'][aria-expanded='true'], .ant-dropdown:not(.ant-dropdown-hidden), dialog[open]";
const FIELD = 'input:not([type=radio], [type=checkbox]), textarea, select, [role=combobox], [contenteditable=true]';

/**
 * Follows the keyboard shortcuts. Fields keep every key but Escape for themselves, buttons those that press them. A list, menu or
 * dialog that is open takes Escape; it is looked for before it hears the key, because it may be closed by the time the key has come up to the page.
 */
export function followShortcuts(): void {
  let isTaken = false;
  let held: Shortcut | undefined;
  const release = () => {
    held?.release?.();
    held = undefined;
  };
  addEventListener(
    'keydown',
    () => {
      isTaken = document.querySelector(OPEN_POPUP) !== null;
    },
    { capture: true },
  );
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || isTaken || isKept(event)) return;
    const shortcut = shortcutFor(SHORTCUTS, event, store.getState());
    if (!shortcut) return;
    if (event.key !== 'Escape') event.preventDefault();
    if (shortcut.release) {
      if (held) return;
      held = shortcut;
    }
    shortcut.press();
  });
  addEventListener('keyup', release);
  addEventListener('blur', release);
}

/** Whether what has the focus needs the key itself. */
function isKept({ key, target }: KeyboardEvent): boolean {
  if (key === 'Escape' || !(target instanceof Element)) return false;
  if (target.closest(FIELD)) return true;
  return (
    (key === 'Enter' || key === ' ' || key === 'Backspace') && target.closest('button, a, input, summary') !== null
  );
}
