import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { formatDate } from '@schema/language/dates.ts';
import { formatNumber } from '@schema/language/numbers.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { AcceptSubmissionDocument, SubmissionInDetailDocument, WithdrawSubmissionDocument } from '@client/generated/deliveries-page.ts';
import { Button } from '@client/ui/button.tsx';
import { Card } from '@client/ui/card.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { refusesArgument } from '@client/ui/refused-argument.ts';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { OriginMark } from '@client/waits/origin-mark.tsx';
import type { DeliveriesData } from './deliveries-page.tsx';
import { deliveriesMessages } from './deliveries.messages.ts';
import styles from './deliveries-page.module.css';
import { changeFailureSentence } from './hand-in-failure.ts';
import { OutlookTables } from './outlook-tables.tsx';
import { ProblemTable } from './problem-table.tsx';

export type SubmissionOfPage = ResultOf<typeof SubmissionInDetailDocument>['submission'];

interface SubmissionDetailProps {
  id: string;
  data: DeliveriesData;
  onClose: () => void;
  /** Called when its state has changed. */
  onChanged: () => void;
}

/** One file: what is wrong with it, or what it will do; and the choices that it leaves. */
export function SubmissionDetail({ id, data, onClose, onChanged }: SubmissionDetailProps) {
  const messages = useMessages(deliveriesMessages);
  const language = useApiLanguage();
  const { data: answer, error, retry } = useAnswer(SubmissionInDetailDocument, { id, language }, { changing: true });
  if (refusesArgument(error, 'id')) {
    return (
      <Notice role="status">
        <p>{messages.noSuchFile(id)}</p>
        <Button onClick={onClose}>{messages.close}</Button>
      </Notice>
    );
  }
  if (error) return <LoadFailure error={error} retry={retry} />;
  if (!answer) return <div aria-busy="true" className={styles.waitingDetail} />;
  const { submission } = answer;
  const title = messages.resultTitle(submission.fileName);
  return (
    <Card aria-label={title} className={styles.section}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span className={styles.state}>{messages.states[submission.state]}</span>
        <OriginMark origin={submission.origin} />
        <Button tone="quiet" onClick={onClose} className={styles.close}>
          {messages.close}
        </Button>
      </div>
      {submission.refusal !== null && (
        <Notice tone="concern" role="status">
          {/* Where its problems are listed the server's sentence only counts them. */}
          <p>{submission.problemCount > 0 ? messages.rejectedFile(submission.fileName) : submission.refusal}</p>
        </Notice>
      )}
      {submission.problems.length > 0 && <ProblemTable submission={submission} />}
      <Warnings submission={submission} />
      {submission.state === 'CHECKED' && <p className={styles.lead}>{messages.okay}</p>}
      {submission.state === 'ACCEPTED' && <p className={styles.lead}>{messages.stands}</p>}
      {submission.outlook && <OutlookTables outlook={submission.outlook} pathways={data.pathways} />}
      {data.viewer.mayHandIn && (
        <Choices
          submission={submission}
          onChanged={() => {
            retry();
            onChanged();
          }}
        />
      )}
      <Steps submission={submission} />
    </Card>
  );
}

function Choices({ submission: { id, state }, onChanged }: { submission: SubmissionOfPage; onChanged: () => void }) {
  const messages = useMessages(deliveriesMessages);
  const language = useApiLanguage();
  const [said, setSaid] = useState<string | null>(null);
  const [accept, accepting] = useMutation(AcceptSubmissionDocument, { variables: { id, language } });
  const [withdraw, withdrawing] = useMutation(WithdrawSubmissionDocument, { variables: { id, language } });
  const isBusy = accepting.loading || withdrawing.loading;
  const carryOut = async (change: () => Promise<unknown>) => {
    setSaid(null);
    // What is refused is said, and shown as it is now: what the file would do may have changed.
    await change().catch((error: unknown) => setSaid(changeFailureSentence(error, messages)));
    onChanged();
  };
  if (!['CHECKED', 'ACCEPTED', 'REPLACED'].includes(state)) return null;
  return (
    <>
      <div className={styles.actions}>
        {state === 'CHECKED' && (
          <Button tone="primary" disabled={isBusy} onClick={() => void carryOut(accept)}>
            {messages.accept}
          </Button>
        )}
        <Button
          disabled={isBusy}
          onClick={() => {
            if (state === 'CHECKED' || window.confirm(messages.withdrawAsk)) void carryOut(withdraw);
          }}
        >
          {messages.withdraw}
        </Button>
      </div>
      {said !== null && (
        <Notice tone="concern" role="alert">
          <p>{said}</p>
        </Notice>
      )}
    </>
  );
}

function Warnings({ submission: { warnings } }: { submission: SubmissionOfPage }) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const count = (value: number): string => formatNumber(value, { language, decimals: 0 });
  if (warnings.length === 0) return null;
  return (
    <section className={styles.inner}>
      <h3>{messages.warnings}</h3>
      <ul>
        {warnings.map(({ column, warning, count: rows, firstLine }) => (
          <li key={`${column} ${warning}`}>
            <code>{column}</code>, {firstLine === null ? messages.wholeFile : rows === 1 ? messages.onLine(count(firstLine)) : messages.onRows(count(rows), count(firstLine))}: {warning}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ submission: { steps } }: { submission: SubmissionOfPage }) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  return (
    <section className={styles.inner}>
      <h3>{messages.steps}</h3>
      <ol className={styles.steps}>
        {steps.map(({ state, at, by }) => (
          <li key={`${state} ${at}`}>{messages.stepBy(messages.states[state], `${formatDate(at.slice(0, 10), { language })} ${new Date(at).toTimeString().slice(0, 5)}`, by)}</li>
        ))}
      </ol>
    </section>
  );
}
