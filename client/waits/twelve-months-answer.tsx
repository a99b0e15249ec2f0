import type { ReactNode } from 'react';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { PageLink, type PageTarget } from '@client/ui/navigation.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { CountryProgressCard } from './country-progress.tsx';
import { hasNoRelease } from './no-release.ts';
import { twelveMonthsMessages } from './twelve-months.messages.ts';
import { CardRoom, type CardRows } from './twelve-months-section.tsx';
import styles from './twelve-months-section.module.css';
import type { ReleaseFields } from './wait-figure.ts';
import { waitsMessages } from './waits.messages.ts';

interface TwelveMonthsAnswerProps {
  readonly rows: CardRows;
  /** Undefined until the API has answered. */
  readonly answer: { readonly release: ReleaseFields; readonly isSuppressed: boolean } | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** The page that has more of it, and what the link says. */
  readonly more: PageTarget;
  readonly moreText: string;
  /** The cards. */
  readonly children: ReactNode;
}

/**
 * What stands in the section: the cards; for whoever is given no figures, one sentence on whom they are shown to; while
 * there is no release, how far the loading has come; or why there is no answer.
 */
export function TwelveMonthsAnswer({ rows, answer, error, retry, more, moreText, children }: TwelveMonthsAnswerProps) {
  const messages = useMessages(twelveMonthsMessages);
  const { absences } = useMessages(waitsMessages);
  if (answer === undefined) {
    if (error && !hasNoRelease(error)) return <LoadFailure error={error} retry={retry} />;
    return <CardRoom rows={rows}>{error ? <CountryProgressCard onReady={retry} withoutLink /> : undefined}</CardRoom>;
  }
  return (
    <>
      <p className={styles.lead}>{messages.lead[answer.release.origin]}</p>
      {answer.isSuppressed ? <Notice>{absences.SUPPRESSED}</Notice> : children}
      <p className={styles.away}>
        <PageLink {...more}>{moreText}</PageLink>
      </p>
    </>
  );
}
