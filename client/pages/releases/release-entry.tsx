import { formatDate } from '@schema/language/dates.ts';
import { formatNumber } from '@schema/language/numbers.ts';
import { monthOfYear, periodName } from '@schema/language/sentences/period-words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { shortVersion } from '@client/format/short-version.ts';
import { CopyButton } from '@client/ui/copy-button.tsx';
import { DefinitionList } from '@client/ui/definition-list.tsx';
import { PageLink } from '@client/ui/navigation.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { OriginMark } from '@client/waits/origin-mark.tsx';
import type { ReleaseOfPage } from './releases-model.ts';
import { releasesMessages } from './releases.messages.ts';
import styles from './releases-page.module.css';

/** Half-years of a release in words: one by its name, several by the first and the last. */
function useFinals(finals: readonly string[]): string {
  const messages = useMessages(releasesMessages);
  const language = useLanguage();
  const sorted = [...finals].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return messages.nothingBecameFinal;
  return first === last ? periodName(first, language) : messages.span(periodName(first, language), periodName(last, language));
}

/** The first characters of the checksum, and a way to take all of it along. */
function Hash({ hash }: { hash: string }) {
  const messages = useMessages(releasesMessages);
  return (
    <span className={styles.hash}>
      <code title={hash}>{shortVersion(hash)}</code>
      <CopyButton label={messages.copyHash} text={() => hash} />
    </span>
  );
}

/** What a release holds, which one it followed on, and the way to its figures. */
export function ReleaseEntry({ release }: { release: ReleaseOfPage }) {
  const messages = useMessages(releasesMessages);
  const language = useLanguage();
  const finals = useFinals(release.finals);
  const { hash, firstMonth, lastMonth, publishedAt, cases } = release;
  const count = (value: number): string => formatNumber(value, { language, decimals: 0 });
  const month = (label: string): string => monthOfYear(label, language);
  const date = (text: string): string => formatDate(text, { language });
  const pieces = release.parent === null ? messages.firstPieces(count(release.partitions)) : messages.shared(count(release.sharedPartitions), count(release.partitions));
  return (
    <li className={release.isNewest ? `${styles.entry} ${styles.newest}` : styles.entry} id={`release-${release.id}`}>
      <div className={styles.head}>
        <h3>{messages.heading(release.number, date(release.extractedOn))}</h3>
        {release.isNewest && <strong className={styles.now}>{messages.answersNow}</strong>}
        {release.state !== 'PUBLISHED' && <span className={styles.state}>{messages.notPublished[release.state]}</span>}
        <OriginMark origin={release.origin} />
      </div>
      <div className={styles.facts}>
        <DefinitionList
          definitions={[
            { term: messages.id, text: <code>{release.id}</code> },
            ...(publishedAt === null ? [] : [{ term: messages.published, text: date(publishedAt.slice(0, 10)) }]),
            ...(firstMonth === null || lastMonth === null ? [] : [{ term: messages.months, text: messages.monthsBetween(month(firstMonth), month(lastMonth)) }]),
            { term: messages.final, text: release.finalThrough === null ? messages.noneFinal : month(release.finalThrough) },
            { term: messages.becameFinal, text: finals },
          ]}
        />
        <DefinitionList
          definitions={[
            ...(cases === null ? [] : [{ term: messages.cases, text: count(cases) }]),
            { term: messages.pieces, text: pieces },
            ...(hash === null ? [] : [{ term: messages.hash, text: <Hash hash={hash} /> }]),
          ]}
        />
      </div>
      {release.state === 'PUBLISHED' && (
        <p>
          <PageLink to="waits" search={{ release: release.id }}>
            {messages.read}
          </PageLink>
        </p>
      )}
    </li>
  );
}
