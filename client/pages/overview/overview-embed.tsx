import { useMemo, useState, type ReactNode } from 'react';
import { isOverviewChart, type OverviewChart } from '@schema/domain/page-addresses.ts';
import { OverviewPageDocument } from '@client/generated/overview-page.ts';
import type { CardFrame } from '@client/official/card-frame.ts';
import { EmbeddedChart } from '@client/official/embedded-chart.tsx';
import { GapCard } from '@client/official/gap-card.tsx';
import { MapCard } from '@client/official/map-card.tsx';
import { SpreadCard } from '@client/official/spread-card.tsx';
import { StripCard } from '@client/official/strip-card.tsx';
import { usePageSearch } from '@client/ui/navigation.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { ExperienceCard, GoalSeriesCard, IncidenceCard } from './overview-cards.tsx';
import { overviewModel, type OverviewModel } from './overview-model.ts';
import { parseOverviewSearch, type OverviewSearch } from './overview-search.ts';

/** One card of the overview alone, with the choices that its address holds; for other sites' frames. */
export function OverviewEmbed({ chart }: { chart: string }) {
  const { data, error, retry } = useAnswer(OverviewPageDocument, { language: useApiLanguage() });
  const model = useMemo(() => (data ? overviewModel(data) : undefined), [data]);
  const [search] = usePageSearch(parseOverviewSearch);
  const [showTable, setShowTable] = useState(false);
  const frame: CardFrame = { id: chart, headingLevel: 1, showTable, onShowTable: setShowTable };
  return <EmbeddedChart card={model && (isOverviewChart(chart) ? cardOf(chart, { model, search, frame }) : null)} error={error} retry={retry} home={{ to: 'overview', search, hash: chart }} />;
}

interface EmbeddedCard {
  readonly model: OverviewModel;
  readonly search: OverviewSearch;
  readonly frame: CardFrame;
}

function cardOf(chart: OverviewChart, { model, search, frame }: EmbeddedCard): ReactNode {
  const { country, goals } = model;
  const chosenCode = search.region ?? null;
  const { measure, spread } = goals[search.measure ?? 'lead_time'];
  const newest = measure.years.at(-1) ?? 0;
  const year = search.year !== undefined && measure.years.includes(search.year) ? search.year : newest;
  const yearCard = { frame, measure, country, year, chosenCode };
  switch (chart) {
    case 'inclusion-series':
      return <GoalSeriesCard frame={frame} measure={goals.inclusion.measure} country={country} chosenCode={chosenCode} />;
    case 'lead-time-series':
      return <GoalSeriesCard frame={frame} measure={goals.lead_time.measure} country={country} chosenCode={chosenCode} />;
    case 'regions-strip':
      return <StripCard {...yearCard} order={search.order ?? 'value'} />;
    case 'regions-map':
      return <MapCard {...yearCard} />;
    case 'regions-spread':
      return <SpreadCard frame={frame} measure={measure} spread={spread} country={country} />;
    case 'goal-gap':
      return <GapCard frame={frame} measure={measure} country={country} />;
    case 'experience-series':
      return <ExperienceCard frame={frame} measure={model.experience} country={country} chosenCode={chosenCode} />;
    case 'incidence':
      return <IncidenceCard frame={frame} women={model.women} men={model.men} country={country} />;
  }
}
