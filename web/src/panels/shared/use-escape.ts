import { useEffect } from 'react';
import { hasDraft } from '../../state/selectors/has-draft.ts';
import { store } from '../../state/store.ts';

/** Takes Escape for a form that is open, wherever the focus is: closing it is the one step back. What is being drawn comes before it. */
export function useEscape(close: () => void): void {
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || hasDraft(store.getState())) return;
      event.stopImmediatePropagation();
      close();
    };
    document.addEventListener('keydown', take);
    return () => document.removeEventListener('keydown', take);
  }, [close]);
}
