import type { Grain } from '@schema/domain/periods.ts';
import { GRAINS } from '@schema/domain/periods.ts';
import { periodName } from '@schema/language/sentences/period-words.ts';
import { capitalised } from '@schema/language/words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { ListChoice, SegmentedChoice } from '@client/ui/choice.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import type { WaitsModel } from './waits-model.ts';
import { waitsPageMessages } from './waits-page.messages.ts';
import styles from './waits-page.module.css';
import { choosablePeriods, NEWEST_SHOWN } from './waits-periods.ts';
import { NEWEST_YEAR, ROW_ORDERS, TIME_MEASURES, type RowOrder, type WaitsSearch } from './waits-search.ts';

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
  const periods = [
    { value: NEWEST_YEAR, label: messages.newestYear },
    ...choosablePeriods(model.release, search.period ?? null).map((label) => ({ value: label, label: capitalised(periodName(label, language)) })),
  ];
  return (
    <div className={`${styles.controls} ${styles.subject}`}>
      <ListChoice label={messages.region} options={areas} value={model.area.code} onChoose={(code) => onChange({ region: code === model.nation.code ? undefined : code })} />
      <ListChoice label={messages.pathway} options={pathways} value={model.pathway?.code ?? ''} onChoose={(code) => onChange({ pathway: code === '' ? undefined : code })} />
      <ListChoice label={messages.period} options={periods} value={search.period ?? NEWEST_YEAR} onChoose={(period) => onChange({ period: period === NEWEST_YEAR ? undefined : period })} />
      <SegmentedChoice
        label={messages.sex}
        options={SEXES.map((value) => ({ value, label: messages.sexes[value] }))}
        value={search.sex ?? 'ALL'}
        onChoose={(sex) => onChange({ sex: sex === 'ALL' ? undefined : sex })}
      />
      <ListChoice
        label={messages.attribution}
        options={ATTRIBUTIONS.map((value) => ({ value, label: messages.attributions[value] }))}
        value={search.attribution ?? 'CLOSING'}
        onChoose={(attribution) => onChange({ attribution: attribution === 'HOME' ? attribution : undefined })}
      />
    </div>
  );
}

/** How the rows of pathways and regions are ordered. */
export function OrderControl({ search, onChange }: Omit<ControlsProps, 'model'>) {
  const messages = useMessages(waitsPageMessages);
  const labelOf = (order: RowOrder): string => (order === 'listed' ? messages.listed : messages.orders[order]);
  return (
    <div className={styles.controls}>
      <ListChoice label={messages.order} options={ROW_ORDERS.map((value) => ({ value, label: labelOf(value) }))} value={search.order ?? ROW_ORDERS[0]} onChoose={(order) => onChange({ order })} />
    </div>
  );
}

/** What is followed over time, in which steps, and how far back. */
export function OverTimeControls({ search, onChange }: Omit<ControlsProps, 'model'>) {
  const messages = useMessages(waitsPageMessages);
  const grain: Grain = search.grain ?? 'MONTH';
  return (
    <div className={styles.controls}>
      <SegmentedChoice
        label={messages.measure}
        options={TIME_MEASURES.map((value) => ({ value, label: messages.measures[value] }))}
        value={search.measure ?? TIME_MEASURES[0]}
        onChoose={(measure) => onChange({ measure })}
      />
      <SegmentedChoice<Grain> label={messages.grain} options={GRAINS.map((value) => ({ value, label: messages.grains[value] }))} value={grain} onChoose={(chosen) => onChange({ grain: chosen })} />
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
