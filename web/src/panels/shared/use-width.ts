import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width in pixels of an element, followed as it changes; `first` until it is measured. */
export function useWidth<Element extends HTMLElement>(first: number): [RefObject<Element | null>, number] {
  const box = useRef<Element>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
