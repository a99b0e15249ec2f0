import { lazy, Suspense, useEffect, useState } from 'react';

/** Where the code cannot be fetched one looks as one did; the page does not fail for it. */
const ViewerChoice = lazy(() =>
  import('./viewer-choice.tsx').then(
    ({ ViewerChoice: component }) => ({ default: component }),
    () => ({ default: () => null }),
  ),
);

/** A page that never comes to rest gets the choice after this. */
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

/** The place of the choice as whom one looks; filled when the page has come to rest, so that it costs its figures nothing. */
export function ViewerPlace() {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => whenIdle(() => setIsIdle(true)), []);
  return isIdle ? (
    <Suspense fallback={null}>
      <ViewerChoice />
    </Suspense>
  ) : null;
}
