import { useEffect } from 'react';

/** Takes Escape for a form that is open, wherever the focus is: closing it is the one step back. */
export function useEscape(close: () => void): void {
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.stopImmediatePropagation();
      close();
    };
    document.addEventListener('keydown', take);
    return () => document.removeEventListener('keydown', take);
  }, [close]);
}
