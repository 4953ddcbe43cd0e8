import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const TIGHTEST = 3;

/**
 * How tightly a page is set, from 0: one step more for as long as what it says is higher than the page. Begins anew when what is
 * said changes.
 */
export function useTightness(said: readonly unknown[]): [RefObject<HTMLElement | null>, number] {
  const page = useRef<HTMLElement>(null);
  const [state, setState] = useState({ said, tight: 0 });
  const isSame = state.said.every((each, i) => each === said[i]);
  const tight = isSame ? state.tight : 0;
  useLayoutEffect(() => {
    const element = page.current;
    if (!element || tight >= TIGHTEST || element.scrollHeight <= element.clientHeight) return;
    setState({ said, tight: tight + 1 });
  });
  return [page, tight];
}
