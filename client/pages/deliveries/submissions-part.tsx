import type { ResultOf } from '@graphql-typed-document-node/core';
import { formatDate } from '@schema/language/dates.ts';
import { formatNumber } from '@schema/language/numbers.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { HandedInDocument } from '@client/generated/deliveries-page.ts';
import { Button } from '@client/ui/button.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { Table, type TableColumn } from '@client/ui/table.tsx';
import { useAnswer } from '@client/ui/use-answer.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import type { DeliveriesData } from './deliveries-page.tsx';
import { deliveriesMessages } from './deliveries.messages.ts';
import styles from './deliveries-page.module.css';
import { SubmissionDetail } from './submission-detail.tsx';

type SubmissionInList = ResultOf<typeof HandedInDocument>['submissions'][number];

interface SubmissionsPartProps {
  data: DeliveriesData;
  /** The number of the submission that is open. */
  open: string | null;
  onOpen: (submission: string | null) => void;
}

/** The files that were handed in, the newest first, and the one that is looked at. */
export function SubmissionsPart({ data, open, onOpen }: SubmissionsPartProps) {
  const messages = useMessages(deliveriesMessages);
  const columns = useColumns(data, { open, onOpen });
  // The list is asked for anew when another submission is opened: it may be one that has just come.
  const { data: listed, error, retry } = useAnswer(HandedInDocument, {}, { changing: true });
  return (
    <>
      {open !== null && <SubmissionDetail key={open} id={open} data={data} onClose={() => onOpen(null)} onChanged={retry} />}
      <section className={styles.section} aria-labelledby="handed-in">
        <h2 id="handed-in">{messages.listTitle}</h2>
        {error && <LoadFailure error={error} retry={retry} />}
        {listed && (listed.submissions.length === 0 ? <p>{messages.noFiles}</p> : <Table caption={messages.listCaption} captionHidden columns={columns} rows={listed.submissions} rowKey={({ id }) => id} />)}
      </section>
    </>
  );
}

function useColumns({ fileKinds }: DeliveriesData, { open, onOpen }: Pick<SubmissionsPartProps, 'open' | 'onOpen'>): readonly TableColumn<SubmissionInList>[] {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const count = (value: number): string => formatNumber(value, { language, decimals: 0 });
  return [
    { id: 'number', head: messages.number, cell: ({ id }) => id },
    { id: 'file', head: messages.kind, cell: ({ kind, fileName }) => <span className={styles.fileName}>{`${fileKinds.find((each) => each.kind === kind)?.name ?? kind}: ${fileName}`}</span> },
    { id: 'region', head: messages.region, cell: ({ regions }) => regions.join(', ') },
    { id: 'received', head: messages.received, cell: ({ receivedAt, receivedBy }) => `${formatDate(receivedAt.slice(0, 10), { language })}, ${receivedBy}` },
    { id: 'rows', head: messages.rows, numeric: true, cell: ({ rows }) => count(rows) },
    { id: 'state', head: messages.state, cell: ({ state }) => messages.states[state] },
    {
      id: 'open',
      head: messages.details,
      cell: ({ id }) => (
        <Button tone="quiet" onClick={() => onOpen(id === open ? null : id)} aria-label={`${id === open ? messages.close : messages.open} ${id}`}>
          {id === open ? messages.close : messages.open}
        </Button>
      ),
    },
  ];
}
