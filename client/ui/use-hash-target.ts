import { useEffect } from 'react';

/** The element that the address's `#` points at, or null. Ids are plain letters, so nothing is decoded. */
export function hashTarget(): HTMLElement | null {
  return document.getElementById(window.location.hash.slice(1));
}

/**
 * Brings the reader to the part that the address points at, once it is there: the browser looks for it when the page
 * opens, before the API has answered. Drawings learn their width, and with it their height, before the next frame.
 */
export function useHashTarget(ready: boolean): void {
  useEffect(() => {
    if (!ready) return undefined;
    const frame = requestAnimationFrame(() => hashTarget()?.scrollIntoView());
    return () => cancelAnimationFrame(frame);
  }, [ready]);
}
