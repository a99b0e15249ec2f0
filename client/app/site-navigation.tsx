import { useLocation } from '@tanstack/react-router';
import type { ShellQuery } from '@client/generated/shell.ts';
import { PageLink, type PageTarget } from '@client/ui/navigation.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { groupAreas } from './area-groups.ts';
import { addressOf, languageOfPath } from './paths.ts';
import { shellMessages } from './shell.messages.ts';
import styles from './site-navigation.module.css';

function usePathname(): string {
  return useLocation({ select: (location) => location.pathname });
}

/** The address of a page in the language of the path that is shown. */
function addressBeside(pathname: string, target: PageTarget): string {
  return addressOf(target, languageOfPath(pathname));
}

function SiteLink({ target, children }: { target: PageTarget; children: string }) {
  const pathname = usePathname();
  return (
    <li>
      <PageLink {...target} className={styles.link} aria-current={addressBeside(pathname, target) === pathname ? 'page' : undefined}>
        {children}
      </PageLink>
    </li>
  );
}

/**
 * The regions, folded until they are asked for: were they open on a region's page, they would push the rest down when
 * their names arrive. The fold itself says that the reader is among them.
 */
function RegionMenu({ shell }: { shell: ShellQuery | undefined }) {
  const messages = useMessages(shellMessages);
  const pathname = usePathname();
  const regions = shell?.regions ?? [];
  const groups = shell?.healthcareRegions ?? [];
  const isAmongThem = pathname.startsWith(addressBeside(pathname, { to: 'region', params: { code: '' } }));
  return (
    <li>
      <details className={styles.menu}>
        <summary className={styles.link} aria-current={isAmongThem ? 'true' : undefined}>
          {messages.regions}
        </summary>
        {groupAreas(regions, groups).map(({ heading, areas }) => (
          <div key={heading?.code ?? ''}>
            {groups.length > 0 && <p className={styles.areaGroup}>{heading?.shortName ?? messages.otherAreas}</p>}
            <ul>
              {areas.map((area) => (
                <SiteLink key={area.code} target={{ to: 'region', params: { code: area.code } }}>
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
      <ul>
        <SiteLink target={{ to: 'waits' }}>{messages.waits}</SiteLink>
        <RegionMenu shell={shell} />
      </ul>
      <p className={styles.group}>{messages.groupGround}</p>
      <ul>
        <SiteLink target={{ to: 'releases' }}>{messages.releases}</SiteLink>
        <SiteLink target={{ to: 'deliveries' }}>{messages.deliveries}</SiteLink>
        <SiteLink target={{ to: 'fileFormats' }}>{messages.fileFormats}</SiteLink>
        <SiteLink target={{ to: 'method' }}>{messages.method}</SiteLink>
        <SiteLink target={{ to: 'data' }}>{messages.data}</SiteLink>
      </ul>
    </nav>
  );
}
