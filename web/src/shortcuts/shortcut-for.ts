import type { AppState } from '../state/app-state.ts';
import type { KeyPress, Shortcut } from './shortcut-table.ts';

/** A key as it was pressed. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The shortcut that a key stands for now; undefined where it stands for none. */
export function shortcutFor(shortcuts: readonly Shortcut[], pressed: Pressed, state: AppState): Shortcut | undefined {
  return shortcuts.find(({ keys, when }) => keys.some((key) => isPressed(key, pressed)) && (when?.(state) ?? true));
}

/** Of letters Shift has to be as said; other characters carry it in themselves, on whichever keyboard. */
function isPressed({ key, mod, shift }: KeyPress, pressed: Pressed): boolean {
  const isLetter = /^[a-z]$/.test(key);
  return (
    (isLetter ? pressed.key.toLowerCase() : pressed.key) === key &&
    (pressed.ctrlKey || pressed.metaKey) === (mod ?? false) &&
    !pressed.altKey &&
    (!isLetter || pressed.shiftKey === (shift ?? false))
  );
}
