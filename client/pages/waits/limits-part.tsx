import { formatDate } from '@schema/language/dates.ts';
import { capitalised } from '@schema/language/words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { Card } from '@client/ui/card.tsx';
import { PageLink } from '@client/ui/navigation.tsx';
import { SourcedText } from '@client/ui/sourced-text.tsx';
import { Table, type TableColumn } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { limitDays } from '@client/waits/limit-days.ts';
import { variantWords } from '@client/waits/limit-variants.ts';
import { OriginMark } from '@client/waits/origin-mark.tsx';
import { spanWords } from '@client/waits/span-words.ts';
import { assumedLimits, limitKey, statedLimits, type LimitRow } from './limit-rows.ts';
import type { WaitsModel } from '@client/waits/waits-model.ts';
import { waitsPageMessages, type WaitsPageMessages } from '@client/waits/waits-page.messages.ts';
import styles from './waits-page.module.css';

function daysWords({ limitDays: days, status }: LimitRow, messages: WaitsPageMessages): string {
  return status === 'ASSUMED' ? String(days) : limitDays({ limitDays: days, status }, messages);
}

/** "Kirurgi, strålbehandling" */
function treatmentWords({ treatments }: LimitRow, messages: WaitsPageMessages): string {
  return capitalised(treatments.map((treatment) => (treatment === null ? messages.anyTreatment : messages.treatments[treatment])).join(', '));
}

function LimitTable({ caption, limits }: { caption: string; limits: readonly LimitRow[] }) {
  const messages = useMessages(waitsPageMessages);
  const language = useLanguage();
  const date = (text: string): string => formatDate(text, { language });
  const columns: readonly TableColumn<LimitRow>[] = [
    { id: 'treatment', head: messages.treatment, cell: (limit) => treatmentWords(limit, messages) },
    { id: 'variant', head: messages.variant, cell: ({ variant }) => (variant === null ? messages.allVariants : variantWords(variant, language)) },
    { id: 'days', head: messages.days, numeric: true, cell: (limit) => daysWords(limit, messages) },
    { id: 'validity', head: messages.validity, cell: (limit) => spanWords(limit, messages, date) || messages.validityUnknown },
    { id: 'status', head: messages.status, cell: ({ status }) => messages.statuses[status] },
    {
      id: 'note',
      head: messages.note,
      cell: ({ ground, note }) => (
        <span className={styles.ground}>
          {note !== null && <>{note} </>}
          {ground !== '' && (
            <span lang="en">
              <SourcedText text={ground} />
            </span>
          )}
        </span>
      ),
    },
  ];
  return <Table caption={caption} captionHidden columns={columns} rows={limits} rowKey={limitKey} />;
}

/** The limits that waits of the pathway are judged by, and how well each is known. */
export function LimitsPart({ model: { limits, release } }: { model: Pick<WaitsModel, 'limits' | 'release'> }) {
  const messages = useMessages(waitsPageMessages);
  const assumed = limits === null || release.origin !== 'SYNTHETIC' ? [] : assumedLimits(limits);
  return (
    <Card aria-labelledby="limits" className={styles.limits}>
      <h2 id="limits">{limits === null ? messages.limitsTitle : messages.limitsOf(limits.name)}</h2>
      <p className={styles.lead}>{limits === null ? messages.limitsChoose : limits.limits.length === 0 ? messages.limitsNone : messages.limitsText}</p>
      {limits !== null && limits.limits.length > 0 && <LimitTable caption={messages.limitsTable(limits.name)} limits={statedLimits(limits)} />}
      {assumed.length > 0 && (
        <>
          <div className={styles.assumedHead}>
            <h3>{messages.assumedTitle}</h3>
            <OriginMark origin={release.origin} />
          </div>
          <p className={styles.lead}>{messages.assumedText}</p>
          <LimitTable caption={messages.assumedTitle} limits={assumed} />
        </>
      )}
      <p>
        <PageLink to="method" hash={limits === null ? 'pathways' : `pathway-${limits.code}`}>
          {messages.limitsMethod}
        </PageLink>
      </p>
    </Card>
  );
}
