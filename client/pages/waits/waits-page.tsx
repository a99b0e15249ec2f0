import { formatDate } from '@schema/language/dates.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { refusesArgument } from '@client/ui/refused-argument.ts';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { PageLink, usePageSearch } from '@client/ui/navigation.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { CountryProgressCard } from '@client/waits/country-progress.tsx';
import { hasNoRelease } from '@client/waits/no-release.ts';
import { useWaitFrames } from '@client/waits/use-wait-frames.ts';
import { headlineOf } from '@client/waits/waits-finding.ts';
import { waitsMessages } from '@client/waits/waits.messages.ts';
import { LimitsPart } from './limits-part.tsx';
import { useWaits } from '@client/waits/use-waits.ts';
import { OverTimeCard, PathwaysCard, RegionsCard } from '@client/waits/waits-cards.tsx';
import { OrderControl, OverTimeControls, WaitsControls } from './waits-controls.tsx';
import { isSuppressed, type WaitsModel } from '@client/waits/waits-model.ts';
import { waitsPageMessages } from '@client/waits/waits-page.messages.ts';
import styles from './waits-page.module.css';
import { parseWaitsSearch, type WaitsSearch } from '@client/waits/waits-search.ts';

type Update = (changes: Partial<WaitsSearch>, step?: 'push' | 'replace') => void;

/** Waits by pathway, region, sex and period: how many in time, how long, how sure, and what they are judged by. */
export function WaitsPage() {
  const messages = useMessages(waitsPageMessages);
  const { absences } = useMessages(waitsMessages);
  const language = useLanguage();
  const [search, update] = usePageSearch(parseWaitsSearch);
  const { model, shown, isAsAsked, loading, error, retry } = useWaits(search);
  useHashTarget(model !== undefined);
  return (
    <>
      <PageHeading documentTitle={messages.documentTitle} {...(model ? headlineOf(model, shown, { language, absences }) : { title: messages.documentTitle })} />
      {model ? <Waits model={model} search={shown} isAsAsked={isAsAsked} update={update} busy={loading} /> : <Instead error={error} retry={retry} />}
    </>
  );
}

const CHOICES = ['region', 'pathway', 'period', 'release', 'code'] as const;

/** What stands in the page's place: the loading country, what went wrong, or room for what is on its way. */
function Instead({ error, retry }: { error: unknown; retry: () => void }) {
  const messages = useMessages(waitsPageMessages);
  if (hasNoRelease(error)) return <CountryProgressCard onReady={retry} />;
  if (CHOICES.some((choice) => refusesArgument(error, choice))) {
    return (
      <Notice>
        <p>{messages.unknownChoice}</p>
        <PageLink to="waits">{messages.startOver}</PageLink>
      </Notice>
    );
  }
  return error ? <LoadFailure error={error} retry={retry} /> : <div aria-busy="true" className={styles.waiting} />;
}

function Waits({ model, search, isAsAsked, update, busy }: { model: WaitsModel; search: WaitsSearch; isAsAsked: boolean; update: Update; busy: boolean }) {
  const messages = useMessages(waitsPageMessages);
  return (
    <div aria-busy={busy} className={styles.parts}>
      <PinnedNotice model={model} search={search} />
      {!isAsAsked && <Notice>{messages.nearest}</Notice>}
      <WaitsControls model={model} search={search} onChange={update} />
      {isSuppressed(model) ? <Withheld /> : <Cards model={model} search={search} update={update} />}
      <LimitsPart model={model} />
    </div>
  );
}

/** A row that is chosen changes what all of the page is about: the browser's back button undoes it. */
function Cards({ model, search, update }: { model: WaitsModel; search: WaitsSearch; update: Update }) {
  const frame = useWaitFrames({ choices: search, tables: search.table ?? [], onTables: (table) => update({ table }) });
  return (
    <>
      <div className={styles.part}>
        <OverTimeControls model={model} search={search} onChange={update} />
        <OverTimeCard frame={frame('waits-over-time')} model={model} search={search} />
      </div>
      <div className={styles.part}>
        <OrderControl model={model} search={search} onChange={update} />
        <PathwaysCard frame={frame('waits-by-pathway')} model={model} search={search} onChoose={(pathway) => update({ pathway: pathway ?? undefined }, 'push')} />
      </div>
      <RegionsCard frame={frame('waits-by-region')} model={model} search={search} onChoose={(region) => update({ region: region ?? undefined }, 'push')} />
    </>
  );
}

/** For whoever is given no figures: what everybody may read instead. The heading says to whom they are shown. */
function Withheld() {
  const { toOfficial } = useMessages(waitsMessages);
  return (
    <p>
      <PageLink to="overview">{toOfficial}</PageLink>
    </p>
  );
}

/** Says that an older release answers, with the way to the newest. */
function PinnedNotice({ model: { release }, search }: { model: WaitsModel; search: WaitsSearch }) {
  const messages = useMessages(waitsPageMessages);
  const language = useLanguage();
  if (release.isNewest) return null;
  return (
    <Notice>
      <p>{messages.pinned(release.number, formatDate(release.extractedOn, { language }))}</p>
      <p className={styles.links}>
        <PageLink to="waits" search={{ ...search, release: undefined }}>
          {messages.toNewest}
        </PageLink>
        <PageLink to="releases">{messages.releases}</PageLink>
      </p>
    </Notice>
  );
}
