import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The width of an element in pixels, kept up to date; `first` until it is known, and where nothing is laid out. */
export function useWidth(first: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const take = (): void => {
      // A hidden element reports 0, which would give bars of negative width.
      if (observed.clientWidth > 0) setWidth(observed.clientWidth);
    };
    take();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(take);
    observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
