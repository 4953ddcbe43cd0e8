import { stepBack } from './state/actions/step-back.ts';

const OPEN_POPUP = "[role='combobox'][aria-expanded='true'], .ant-dropdown:not(.ant-dropdown-hidden)";

/**
 * Takes Escape one step back. A list or menu that is open takes the key for itself; it is looked for before it hears
 * the key, because it may be closed by the time the key has come up to the page.
 */
export function followEscape(): void {
  let isTaken = false;
  addEventListener(
    'keydown',
    () => {
      isTaken = document.querySelector(OPEN_POPUP) !== null;
    },
    { capture: true },
  );
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isTaken) stepBack();
  });
}
