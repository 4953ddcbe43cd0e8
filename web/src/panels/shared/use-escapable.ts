import { type KeyboardEvent, useState } from 'react';

/** Whether a menu is open. Escape closes it and goes no further, so that it is one step back and not two. */
export function useEscapable(startOpen = false) {
  const [open, setOpen] = useState(startOpen);
  return {
    open,
    setOpen,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !open) return;
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      setOpen(false);
    },
  };
}
