import type { ResultOf } from '@graphql-typed-document-node/core';
import { formatDate } from '@schema/language/dates.ts';
import { formatNumber, formatShare } from '@schema/language/numbers.ts';
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

type Quality = ResultOf<typeof DataQualityOfReleaseDocument>['dataQuality'];
type QualityRow = Quality['rows'][number];
type Numbers = NonNullable<QualityRow['numbers']>;

/** Columns shown of those that say nothing most often. */
const MOST_MISSING = 2;

/** Every region's data in its parts: what came when, what is missing, what was corrected. */
export function QualityPart({ quality: { release, from, rows } }: { quality: Quality }) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const columns = useQualityColumns(rows);
  const date = (text: string): string => formatDate(text, { language });
  return (
    <section className={styles.section} aria-labelledby="quality">
      <div className={styles.head}>
        <h2 id="quality">{messages.qualityTitle}</h2>
        <OriginMark origin={release.origin} />
      </div>
      <p className={styles.lead}>{messages.qualityLead(date(from), date(release.extractedOn))}</p>
      {rows.some(({ absence }) => absence !== null) && <p className={styles.lead}>{messages.withheld}</p>}
      <Table caption={messages.qualityCaption} captionHidden columns={columns} rows={rows} rowKey={({ region }) => region.code} />
      <Disclosure id="quality-columns" title={messages.definitionsTitle}>
        <DefinitionList definitions={messages.definitions.map(([term, text]) => ({ term, text }))} />
      </Disclosure>
    </section>
  );
}

function useQualityColumns(rows: readonly QualityRow[]): readonly TableColumn<QualityRow>[] {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const count = (value: number): string => formatNumber(value, { language, decimals: 0 });
  const share = (value: number | null): string => (value === null ? messages.notKnown : formatShare(value, { language, decimals: 1 }));
  const whole = (value: number | null): string => (value === null ? messages.notKnown : formatShare(value, { language, decimals: 0 }));
  const number = (id: string, head: string, of: (numbers: Numbers) => string): TableColumn<QualityRow> => ({ id, head, numeric: true, cell: ({ numbers }) => (numbers === null ? messages.hidden : of(numbers)) });
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
    { id: 'months', head: messages.months, numeric: true, cell: ({ monthsDelivered }) => messages.monthsOf(count(monthsDelivered)) },
  ];
  // Where nothing is shown of any region, empty columns would only hide what is.
  if (rows.every(({ numbers }) => numbers === null)) return timing;
  return [
    ...timing,
    number('rows', messages.rows, ({ rows: all }) => count(all)),
    number('completeness', messages.completeness, ({ completeness }) => whole(completeness)),
    number('judged', messages.judged, ({ judged }) => whole(judged)),
    number('expected', messages.againstExpected, ({ againstExpected }) => whole(againstExpected)),
    number('corrections', messages.corrections, ({ corrections }) => share(corrections)),
    number('corrected-later', messages.correctedLater, ({ correctedLater }) => share(correctedLater)),
    { ...number('missing', messages.missing, ({ missing }) => missingWords(missing, { share, nothing: messages.nothingMissing })), numeric: false },
    number('warnings', messages.warningsShort, ({ warnings }) => count(warnings)),
    number('rejected', messages.rejected, ({ rejectedFiles }) => count(rejectedFiles)),
    {
      ...number('jumps', messages.jumps, ({ jumps }) =>
        jumps.length === 0 ? messages.noJumps : jumps.map(({ month, started, usual }) => messages.jump(monthOfYear(month, language), count(started), count(Math.round(usual)))).join('; '),
      ),
      numeric: false,
    },
    number('since', messages.since, ({ sinceRelease }) => count(sinceRelease)),
  ];
}

function missingWords(missing: Numbers['missing'], { share, nothing }: { share: (value: number) => string; nothing: string }): string {
  const most = missing.filter((each) => each.share > 0).sort((a, b) => b.share - a.share).slice(0, MOST_MISSING);
  return most.length === 0 ? nothing : most.map((each) => `${each.column} ${share(each.share)}`).join(', ');
}
