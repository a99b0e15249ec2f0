import { useLocation } from '@tanstack/react-router';
import { capitalised } from '@schema/language/words.ts';
import type { ShellQuery } from '@client/generated/shell.ts';
import { PageLink, type PageTarget } from '@client/ui/navigation.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { groupAreas } from './area-groups.ts';
import { addressOf, languageOfPath } from './paths.ts';
import { shellMessages } from './shell.messages.ts';
import styles from './site-navigation.module.css';

/** The target's path is the one that is shown. */
function useIsHere(): (target: PageTarget) => boolean {
  const pathname = useLocation({ select: (location) => location.pathname });
  return (target) => addressOf(target, languageOfPath(pathname)) === pathname;
}

function SiteLink({ target, children }: { target: PageTarget; children: string }) {
  const isHere = useIsHere();
  return (
    <li>
      <PageLink {...target} className={styles.link} aria-current={isHere(target) ? 'page' : undefined}>
        {children}
      </PageLink>
    </li>
  );
}

function RegionMenu({ shell }: { shell: ShellQuery }) {
  const messages = useMessages(shellMessages);
  const isHere = useIsHere();
  const targetOf = (code: string): PageTarget => ({ to: 'region', params: { code } });
  const chosen = shell.regions.find(({ code }) => isHere(targetOf(code)));
  const [first] = shell.regions;
  return (
    <li>
      <details className={styles.menu} open={chosen !== undefined}>
        <summary className={styles.link}>{first ? capitalised(first.level.namePlural) : messages.regionsFallback}</summary>
        {groupAreas(shell.regions, shell.healthcareRegions).map(({ heading, areas }) => (
          <div key={heading?.code ?? ''}>
            <p className={styles.areaGroup}>{heading?.shortName ?? messages.otherAreas}</p>
            <ul>
              {areas.map((area) => (
                <SiteLink key={area.code} target={targetOf(area.code)}>
                  {area.shortName}
                </SiteLink>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </li>
  );
}

/** The pages that exist, in plain groups. Regions are there once their names are known. */
export function SiteNavigation({ shell }: { shell: ShellQuery | undefined }) {
  const messages = useMessages(shellMessages);
  return (
    <nav className={styles.navigation} aria-label={messages.mainNavigation}>
      <p className={styles.group}>{messages.groupSituation}</p>
      <ul>
        <SiteLink target={{ to: 'overview' }}>{messages.overview}</SiteLink>
      </ul>
      <p className={styles.group}>{messages.groupAnalysis}</p>
      <ul>{shell ? <RegionMenu shell={shell} /> : <li className={styles.link}>{messages.regionsFallback}</li>}</ul>
      <p className={styles.group}>{messages.groupGround}</p>
      <ul>
        <SiteLink target={{ to: 'method' }}>{messages.method}</SiteLink>
        <SiteLink target={{ to: 'data' }}>{messages.data}</SiteLink>
      </ul>
    </nav>
  );
}
