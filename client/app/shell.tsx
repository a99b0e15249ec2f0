import type { ReactNode } from 'react';
import { capitalised } from '@schema/language/words.ts';
import type { ShellQuery } from '@client/generated/shell.ts';
import { useIsOriginShown } from '@client/ui/shown-origins.ts';
import { PageLink } from '@client/ui/navigation.tsx';
import { Term } from '@client/ui/term.tsx';
import type { Answer } from '@client/ui/use-answer.ts';
import { useMessages } from '@client/ui/use-messages.ts';
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

/** Says what the figures are and how far they reach; empty until the API has answered, never a guess. */
function DataStatusLine({ status, error, retry, figures }: { status: ShellQuery['dataStatus'] | undefined; error: unknown; retry: () => void; figures: PageFigures }) {
  const messages = useMessages(shellMessages);
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
      {status && figures !== 'cases' && (
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
      )}
      {figures === 'both' && <SyntheticLine label={messages.alsoSynthetic} explanation={messages.alsoSyntheticExplained} />}
      {figures === 'cases' && <SyntheticLine label={messages.origin.SYNTHETIC} explanation={messages.originExplained.SYNTHETIC} />}
    </p>
  );
}

function Footer() {
  const messages = useMessages(shellMessages);
  return (
    <footer className={styles.footer}>
      <p>{messages.footerSource}</p>
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
            <DataStatusLine status={data?.dataStatus} error={error} retry={retry} figures={figures} />
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
        <Footer />
      </div>
    </div>
  );
}
