import { useEffect } from 'react';
import { formatShare } from '@schema/language/numbers.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { PageLink } from '@client/ui/navigation.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import styles from './country-progress.module.css';
import { useCountryProgress } from './use-country-progress.ts';
import { waitsMessages } from './waits.messages.ts';

interface CountryProgressCardProps {
  /** Called once a release answers: the page asks again. */
  readonly onReady: () => void;
  /** On the page that the link would lead to, there is none. */
  readonly withoutLink?: boolean;
}

/**
 * In the place of figures while there is no release: how far the demonstration country has come, or why none will come,
 * and the way to the official results. It follows the loading by itself.
 */
export function CountryProgressCard({ onReady, withoutLink = false }: CountryProgressCardProps) {
  const messages = useMessages(waitsMessages);
  const language = useLanguage();
  const progress = useCountryProgress();
  const isReady = progress !== null && progress.release !== null;
  useEffect(() => {
    if (isReady) onReady();
  }, [isReady, onReady]);
  const isLoading = progress === null || isReady || progress.state === 'loading';
  const share = isReady ? 1 : (progress?.share ?? 0);
  return (
    <section className={styles.progress} aria-label={messages.progressTitle}>
      {isLoading ? (
        <>
          <h2 className={styles.title}>{messages.progressTitle}</h2>
          <progress className={styles.bar} max={1} value={share} aria-label={messages.progressTitle} />
          <p className={styles.share}>
            {messages.progress(formatShare(share, { language, decimals: 0 }))}
            {progress?.step && `: ${messages.progressSteps[progress.step]}`}
          </p>
          <p role="status">{messages.progressText}</p>
        </>
      ) : (
        <p role="status">{progress.state === 'failed' ? messages.progressFailed : messages.nothingHandedIn}</p>
      )}
      {withoutLink ? null : (
        <p>
          <PageLink to="overview">{messages.toOfficial}</PageLink>
        </p>
      )}
    </section>
  );
}
