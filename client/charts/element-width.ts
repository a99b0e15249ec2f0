import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * The width in pixels of an element, followed as it changes; null until it is known. It is read before the first
 * paint, so that nothing is drawn at a wrong size and moved. A hidden element (width 0) keeps its last width.
 */
export function useElementWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number | null] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const read = () => {
      const current = Math.floor(observed.getBoundingClientRect().width);
      if (current > 0) setWidth(current);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
