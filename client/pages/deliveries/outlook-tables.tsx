import { formatNumber } from '@schema/language/numbers.ts';
import { monthOfYear } from '@schema/language/sentences/period-words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { Table, type TableColumn } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import type { DeliveriesData } from './deliveries-page.tsx';
import { deliveriesMessages } from './deliveries.messages.ts';
import styles from './deliveries-page.module.css';
import type { SubmissionOfPage } from './submission-detail.tsx';

type Outlook = NonNullable<SubmissionOfPage['outlook']>;
type OutlookRow = Outlook['months'][number];

/** What becomes of the rows when the file is accepted, by month and by pathway, beside the usual. */
export function OutlookTables({ outlook: { months, pathways }, pathways: names }: { outlook: Outlook; pathways: DeliveriesData['pathways'] }) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const numbers = useNumbers();
  const nameOf = (code: string | null): string => names.find((each) => each.code === code)?.name ?? code ?? '';
  return (
    <div className={styles.tables}>
      <section className={styles.inner}>
        <h3>{messages.outlookMonths}</h3>
        <Table
          caption={messages.outlookMonths}
          captionHidden
          rows={[...months, totalOf(months)]}
          rowKey={({ month }) => month ?? ''}
          columns={[{ id: 'month', head: messages.month, cell: ({ month }) => (month === null ? messages.all : monthOfYear(month, language)) }, ...numbers]}
        />
      </section>
      <section className={styles.inner}>
        <h3>{messages.outlookPathways}</h3>
        <Table
          caption={messages.outlookPathways}
          captionHidden
          rows={pathways}
          rowKey={({ pathway }) => pathway ?? ''}
          columns={[{ id: 'pathway', head: messages.pathway, cell: ({ pathway }) => nameOf(pathway) }, ...numbers]}
        />
      </section>
    </div>
  );
}

function useNumbers(): readonly TableColumn<OutlookRow>[] {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const count = (value: number): string => formatNumber(value, { language, decimals: 0 });
  return [
    { id: 'new', head: messages.rowsNew, numeric: true, cell: ({ rowsNew }) => count(rowsNew) },
    { id: 'changed', head: messages.rowsChanged, numeric: true, cell: ({ rowsChanged }) => count(rowsChanged) },
    { id: 'unchanged', head: messages.rowsUnchanged, numeric: true, cell: ({ rowsUnchanged }) => count(rowsUnchanged) },
    { id: 'gone', head: messages.rowsGone, numeric: true, cell: ({ rowsGone }) => count(rowsGone) },
    {
      id: 'usual',
      head: messages.usual,
      numeric: true,
      cell: ({ month, pathway, usualInMonth, isUnusual }) =>
        month === null && pathway === null ? (
          ''
        ) : (
          <>
            {usualInMonth === null ? messages.unknownUsual : count(Math.round(usualInMonth))}
            {isUnusual && <strong className={styles.concern}> {messages.unusual}</strong>}
          </>
        ),
    },
  ];
}

function totalOf(rows: readonly OutlookRow[]): OutlookRow {
  const sum = (name: 'rowsNew' | 'rowsChanged' | 'rowsUnchanged' | 'rowsGone'): number => rows.reduce((total, row) => total + row[name], 0);
  return { __typename: 'OutlookRow', month: null, pathway: null, rowsNew: sum('rowsNew'), rowsChanged: sum('rowsChanged'), rowsUnchanged: sum('rowsUnchanged'), rowsGone: sum('rowsGone'), usualInMonth: null, isUnusual: false } as OutlookRow;
}
