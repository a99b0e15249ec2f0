import { lazy, Suspense } from 'react';
import { useIdle } from '@client/ui/when-idle.ts';

/** Where the code cannot be fetched one looks as one did; the page does not fail for it. */
const ViewerChoice = lazy(() =>
  import('./viewer-choice.tsx').then(
    ({ ViewerChoice: component }) => ({ default: component }),
    () => ({ default: () => null }),
  ),
);

/** The place of the choice as whom one looks; filled when the page has come to rest, so that it costs its figures nothing. */
export function ViewerPlace() {
  return useIdle() ? (
    <Suspense fallback={null}>
      <ViewerChoice />
    </Suspense>
  ) : null;
}
