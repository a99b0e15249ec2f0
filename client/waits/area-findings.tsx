import { useEffect, useMemo, type ReactNode } from 'react';
import { useLanguage } from '@client/format/language-context.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { useNavigation } from '@client/ui/navigation.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import styles from './area-findings.module.css';
import { CountryProgressCard } from './country-progress.tsx';
import { hasNoRelease } from './no-release.ts';
import { notCollected } from './not-collected.ts';
import { useWaitFrames } from './use-wait-frames.ts';
import { useWaits } from './use-waits.ts';
import { OverTimeCard, PathwaysCard, RegionsCard } from './waits-cards.tsx';
import { headlineOf, type Finding } from './waits-finding.ts';
import type { WaitsModel } from './waits-model.ts';
import { waitsMessages } from './waits.messages.ts';
import type { WaitsSearch } from './waits-search.ts';

interface AreaFindingsProps {
  /** Code of the area; the nation where none is named. */
  readonly region?: string;
  readonly release?: string;
  /** Ids of the cards that are read as tables. */
  readonly tables: readonly string[];
  readonly onTables: (tables: readonly string[]) => void;
  /** Called with what the page's heading is to say. */
  readonly onFinding: (finding: Finding) => void;
}

/**
 * An area in a country without yearly official results: its newest figures, how they have moved, and the areas and
 * pathways side by side. What is not collected is said once, in the place where it would stand.
 */
export function AreaFindings({ region, release, tables, onTables, onFinding }: AreaFindingsProps) {
  const { absences } = useMessages(waitsMessages);
  const language = useLanguage();
  const search = useMemo((): WaitsSearch => ({ region, release }), [region, release]);
  const { model, shown, error, retry } = useWaits(search);
  useEffect(() => {
    if (model) onFinding(headlineOf(model, shown, { language, absences }));
  }, [model, shown, language, absences, onFinding]);
  if (model) return <Findings model={model} choices={shown} tables={tables} onTables={onTables} />;
  if (hasNoRelease(error)) return <CountryProgressCard onReady={retry} withoutLink />;
  return error ? <LoadFailure error={error} retry={retry} /> : <div className={styles.waiting} aria-busy="true" />;
}

function Findings({ model, choices, tables, onTables }: Pick<AreaFindingsProps, 'tables' | 'onTables'> & { model: WaitsModel; choices: WaitsSearch }): ReactNode {
  const messages = useMessages(waitsMessages);
  const { follow } = useNavigation();
  const frame = useWaitFrames({ choices, tables, onTables });
  const card = { model, search: choices };
  const absent = notCollected(model.extent, messages);
  return (
    <div className={styles.parts}>
      <OverTimeCard {...card} frame={frame('waits-over-time')} />
      <div className={styles.pair}>
        <RegionsCard {...card} frame={frame('waits-by-region')} onChoose={(code) => code !== null && follow({ to: 'region', params: { code } })} />
        <PathwaysCard {...card} frame={frame('waits-by-pathway')} onChoose={(pathway) => pathway !== null && follow({ to: 'waits', search: { ...choices, pathway } })} />
      </div>
      {absent.length > 0 && <p className={styles.absent}>{absent.join(' ')}</p>}
    </div>
  );
}
