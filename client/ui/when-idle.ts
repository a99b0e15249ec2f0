import { useEffect, useState } from 'react';

/** A page that never comes to rest gets what waits after this. */
const PATIENCE_MS = 2_000;

/** Calls back when the browser has nothing better to do; answers how to call it off. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const idle = requestIdleCallback(act, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(act, PATIENCE_MS);
  return () => clearTimeout(timer);
}

/** True once the page has come to rest: for what must not cost the page's first figures anything. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => whenIdle(() => setIsIdle(true)), []);
  return isIdle;
}
