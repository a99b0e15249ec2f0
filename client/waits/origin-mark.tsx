import type { Origin } from '@schema/domain/figure.ts';
import { useShowsOrigin } from '@client/ui/shown-origins.ts';
import { Term } from '@client/ui/term.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import styles from './origin-mark.module.css';
import { waitsMessages } from './waits.messages.ts';

/** The mark that every card of synthetic or register figures wears; it explains itself, and the strip on top of the page tells of it. */
export function OriginMark({ origin }: { origin: Origin }) {
  const messages = useMessages(waitsMessages);
  useShowsOrigin(origin);
  return (
    <span className={origin === 'SYNTHETIC' ? `${styles.mark} ${styles.synthetic}` : styles.mark}>
      <Term explanation={messages.originExplained[origin]}>{messages.origin[origin]}</Term>
    </span>
  );
}
