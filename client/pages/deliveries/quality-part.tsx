import type { ResultOf } from '@graphql-typed-document-node/core';
import { formatDate } from '@schema/language/dates.ts';
import { formatNumber } from '@schema/language/numbers.ts';
import { monthOfYear } from '@schema/language/sentences/period-words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { DataQualityOfReleaseDocument } from '@client/generated/deliveries-page.ts';
import { DefinitionList } from '@client/ui/definition-list.tsx';
import { Disclosure } from '@client/ui/disclosure.tsx';
import { PageLink } from '@client/ui/navigation.tsx';
import { Table, type TableColumn } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { OriginMark } from '@client/waits/origin-mark.tsx';
import { deliveriesMessages } from './deliveries.messages.ts';
import styles from './deliveries-page.module.css';
import { useQualityNumbers, type QualityNumbers } from './quality-numbers.ts';

type Quality = ResultOf<typeof DataQualityOfReleaseDocument>['dataQuality'];
type QualityRow = Quality['rows'][number];
type ShownRow = QualityRow & { readonly numbers: QualityNumbers };

function hasNumbers(row: QualityRow): row is ShownRow {
  return row.numbers !== null;
}

/** Every region's data in its parts: what came when, what is missing, what was corrected. */
export function QualityPart({ quality: { release, from, rows } }: { quality: Quality }) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const date = (text: string): string => formatDate(text, { language });
  const shown = rows.filter(hasNumbers);
  return (
    <section className={styles.section} aria-labelledby="quality">
      <div className={styles.head}>
        <h2 id="quality">{messages.qualityTitle}</h2>
        <OriginMark origin={release.origin} />
      </div>
      <p className={styles.lead}>{messages.qualityLead(date(from), date(release.extractedOn))}</p>
      {shown.length < rows.length && <p className={styles.lead}>{messages.withheld}</p>}
      {shown.length > 0 && <Jumps rows={shown} />}
      {/* One's own region among others is read as a list; where all are shown they are compared. */}
      {shown.length < rows.length && shown.map((row) => <OwnNumbers key={row.region.code} row={row} />)}
      <QualityTable rows={rows} />
      <Disclosure id="quality-columns" title={messages.definitionsTitle}>
        <DefinitionList definitions={messages.definitions.map(([term, text]) => ({ term, text }))} />
      </Disclosure>
    </section>
  );
}

function OwnNumbers({ row: { region, numbers } }: { row: ShownRow }) {
  const messages = useMessages(deliveriesMessages);
  const parts = useQualityNumbers();
  return (
    <section className={styles.inner}>
      <h3>{messages.ownTitle(region.shortName)}</h3>
      <DefinitionList definitions={parts.map(({ head, text }) => ({ term: head, text: text(numbers) }))} />
    </section>
  );
}

/** Months far from the usual, in words: in a table they would be the tallest column, and mostly empty. */
function Jumps({ rows }: { rows: readonly ShownRow[] }) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const count = (value: number): string => formatNumber(Math.round(value), { language, decimals: 0 });
  const withJumps = rows.filter(({ numbers }) => numbers.jumps.length > 0);
  return (
    <section className={styles.inner}>
      <h3>{messages.jumpsTitle}</h3>
      {withJumps.length === 0 ? (
        <p>{messages.noJumps}</p>
      ) : (
        <ul>
          {withJumps.map(({ region, numbers }) => (
            <li key={region.code}>
              {messages.jumpsIn(region.shortName, numbers.jumps.map(({ month, started, usual }) => messages.jump(monthOfYear(month, language), count(started), count(usual))).join('; '))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function QualityTable({ rows }: { rows: readonly QualityRow[] }) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const parts = useQualityNumbers();
  const timing: readonly TableColumn<QualityRow>[] = [
    {
      id: 'region',
      head: messages.region,
      cell: ({ region }) => (
        <PageLink to="region" params={{ code: region.code }}>
          {region.shortName}
        </PageLink>
      ),
    },
    {
      id: 'last',
      head: messages.lastDelivery,
      cell: ({ lastDelivery, isLate }) => (
        <span className={styles.date}>
          {lastDelivery === null ? messages.never : formatDate(lastDelivery, { language })}
          {isLate && <strong className={styles.concern}> {messages.late}</strong>}
        </span>
      ),
    },
    { id: 'months', head: messages.months, numeric: true, cell: ({ monthsDelivered }) => messages.monthsOf(String(monthsDelivered)) },
  ];
  const numbers = parts.map(({ id, head, text, isWords = false }): TableColumn<QualityRow> => ({ id, head, numeric: !isWords, cell: (row) => (row.numbers === null ? messages.hidden : text(row.numbers)) }));
  // Columns in which most would say that they are not shown only hide what is.
  const columns = rows.every(hasNumbers) ? [...timing, ...numbers] : timing;
  return (
    <div className={styles.quality}>
      <Table caption={messages.qualityCaption} captionHidden columns={columns} rows={rows} rowKey={({ region }) => region.code} />
    </div>
  );
}
