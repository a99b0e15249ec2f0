import { useEffect, useRef, useState, type ComponentType, type RefObject } from 'react';
import { Button } from '@client/ui/button.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { apiMessages } from './api.messages.ts';
import styles from './api-part.module.css';

/** How far below the screen the explorer may be when its code is fetched. */
const AHEAD = '600px';

/**
 * The place of the explorer. Its code, an editor that knows the whole schema, is several times the rest of the page, so
 * it is fetched when the reader comes near; the place has its height from the start.
 */
export function ExplorerPlace() {
  const messages = useMessages(apiMessages);
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  const { Explorer, failed, retry } = useExplorer(near);
  return (
    <div ref={place} className={styles.place} aria-busy={!Explorer && !failed}>
      {Explorer && <Explorer />}
      {!Explorer && !failed && <p className={styles.loading}>{messages.loading}</p>}
      {failed && (
        <Notice tone="concern" role="alert">
          <p>{messages.failed}</p>
          <Button onClick={retry}>{messages.retry}</Button>
        </Notice>
      )}
    </div>
  );
}

/** True once the element has been on, or nearly on, the screen. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !element.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: AHEAD });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, element]);
  return near;
}

/** The explorer's code once it is wanted and there. A failed fetch can be tried again, which React's own `lazy` does not do. */
function useExplorer(wanted: boolean): { Explorer: ComponentType | null; failed: boolean; retry: () => void } {
  const [loaded, setLoaded] = useState<{ Explorer: ComponentType } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || failed) return undefined;
    let here = true;
    import('./explorer/api-explorer.tsx').then(
      ({ ApiExplorer }) => here && setLoaded({ Explorer: ApiExplorer }),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [wanted, failed]);
  return { Explorer: loaded?.Explorer ?? null, failed, retry: () => setFailed(false) };
}
