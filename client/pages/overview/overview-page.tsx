import type { Language } from '@schema/domain/language.ts';
import { goalsHeadline } from '@schema/language/sentences/goals-headline.ts';
import { goalsLead } from '@schema/language/sentences/goals-lead.ts';
import { Fragment, lazy, Suspense, useMemo, useState } from 'react';
import { useLanguage } from '@client/format/language-context.tsx';
import { OverviewPageDocument } from '@client/generated/overview-page.ts';
import type { CardFrame } from '@client/official/card-frame.ts';
import { CardGrid, GridPlace } from '@client/official/card-grid.tsx';
import { GapCard } from '@client/official/gap-card.tsx';
import { MapCard } from '@client/official/map-card.tsx';
import { PressNotesCard } from '@client/official/press-notes-card.tsx';
import { SpreadCard } from '@client/official/spread-card.tsx';
import { StripCard } from '@client/official/strip-card.tsx';
import { AfterFirstPaint } from '@client/ui/after-first-paint.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { useNavigation, usePageSearch } from '@client/ui/navigation.tsx';
import { PageHeading, type PageHeadingProps } from '@client/ui/page-heading.tsx';
import { Term } from '@client/ui/term.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import type { Finding } from '@client/waits/waits-finding.ts';
import { ExperienceCard, GoalSeriesCard, IncidenceCard } from './overview-cards.tsx';
import { FineViewSection } from './fine-view-section.tsx';
import { OverviewControls } from './overview-controls.tsx';
import { newestGoalYear, newestStanding, overviewModel, type OverviewModel } from './overview-model.ts';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { overviewMessages } from './overview.messages.ts';
import { parseOverviewSearch, type OverviewSearch } from './overview-search.ts';
import styles from './overview-page.module.css';

/** Fetched in countries without official results alone. */
const AreaFindings = lazy(async () => ({ default: (await import('@client/waits/area-findings.tsx')).AreaFindings }));

/** How Sweden and its regions stand against the two national goals, and how unequal it is. */
export function OverviewPage() {
  const messages = useMessages(overviewMessages);
  const { data, error, retry } = useAnswer(OverviewPageDocument, { language: useApiLanguage() });
  const model = useMemo(() => (data ? overviewModel(data) : undefined), [data]);
  const language = useLanguage();
  const [finding, setFinding] = useState<Finding | null>(null);
  const heading = model ? headlineOf(model, language) : finding;
  return (
    <>
      <PageHeading documentTitle={messages.documentTitle} {...(heading ?? { title: messages.documentTitle })} />
      {model && <Overview model={model} />}
      {model === null && <FineOverview onFinding={setFinding} />}
      {model === undefined && (error ? <LoadFailure error={error} retry={retry} /> : <OverviewSkeleton />)}
    </>
  );
}

function Overview({ model }: { model: OverviewModel }) {
  return (
    <>
      <Terms model={model} />
      <AfterFirstPaint placeholder={<div className={styles.skeletonCards} aria-busy="true" />}>
        <Cards model={model} />
      </AfterFirstPaint>
    </>
  );
}

/** The overview of a country without official results, which its newest figures lead. */
function FineOverview({ onFinding }: { onFinding: (finding: Finding) => void }) {
  const [{ release, table = [] }, update] = usePageSearch(parseOverviewSearch);
  return (
    <AfterFirstPaint placeholder={<OverviewSkeleton />}>
      <Suspense fallback={<OverviewSkeleton />}>
        <AreaFindings release={release} tables={table} onTables={(tables) => update({ table: tables })} onFinding={onFinding} />
      </Suspense>
    </AfterFirstPaint>
  );
}

/** Everything below the headline. */
function Cards({ model }: { model: OverviewModel }) {
  const messages = useMessages(overviewMessages);
  const [search, update] = usePageSearch(parseOverviewSearch);
  const { country, goals } = model;
  const chosenCode = country.units.some((unit) => unit.code === search.region) ? (search.region ?? null) : null;
  const frame = useCardFrames(search, update);
  useHashTarget(true);
  return (
    <>
      <CardGrid>
        <GridPlace size="half">
          <GoalSeriesCard frame={frame('inclusion-series', 2)} measure={goals.inclusion.measure} country={country} chosenCode={chosenCode} />
        </GridPlace>
        <GridPlace size="half">
          <GoalSeriesCard frame={frame('lead-time-series', 2)} measure={goals.lead_time.measure} country={country} chosenCode={chosenCode} />
        </GridPlace>
      </CardGrid>
      <RegionsSection model={model} chosenCode={chosenCode} search={search} update={update} />
      <h2 className={styles.sectionHeading}>{messages.besideHeading}</h2>
      <CardGrid>
        <GridPlace size="half">
          <ExperienceCard frame={frame('experience-series')} measure={model.experience} country={country} chosenCode={chosenCode} />
        </GridPlace>
        <GridPlace size="half">
          <IncidenceCard frame={frame('incidence')} women={model.women} men={model.men} country={country} />
        </GridPlace>
        <GridPlace size="full">
          <PressNotesCard
            country={country}
            notes={[goals.inclusion, goals.lead_time]}
          />
        </GridPlace>
      </CardGrid>
      <FineViewSection nation={country.nation} />
    </>
  );
}

/** The finding in large letters: who reaches which goal, and how the nation stands. */
function headlineOf({ country, goals }: OverviewModel, language: Language): Pick<PageHeadingProps, 'title' | 'lead'> {
  const { nation, level } = country;
  const measures = [goals.inclusion.measure, goals.lead_time.measure];
  const standings = measures.map((measure) => newestStanding(measure, country)).filter((standing) => standing !== null);
  const years = measures.map((measure) => newestGoalYear(measure, country)).filter((year) => year !== null);
  return { title: goalsHeadline({ standings, level, language }), lead: goalsLead({ goals: years, nation, level, language }) };
}

/** The words of the headline, each explaining itself on hover, focus and touch. */
function Terms({ model: { goals } }: { model: OverviewModel }) {
  const messages = useMessages(overviewMessages);
  const terms = [
    ...[goals.inclusion, goals.lead_time].map(({ measure, explanation }) => ({ word: measure.words.shortName.toLowerCase(), explanation })),
    { word: messages.pathway, explanation: messages.pathwayExplanation },
    { word: messages.points, explanation: messages.pointsExplanation },
  ];
  return (
    <p className={styles.terms}>
      {messages.terms}{' '}
      {terms.map(({ word, explanation }, index) => (
        <Fragment key={word}>
          {index > 0 && ' · '}
          <Term explanation={explanation}>{word}</Term>
        </Fragment>
      ))}
    </p>
  );
}

type Update = (changes: Partial<OverviewSearch>, step?: 'push' | 'replace') => void;

/** All regions in one year: strip and map of the same figures, how far apart they are, how far the nation has to the goal. */
function RegionsSection({ model, chosenCode, search, update }: { model: OverviewModel; chosenCode: string | null; search: OverviewSearch; update: Update }) {
  const messages = useMessages(overviewMessages);
  const { country, goals } = model;
  const chosenMeasure = search.measure ?? 'lead_time';
  const { measure, spread } = goals[chosenMeasure];
  const frame = useCardFrames(search, update);
  const newest = measure.years.at(-1);
  if (newest === undefined) return null;
  const year = search.year !== undefined && measure.years.includes(search.year) ? search.year : newest;
  const onRegion = (code: string | null): void => update({ region: code ?? undefined });
  const yearCard = { measure, country, year, chosenCode, onChoose: onRegion };
  return (
    <section aria-labelledby="regions-heading">
      <h2 id="regions-heading" className={styles.sectionHeading}>
        {messages.regionsHeading}
      </h2>
      <OverviewControls
        country={country}
        measure={measure}
        chosenMeasure={chosenMeasure}
        year={year}
        order={search.order ?? 'value'}
        chosenCode={chosenCode}
        onMeasure={(value) => update({ measure: value, year: undefined })}
        onYear={(value) => update({ year: value === newest ? undefined : value })}
        onOrder={(order) => update({ order })}
        onRegion={onRegion}
      />
      <CardGrid>
        <GridPlace size="wide">
          <StripCard frame={frame('regions-strip')} {...yearCard} order={search.order ?? 'value'} />
        </GridPlace>
        <GridPlace size="narrow">
          <MapCard frame={frame('regions-map')} {...yearCard} />
        </GridPlace>
        <GridPlace size="wide">
          <SpreadCard frame={frame('regions-spread')} measure={measure} spread={spread} country={country} />
        </GridPlace>
        <GridPlace size="narrow">
          <GapCard frame={frame('goal-gap')} measure={measure} country={country} />
        </GridPlace>
      </CardGrid>
    </section>
  );
}

/** Frames of the page's cards: which are read as tables stands in the address, and a card that is embedded keeps the choices. */
function useCardFrames(search: OverviewSearch, update: Update): (id: string, headingLevel?: CardFrame['headingLevel']) => CardFrame {
  const { addressOf } = useNavigation();
  const tables = search.table ?? [];
  return (id, headingLevel = 3) => ({
    id,
    headingLevel,
    showTable: tables.includes(id),
    onShowTable: (show) => update({ table: show ? [...tables, id] : tables.filter((each) => each !== id) }),
    embedPath: addressOf({ to: 'embed', params: { chart: id }, search: { ...search, table: undefined } }),
  });
}
