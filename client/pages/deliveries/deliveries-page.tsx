import type { ResultOf } from '@graphql-typed-document-node/core';
import { DeliveriesPageDocument, DataQualityOfReleaseDocument } from '@client/generated/deliveries-page.ts';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { PageLink, usePageSearch } from '@client/ui/navigation.tsx';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { hasNoRelease } from '@client/waits/no-release.ts';
import { CountryProgressCard } from '@client/waits/country-progress.tsx';
import { deliveriesMessages } from './deliveries.messages.ts';
import { parseDeliveriesSearch } from './deliveries-search.ts';
import { HandInPart } from './hand-in-part.tsx';
import { QualityPart } from './quality-part.tsx';
import { SubmissionsPart } from './submissions-part.tsx';
import styles from './deliveries-page.module.css';

export type DeliveriesData = ResultOf<typeof DeliveriesPageDocument>;

/** What regions have handed in, how good it is, and the door for the next file. */
export function DeliveriesPage() {
  const messages = useMessages(deliveriesMessages);
  const language = useApiLanguage();
  const [search, update] = usePageSearch(parseDeliveriesSearch);
  const page = useAnswer(DeliveriesPageDocument, { language }, { changing: true });
  const quality = useAnswer(DataQualityOfReleaseDocument, { language, release: search.release ?? null }, { changing: true });
  const rows = quality.data?.dataQuality.rows;
  const isOpenData = quality.data?.dataQuality.release.origin === 'PUBLISHED';
  const title = rows ? messages.title(rows.filter(({ isLate }) => isLate).length, rows.length) : messages.documentTitle;
  const failure = page.error ?? (hasNoRelease(quality.error) ? undefined : quality.error);
  const opened = (submission: string): void => {
    // What has just come belongs in the list, too.
    page.retry();
    update({ submission }, 'push');
  };
  useHashTarget(page.data !== undefined && rows !== undefined);
  return (
    <>
      <PageHeading documentTitle={messages.documentTitle} {...(isOpenData ? { title: messages.openDataTitle, lead: messages.openDataLead } : { title, lead: messages.lead })} />
      {failure && <LoadFailure error={failure} retry={page.retry} />}
      {!failure && !page.data && <div aria-busy="true" className={styles.waiting} />}
      {page.data && (
        <div className={styles.parts}>
          {page.data.viewer.mayHandIn && <HandInPart data={page.data} onChecked={opened} />}
          {page.data.viewer.maySeeSubmissions && <SubmissionsPart data={page.data} open={search.submission ?? null} onOpen={(submission) => update({ submission: submission ?? undefined }, 'push')} />}
          {isOpenData ? (
            <p>
              <PageLink to="method" hash="sources">
                {messages.toSources}
              </PageLink>
            </p>
          ) : quality.data ? (
            <QualityPart quality={quality.data.dataQuality} />
          ) : hasNoRelease(quality.error) ? (
            <>
              <p>{messages.noRelease}</p>
              <CountryProgressCard onReady={quality.retry} />
            </>
          ) : (
            <div aria-busy="true" className={styles.waiting} />
          )}
        </div>
      )}
    </>
  );
}
