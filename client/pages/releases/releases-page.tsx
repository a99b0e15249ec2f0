import { releasesTitle } from '@schema/language/sentences/releases-title.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { ReleasesPageDocument } from '@client/generated/releases-page.ts';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useAnswer } from '@client/ui/use-answer.ts';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { CountryProgressCard } from '@client/waits/country-progress.tsx';
import { FrozenHalfYears } from './frozen-half-years.tsx';
import { ReleaseEntry } from './release-entry.tsx';
import type { ReleaseOfPage } from './releases-model.ts';
import { releasesMessages } from './releases.messages.ts';
import styles from './releases-page.module.css';

/** Every release: what it holds, how it follows on the one before, and which one answers. */
export function ReleasesPage() {
  const messages = useMessages(releasesMessages);
  const language = useLanguage();
  const { data, error, retry } = useAnswer(ReleasesPageDocument, {});
  const releases = data?.releases;
  const newest = releases?.find(({ isNewest }) => isNewest) ?? null;
  useHashTarget(releases !== undefined);
  return (
    <>
      <PageHeading
        documentTitle={messages.documentTitle}
        title={releases === undefined ? messages.documentTitle : releasesTitle({ newest, language })}
        lead={messages.lead}
      />
      {releases === undefined && (error ? <LoadFailure error={error} retry={retry} /> : <div aria-busy="true" className={styles.waiting} />)}
      {releases && newest === null && <CountryProgressCard onReady={retry} />}
      {releases && releases.length > 0 && <Releases releases={releases} />}
    </>
  );
}

function Releases({ releases }: { releases: readonly ReleaseOfPage[] }) {
  const messages = useMessages(releasesMessages);
  const published = releases.filter(({ state }) => state === 'PUBLISHED');
  return (
    <div className={styles.parts}>
      {published.length > 0 && <FrozenHalfYears releases={published} />}
      <section className={styles.section} aria-labelledby="all-releases">
        <h2 id="all-releases">{messages.listTitle}</h2>
        <ol className={styles.timeline} reversed>
          {releases.map((release) => (
            <ReleaseEntry key={release.id} release={release} />
          ))}
        </ol>
      </section>
    </div>
  );
}
