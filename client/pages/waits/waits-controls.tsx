import type { Grain } from '@schema/domain/periods.ts';
import { GRAINS } from '@schema/domain/periods.ts';
import { periodName } from '@schema/language/sentences/period-words.ts';
import { capitalised } from '@schema/language/words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { ListChoice, SegmentedChoice } from '@client/ui/choice.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { finestGrain, isOfTotals, newestPeriod } from '@client/waits/release-extent.ts';
import type { WaitsModel } from '@client/waits/waits-model.ts';
import { waitsPageMessages } from '@client/waits/waits-page.messages.ts';
import styles from './waits-page.module.css';
import { choosablePeriods, NEWEST_SHOWN } from '@client/waits/waits-periods.ts';
import { NEWEST_YEAR, ROW_ORDERS, TIME_MEASURES, type RowOrder, type WaitsSearch } from '@client/waits/waits-search.ts';

interface ControlsProps {
  readonly model: WaitsModel;
  readonly search: WaitsSearch;
  readonly onChange: (changes: Partial<WaitsSearch>) => void;
}

const SEXES = ['ALL', 'FEMALE', 'MALE'] as const;
const ATTRIBUTIONS = ['CLOSING', 'HOME'] as const;

/** Whose waits the page is about, and when: everything below follows. */
export function WaitsControls({ model, search, onChange }: ControlsProps) {
  const messages = useMessages(waitsPageMessages);
  const language = useLanguage();
  const byName = <Named extends { readonly name: string }>(named: readonly Named[]) => [...named].sort((one, other) => one.name.localeCompare(other.name, language));
  const areas = [
    { value: model.nation.code, label: capitalised(model.nation.shortName) },
    ...byName(model.units.map(({ code, shortName }) => ({ code, name: shortName }))).map(({ code, name }) => ({ value: code, label: name })),
    ...model.groups.map(({ code, name }) => ({ value: code, label: name })),
  ];
  const pathways = [{ value: '', label: messages.allPathways }, ...byName(model.pathways).map(({ code, name }) => ({ value: code, label: capitalised(name) }))];
  const { extent } = model;
  const byDefault = newestPeriod(extent);
  const periods = [
    { value: NEWEST_YEAR, label: messages.newestYear },
    ...choosablePeriods(extent, search.period ?? null).map((label) => ({ value: label, label: capitalised(periodName(label, language)) })),
  ];
  return (
    <div className={`${styles.controls} ${styles.subject}`}>
      <ListChoice label={messages.region} options={areas} value={model.area.code} onChoose={(code) => onChange({ region: code === model.nation.code ? undefined : code })} />
      <ListChoice label={messages.pathway} options={pathways} value={model.pathway?.code ?? ''} onChoose={(code) => onChange({ pathway: code === '' ? undefined : code })} />
      <ListChoice label={messages.period} options={periods} value={search.period ?? byDefault} onChoose={(period) => onChange({ period: period === byDefault ? undefined : period })} />
      {extent.cuts.includes('SEX') && (
        <SegmentedChoice
          label={messages.sex}
          options={SEXES.map((value) => ({ value, label: messages.sexes[value] }))}
          value={search.sex ?? 'ALL'}
          onChoose={(sex) => onChange({ sex: sex === 'ALL' ? undefined : sex })}
        />
      )}
      {extent.cuts.includes('HOME') && (
        <ListChoice
          label={messages.attribution}
          options={ATTRIBUTIONS.map((value) => ({ value, label: messages.attributions[value] }))}
          value={search.attribution ?? 'CLOSING'}
          onChoose={(attribution) => onChange({ attribution: attribution === 'HOME' ? attribution : undefined })}
        />
      )}
    </div>
  );
}

/** Orders that make no sense where no days are collected. */
const DAY_ORDERS: readonly RowOrder[] = ['median', 'p90'];

/** How the rows of pathways and regions are ordered. */
export function OrderControl({ model, search, onChange }: ControlsProps) {
  const messages = useMessages(waitsPageMessages);
  const labelOf = (order: RowOrder): string => (order === 'listed' ? messages.listed : messages.orders[order]);
  return (
    <div className={styles.controls}>
      <ListChoice label={messages.order} options={ROW_ORDERS.filter((value) => !isOfTotals(model.extent) || !DAY_ORDERS.includes(value)).map((value) => ({ value, label: labelOf(value) }))} value={search.order ?? ROW_ORDERS[0]} onChoose={(order) => onChange({ order })} />
    </div>
  );
}

/** What is followed over time, in which steps, and how far back. */
export function OverTimeControls({ model: { extent }, search, onChange }: ControlsProps) {
  const messages = useMessages(waitsPageMessages);
  const grain: Grain = search.grain ?? finestGrain(extent);
  return (
    <div className={styles.controls}>
      {!isOfTotals(extent) && (
        <SegmentedChoice
          label={messages.measure}
          options={TIME_MEASURES.map((value) => ({ value, label: messages.measures[value] }))}
          value={search.measure ?? TIME_MEASURES[0]}
          onChoose={(measure) => onChange({ measure })}
        />
      )}
      <SegmentedChoice<Grain> label={messages.grain} options={GRAINS.filter((value) => extent.grains.includes(value)).map((value) => ({ value, label: messages.grains[value] }))} value={grain} onChoose={(chosen) => onChange({ grain: chosen === finestGrain(extent) ? undefined : chosen })} />
      {NEWEST_SHOWN[grain] === null ? null : (
        <SegmentedChoice
          label={messages.span}
          options={[
            { value: 'newest', label: messages.newestSpan },
            { value: 'all', label: messages.wholeSpan },
          ]}
          value={search.span ?? 'newest'}
          onChoose={(span) => onChange({ span: span === 'all' ? span : undefined })}
        />
      )}
    </div>
  );
}
