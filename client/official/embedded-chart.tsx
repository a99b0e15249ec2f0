import type { ReactNode } from 'react';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { PageLink, type PageTarget } from '@client/ui/navigation.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { VisuallyHidden } from '@client/ui/visually-hidden.tsx';
import styles from './embedded-chart.module.css';
import { officialMessages } from './official.messages.ts';

interface EmbeddedChartProps {
  /** The card, with its title as `h1`; null where there is none of that name, undefined until the API has answered. */
  readonly card: ReactNode;
  /** Why there is no answer. */
  readonly error: unknown;
  readonly retry: () => void;
  /** Where the chart stands among others. */
  readonly home: PageTarget;
}

/** One chart alone in another site's frame, or why there is none, and the way to the page that it comes from. */
export function EmbeddedChart({ card, error, retry, home }: EmbeddedChartProps) {
  const messages = useMessages(officialMessages);
  const heading = (
    <h1>
      <VisuallyHidden>{messages.fromLedtid}</VisuallyHidden>
    </h1>
  );
  if (card === undefined) {
    return (
      <main className={error ? styles.alone : styles.waiting} aria-busy={!error}>
        {heading}
        {error ? <LoadFailure error={error} retry={retry} /> : null}
      </main>
    );
  }
  return (
    <main className={styles.alone}>
      {card ?? (
        <>
          {heading}
          <Notice>{messages.embedMissing}</Notice>
        </>
      )}
      <p className={styles.foot}>
        <PageLink {...home}>{messages.fromLedtid}</PageLink>
      </p>
    </main>
  );
}
