import { experienceTitle } from '@schema/language/sentences/experience-title.ts';
import { regionLead } from '@schema/language/sentences/goals-lead.ts';
import { regionTitle } from '@schema/language/sentences/region-title.ts';
import { seriesTitle } from '@schema/language/sentences/series-title.ts';
import { formatShare } from '@schema/language/numbers.ts';
import { useMemo } from 'react';
import { useLanguage } from '@client/format/language-context.tsx';
import { RegionPageDocument } from '@client/generated/region-page.ts';
import type { CardFrame } from '@client/official/card-frame.ts';
import { CardGrid, GridPlace } from '@client/official/card-grid.tsx';
import { areaValues, goalOfYear, goalPoints, newestYear, valueOf, type OfficialMeasure } from '@client/official/official-measure.ts';
import { PressNotesCard } from '@client/official/press-notes-card.tsx';
import { SeriesCard } from '@client/official/series-card.tsx';
import { shownRange } from '@client/official/shown-range.ts';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { PageLink, useNavigation, usePageSearch } from '@client/ui/navigation.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { newestGoals, regionModel, type GroupOfRegion, type RegionModel } from './region-model.ts';
import { parseRegionSearch } from './region-search.ts';
import { regionMessages } from './region.messages.ts';
import styles from './region-page.module.css';

/** One region: its official series beside the nation and its neighbours. */
export function RegionPage({ code }: { code: string }) {
  const messages = useMessages(regionMessages);
  const { data, error, retry } = useAnswer(RegionPageDocument, { language: useApiLanguage(), code });
  const model = useMemo(() => (data ? regionModel(data) : undefined), [data]);
  useHashTarget(model !== undefined);
  if (error && !data) {
    return (
      <>
        <PageHeading title={messages.loading} documentTitle={messages.loading} />
        <LoadFailure error={error} retry={retry} />
      </>
    );
  }
  if (model === undefined) {
    return (
      <div aria-busy="true" className={styles.waiting}>
        <PageHeading title={messages.loading} documentTitle={messages.loading} />
      </div>
    );
  }
  if (model === null) {
    return (
      <>
        <PageHeading title={messages.loading} documentTitle={messages.loading} />
        <Notice>{messages.unknown(code)}</Notice>
      </>
    );
  }
  return <RegionContent model={model} />;
}

function RegionContent({ model }: { model: RegionModel }) {
  const messages = useMessages(regionMessages);
  const language = useLanguage();
  const [search, update] = usePageSearch(parseRegionSearch);
  const { country, unit, goals, experience, neighbourCodes } = model;
  const domain = useMemo(() => shownRange(experience), [experience]);
  const { addressOf } = useNavigation();
  const tables = search.table ?? [];
  const frame = (id: string): CardFrame => ({
    id,
    showTable: tables.includes(id),
    onShowTable: (show) => update({ table: show ? [...tables, id] : tables.filter((each) => each !== id) }),
    // The overview's chart of the same name, with this region lifted out.
    embedPath: addressOf({ to: 'embed', params: { chart: id }, search: { region: unit.code } }),
  });
  const card = { country, subjectCode: unit.code, chosenCode: unit.code, neighbourCodes };
  const newest = newestGoals(model);
  return (
    <>
      <PageHeading
        documentTitle={messages.documentTitle(model.name)}
        title={regionTitle({ area: unit, goals: newest, language })}
        lead={regionLead({ goals: newest, area: unit, nation: country.nation, language })}
      />
      <p className={styles.belongs}>
        <strong>{model.name}.</strong> {model.groups.map((group) => belongs(group, messages, language)).join(' ')}{' '}
        <PageLink to="overview" search={{ region: unit.code }} hash="regions-strip">
          {messages.onOverview}
        </PageLink>
      </p>
      <CardGrid>
        {goals.map(({ measure }) => (
          <GridPlace key={measure.id} size="half">
            <SeriesCard {...card} frame={frame(`${measure.id.replace('_', '-')}-series`)} measure={measure} title={titleAgainstGoal(measure, model, language)} />
          </GridPlace>
        ))}
        <GridPlace size="full">
          <SeriesCard
            {...card}
            frame={frame('experience-series')}
            measure={experience}
            title={titleWithoutGoal(experience, model, language)}
            domain={domain}
          />
        </GridPlace>
        <GridPlace size="full">
          <IndicatorTable model={model} />
        </GridPlace>
        <GridPlace size="full">
          <PressNotesCard country={country} notes={goals} />
        </GridPlace>
      </CardGrid>
    </>
  );
}

type Language = ReturnType<typeof useLanguage>;

function belongs({ name, part, share }: GroupOfRegion, messages: ReturnType<typeof useMessages<(typeof regionMessages)['sv']>>, language: Language): string {
  return part === null || share === null ? messages.belongs(name) : messages.belongsPart(part, name, formatShare(share, { language, decimals: 1 }));
}

function titleAgainstGoal(measure: OfficialMeasure, { unit }: RegionModel, language: Language): string {
  const year = newestYear(measure);
  const goal = year === null ? null : goalOfYear(measure, year);
  return goal === null ? measure.name : seriesTitle({ area: unit, goal, measure: measure.words, points: goalPoints(measure, unit.code), language });
}

/** The newest value of the region as the nation's title would say it, without naming the others' ends. */
function titleWithoutGoal(measure: OfficialMeasure, { unit, country }: RegionModel, language: Language): string {
  const year = newestYear(measure);
  if (year === null) return measure.name;
  return experienceTitle({
    values: areaValues(measure, { ...country, units: [unit] }, year),
    measure: measure.words,
    level: country.level,
    nation: unit,
    nationValue: valueOf(measure, unit.code, year),
    year,
    language,
  });
}
