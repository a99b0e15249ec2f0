import { lazy, Suspense, useCallback, useState } from 'react';
import type { Language } from '@schema/domain/language.ts';
import { EMBED_REGION } from '@schema/domain/page-addresses.ts';
import { regionLead } from '@schema/language/sentences/goals-lead.ts';
import { regionTitle } from '@schema/language/sentences/region-title.ts';
import { formatShare } from '@schema/language/numbers.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { CardFrame } from '@client/official/card-frame.ts';
import { CardGrid, GridPlace } from '@client/official/card-grid.tsx';
import { PressNotesCard } from '@client/official/press-notes-card.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { PageLink, useNavigation, usePageSearch } from '@client/ui/navigation.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { PageHeading, type PageHeadingProps } from '@client/ui/page-heading.tsx';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { IndicatorTable } from './indicator-table.tsx';
import type { Finding } from '@client/waits/waits-finding.ts';
import { hasOfficialResults, newestGoals, type GroupOfRegion, type RegionModel } from './region-model.ts';
import { parseRegionSearch } from './region-search.ts';
import { RegionWaitsSection } from './region-waits-section.tsx';
import { regionSeries, RegionSeriesCard } from './region-series-card.tsx';
import { regionMessages, type RegionMessages } from './region.messages.ts';
import styles from './region-page.module.css';
import { useRegion } from './use-region.ts';

/** Fetched in countries without official results alone. */
const AreaFindings = lazy(async () => ({ default: (await import('@client/waits/area-findings.tsx')).AreaFindings }));

/** One region: its official series beside the nation and its neighbours. */
export function RegionPage({ code }: { code: string }) {
  const messages = useMessages(regionMessages);
  const { model, error, retry } = useRegion(code);
  const language = useLanguage();
  const [finding, setFinding] = useState<AreaFinding | null>(null);
  useHashTarget(model !== undefined);
  const isOfficial = model ? hasOfficialResults(model) : true;
  return (
    <>
      <PageHeading {...(model ? { ...headingOf(model, messages, language), ...(!isOfficial && finding?.code === code ? finding.told : {}) } : { title: messages.loading, documentTitle: messages.loading })} />
      {model && (isOfficial ? <RegionContent model={model} /> : <FineRegion key={code} model={model} onFinding={setFinding} />)}
      {model === null && <Notice>{messages.unknown(code)}</Notice>}
      {model === undefined && (error ? <LoadFailure error={error} retry={retry} /> : <div aria-busy="true" className={styles.waiting} />)}
    </>
  );
}

interface AreaFinding {
  readonly code: string;
  readonly told: Finding;
}

/** The region in a country without official results, told by its newest figures. */
function FineRegion({ model, onFinding }: { model: RegionModel; onFinding: (finding: AreaFinding) => void }) {
  const [{ release, table = [] }, update] = usePageSearch(parseRegionSearch);
  const { code } = model.unit;
  const tell = useCallback((told: Finding) => onFinding({ code, told }), [code, onFinding]);
  return (
    <>
      <BelongsLine model={model} hash="waits-by-region" />
      <Suspense fallback={<div aria-busy="true" className={styles.waiting} />}>
        <AreaFindings region={code} release={release} tables={table} onTables={(tables) => update({ table: tables })} onFinding={tell} />
      </Suspense>
    </>
  );
}

/** The region's full name, what it belongs to, and the way to it among all the others. */
function BelongsLine({ model, hash }: { model: RegionModel; hash: string }) {
  const messages = useMessages(regionMessages);
  const language = useLanguage();
  return (
    <p className={styles.belongs}>
      <strong>{model.name}.</strong> {model.groups.map((group) => belongs(group, messages, language)).join(' ')}{' '}
      <PageLink to="overview" search={{ region: model.unit.code }} hash={hash}>
        {messages.onOverview}
      </PageLink>
    </p>
  );
}

function headingOf(model: RegionModel, messages: RegionMessages, language: Language): PageHeadingProps {
  const { country, unit, name } = model;
  const goals = newestGoals(model);
  return {
    documentTitle: messages.documentTitle(name),
    title: regionTitle({ area: unit, goals, language }),
    lead: regionLead({ goals, area: unit, nation: country.nation, language }),
  };
}

function RegionContent({ model }: { model: RegionModel }) {
  const [search, update] = usePageSearch(parseRegionSearch);
  const { country, unit, goals } = model;
  const { addressOf } = useNavigation();
  const tables = search.table ?? [];
  const frame = (id: string): CardFrame => ({
    id,
    showTable: tables.includes(id),
    onShowTable: (show) => update({ table: show ? [...tables, id] : tables.filter((each) => each !== id) }),
    embedPath: addressOf({ to: 'embed', params: { chart: id }, search: { [EMBED_REGION]: unit.code } }),
  });
  return (
    <>
      <BelongsLine model={model} hash="regions-strip" />
      <CardGrid>
        {regionSeries(model).map((series) => (
          <GridPlace key={series.id} size={series.hasGoal ? 'half' : 'full'}>
            <RegionSeriesCard frame={frame(series.id)} series={series} model={model} />
          </GridPlace>
        ))}
        <GridPlace size="full">
          <IndicatorTable model={model} />
        </GridPlace>
        <GridPlace size="full">
          <PressNotesCard country={country} notes={goals} />
        </GridPlace>
      </CardGrid>
      <RegionWaitsSection key={unit.code} unit={unit} nation={country.nation} />
    </>
  );
}

function belongs({ name, part, share }: GroupOfRegion, messages: RegionMessages, language: Language): string {
  return part === null || share === null ? messages.belongs(name) : messages.belongsPart(part, name, formatShare(share, { language, decimals: 1 }));
}
