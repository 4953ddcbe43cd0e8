import { type RefObject, useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it when a form opened, once the form is gone and took the focus with it; where that is gone too, to the card in
 * which the form stood, so that the keyboard goes on from there.
 */
export function useFocusBack(form: RefObject<HTMLElement | null>): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const card = form.current?.closest('article');
    return () => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
      else card?.focus();
    };
  }, [opener, form]);
}
