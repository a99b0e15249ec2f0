import type { StripOrder } from '@client/charts/strip.series.ts';
import type { Country, OfficialMeasure } from '@client/official/official-measure.ts';
import { ListChoice, SegmentedChoice } from '@client/ui/choice.tsx';
import { PageLink } from '@client/ui/navigation.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import styles from './overview-page.module.css';
import { GOAL_MEASURES, type GoalMeasure } from './overview-search.ts';
import { overviewMessages } from './overview.messages.ts';

export interface OverviewControlsProps {
  readonly country: Country;
  readonly measure: OfficialMeasure;
  readonly chosenMeasure: GoalMeasure;
  readonly year: number;
  readonly order: StripOrder;
  readonly chosenCode: string | null;
  readonly onMeasure: (measure: GoalMeasure) => void;
  readonly onYear: (year: number) => void;
  readonly onOrder: (order: StripOrder) => void;
  readonly onRegion: (code: string | null) => void;
}

const NONE = '';

/** What the cards below show: measure, year, order, and the region that is lifted out. */
export function OverviewControls(props: OverviewControlsProps) {
  const messages = useMessages(overviewMessages);
  const { country, chosenCode } = props;
  const chosen = country.units.find((unit) => unit.code === chosenCode);
  const byName = [...country.units].sort((a, b) => a.shortName.localeCompare(b.shortName, 'sv'));
  return (
    <div className={styles.controls}>
      <SegmentedChoice
        label={messages.measure}
        options={GOAL_MEASURES.map((value) => ({ value, label: messages.measures[value] }))}
        value={props.chosenMeasure}
        onChoose={props.onMeasure}
      />
      <ListChoice
        label={messages.year}
        options={[...props.measure.years].reverse().map((year) => ({ value: String(year), label: String(year) }))}
        value={String(props.year)}
        onChoose={(year) => props.onYear(Number(year))}
      />
      <SegmentedChoice<StripOrder>
        label={messages.order}
        options={[
          { value: 'value', label: messages.byValue },
          { value: 'geographic', label: messages.northToSouth },
        ]}
        value={props.order}
        onChoose={props.onOrder}
      />
      <div className={styles.regionChoice}>
        <ListChoice
          label={messages.region}
          options={[{ value: NONE, label: messages.noRegion }, ...byName.map((unit) => ({ value: unit.code, label: unit.shortName }))]}
          value={chosen?.code ?? NONE}
          onChoose={(code) => props.onRegion(code === NONE ? null : code)}
        />
        {chosen && (
          <PageLink to="region" params={{ code: chosen.code }} className={styles.regionLink}>
            {messages.openRegion(chosen.shortName)}
          </PageLink>
        )}
      </div>
    </div>
  );
}
