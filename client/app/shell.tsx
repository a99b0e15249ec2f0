import type { ReactNode } from 'react';
import { monthOfYear } from '@schema/language/sentences/period-words.ts';
import { capitalised } from '@schema/language/words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { ShellQuery } from '@client/generated/shell.ts';
import { useIsOriginShown } from '@client/ui/shown-origins.ts';
import { PageLink } from '@client/ui/navigation.tsx';
import { Term } from '@client/ui/term.tsx';
import type { Answer } from '@client/ui/use-answer.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { useReleaseExtent, type ToldRelease } from '@client/waits/use-release-extent.ts';
import { ColourSchemeChoice } from './colour-scheme-choice.tsx';
import { LanguageLink } from './language-link.tsx';
import { MenuDrawer } from './menu-drawer.tsx';
import type { PageFigures } from './paths.ts';
import { shellMessages } from './shell.messages.ts';
import styles from './shell.module.css';
import { SiteNavigation } from './site-navigation.tsx';
import { ViewerPlace } from './viewer-place.tsx';

function Wordmark() {
  return (
    <PageLink to="overview" className={styles.wordmark}>
      Ledtid
    </PageLink>
  );
}

interface DataStatusLineProps {
  readonly status: ShellQuery['dataStatus'] | undefined;
  readonly release: ToldRelease | null | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  readonly figures: PageFigures;
}

/** Says what the figures are and how far they reach; empty until the API has answered, never a guess. */
function DataStatusLine({ status, release, error, retry, figures }: DataStatusLineProps) {
  const messages = useMessages(shellMessages);
  const isOpen = release?.origin === 'PUBLISHED';
  const isOfficial = status !== undefined && figures !== 'cases' && (status.newestYear !== null || release === null);
  return (
    <p className={styles.status}>
      {error ? (
        <>
          <span>{messages.statusFailed}</span>
          <button type="button" className={styles.retry} onClick={retry}>
            {messages.retry}
          </button>
        </>
      ) : null}
      {isOfficial && <OfficialLine status={status} />}
      {isOpen && (figures !== 'published' || !isOfficial) && <OpenDataLine release={release} />}
      {!isOpen && figures === 'both' && <SyntheticLine label={messages.alsoSynthetic} explanation={messages.alsoSyntheticExplained} />}
      {!isOpen && figures === 'cases' && <SyntheticLine label={messages.origin.SYNTHETIC} explanation={messages.originExplained.SYNTHETIC} />}
    </p>
  );
}

function OfficialLine({ status }: { status: ShellQuery['dataStatus'] }) {
  const messages = useMessages(shellMessages);
  return (
    <>
      <span className={styles.origin}>
        <Term explanation={messages.originExplained[status.origin]}>{messages.origin[status.origin]}</Term>
      </span>
      {status.newestYear !== null && (
        <span>
          {capitalised([...status.resultSources.map(({ title }) => title), messages.yearsTo].join(', '))} <strong>{status.newestYear}</strong>
        </span>
      )}
    </>
  );
}

/** Says that the figures are open data: whose, on what terms, and until when. */
function OpenDataLine({ release: { source, lastMonth } }: { release: ToldRelease }) {
  const messages = useMessages(shellMessages);
  const language = useLanguage();
  const until = lastMonth === null ? '' : monthOfYear(lastMonth, language);
  return (
    <>
      <span className={styles.origin}>
        <Term explanation={[messages.openDataExplained, source?.licence].filter(Boolean).join(' ')}>{messages.openData}</Term>
      </span>
      <span>
        {[source === null ? null : `${source.publisher}, ${source.title}`, messages.until].filter(Boolean).join(', ')} <strong>{until}</strong>
      </span>
    </>
  );
}

function Footer({ isOpen }: { isOpen: boolean }) {
  const messages = useMessages(shellMessages);
  return (
    <footer className={styles.footer}>
      <p>{isOpen ? messages.footerSourceAlone : messages.footerSource}</p>
      <ul>
        <li>
          <PageLink to="method">{messages.footerAbout}</PageLink>
        </li>
        <li>
          <PageLink to="accessibility">{messages.footerAccessibility}</PageLink>
        </li>
      </ul>
      <p>{messages.footerLicence}</p>
    </footer>
  );
}

/** Says that synthetic figures are on the page; has its room from the start on pages that may show some, so that nothing moves when they come. */
function SyntheticLine({ label, explanation }: { label: string; explanation: string }) {
  const isShown = useIsOriginShown('SYNTHETIC');
  return (
    <span className={isShown ? styles.synthetic : `${styles.synthetic} ${styles.unseen}`}>
      <Term explanation={explanation}>{label}</Term>
    </span>
  );
}

/** What stands around every page: navigation, where the figures come from, language, colours, and the foot. */
export function Shell({ answer: { data, error, retry }, figures, children }: { answer: Answer<ShellQuery>; figures: PageFigures; children: ReactNode }) {
  const messages = useMessages(shellMessages);
  const { extent } = useReleaseExtent();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {messages.skip}
      </a>
      <header className={styles.side}>
        <div className={styles.sideContent}>
          <Wordmark />
          <p className={styles.tagline}>{messages.tagline}</p>
          <SiteNavigation shell={data} />
          <div className={styles.sideViewer}>
            <ViewerPlace />
          </div>
        </div>
      </header>
      <div className={styles.column}>
        <section className={styles.strip} aria-label={messages.stripLabel}>
          <div className={styles.narrowHead}>
            <MenuDrawer>
              <SiteNavigation shell={data} />
              <ColourSchemeChoice />
            </MenuDrawer>
            <Wordmark />
          </div>
          <div className={styles.statusRow}>
            <DataStatusLine status={data?.dataStatus} release={extent} error={error} retry={retry} figures={figures} />
            <div className={styles.stripViewer}>
              <ViewerPlace />
            </div>
          </div>
          <div className={styles.tools}>
            <LanguageLink />
            <div className={styles.wideOnly}>
              <ColourSchemeChoice />
            </div>
          </div>
        </section>
        <main id="content" className={styles.main} tabIndex={-1}>
          {children}
        </main>
        <Footer isOpen={extent?.origin === 'PUBLISHED'} />
      </div>
    </div>
  );
}
