import { useEffect, useSyncExternalStore } from 'react';
import type { Origin } from '@schema/domain/figure.ts';

/** How many parts of the page show figures of each origin at this moment. */
const shown = new Map<Origin, number>();
const listeners = new Set<() => void>();

function count(origin: Origin, change: 1 | -1): void {
  shown.set(origin, (shown.get(origin) ?? 0) + change);
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says, for as long as the component stands, that it shows figures of this origin. */
export function useShowsOrigin(origin: Origin): void {
  useEffect(() => {
    count(origin, 1);
    return () => count(origin, -1);
  }, [origin]);
}

/** Whether any part of the page shows figures of this origin. */
export function useIsOriginShown(origin: Origin): boolean {
  const isShown = (): boolean => (shown.get(origin) ?? 0) > 0;
  return useSyncExternalStore(listen, isShown, isShown);
}
