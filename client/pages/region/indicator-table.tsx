import { useFormat } from '@client/format/use-format.ts';
import { Card } from '@client/ui/card.tsx';
import { Table } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import type { Indicator, RegionModel } from './region-model.ts';
import { regionMessages } from './region.messages.ts';
import styles from './region-page.module.css';

/** The region's other official figures, newest year each; a missing one says why. */
export function IndicatorTable({ model: { indicators, unit, country } }: { model: RegionModel }) {
  const messages = useMessages(regionMessages);
  const format = useFormat();
  const shown = (value: number | null, { measure }: Indicator): string => (value === null ? '–' : format.short(value, measure));
  if (indicators.length === 0) return null;
  return (
    <Card>
      <h2 className={styles.cardTitle}>{messages.indicatorsHeading}</h2>
      <p className={styles.cardLead}>{messages.indicatorsLead}</p>
      <Table
        caption={messages.indicatorsHeading}
        captionHidden
        columns={[
          { id: 'measure', head: messages.indicator, cell: ({ measure }: Indicator) => measure.name },
          {
            id: 'unit',
            head: unit.shortName,
            numeric: true,
            cell: (indicator) => (indicator.value === null ? `${messages.missing}: ${indicator.absenceReason ?? ''}` : shown(indicator.value, indicator)),
          },
          { id: 'nation', head: country.nation.shortName, numeric: true, cell: (indicator) => shown(indicator.nation, indicator) },
          { id: 'year', head: messages.year, numeric: true, cell: ({ year }) => year },
        ]}
        rows={indicators}
        rowKey={({ measure }) => measure.id}
      />
    </Card>
  );
}
