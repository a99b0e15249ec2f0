import { useId, useRef, useState, type DragEvent } from 'react';
import { formatNumber, formatShare } from '@schema/language/numbers.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { Button } from '@client/ui/button.tsx';
import { Card } from '@client/ui/card.tsx';
import { ListChoice } from '@client/ui/choice.tsx';
import { PageLink } from '@client/ui/navigation.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import type { DeliveriesData } from './deliveries-page.tsx';
import { deliveriesMessages, type DeliveriesMessages } from './deliveries.messages.ts';
import styles from './deliveries-page.module.css';
import { failureSentence } from './hand-in-failure.ts';
import { upload, type UploadChoices, type UploadProgress } from './upload.ts';

interface HandInPartProps {
  data: DeliveriesData;
  /** Called with the number of a file that has been checked, whatever was found. */
  onChecked: (submission: string) => void;
}

const KB = 1_000;

/** The door for a file: what it is, the file itself, how far its check has come. */
export function HandInPart({ data: { viewer, fileKinds, releases }, onChecked }: HandInPartProps) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const holdsInvented = releases[0]?.origin === 'SYNTHETIC';
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState<UploadChoices>({ kind: fileKinds[0]?.kind ?? '', deliveredOn: new Date().toLocaleDateString('sv-SE'), completeFrom: '', completeTo: '', invented: false });
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const change = (changes: Partial<UploadChoices>): void => setChoices({ ...choices, ...changes });
  const check = async () => {
    if (file === null) return setSaid(messages.noFile);
    stopping.current = new AbortController();
    setSaid(null);
    setProgress({ sent: 0 });
    const outcome = await upload(file, choices, { signal: stopping.current.signal, onProgress: setProgress, language });
    setProgress(null);
    if (outcome === null) setSaid(messages.stopped);
    else if ('failure' in outcome) setSaid(failureSentence(outcome.failure, messages));
    else onChecked(outcome.submission);
  };
  return (
    <Card aria-labelledby="hand-in" className={styles.section}>
      <h2 id="hand-in">{messages.handIn}</h2>
      <p className={styles.lead}>{viewer.organisation ? messages.handInLead(viewer.organisation.name) : messages.handInLeadAll}</p>
      <p>
        <PageLink to="fileFormats">{messages.formats}</PageLink>
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <ListChoice label={messages.kind} options={fileKinds.map(({ kind, name }) => ({ value: kind, label: name }))} value={choices.kind} onChoose={(kind) => change({ kind })} />
        <Field label={messages.deliveredOn} type="date" value={choices.deliveredOn} onChange={(deliveredOn) => change({ deliveredOn })} />
        <FilePlace file={file} onFile={setFile} />
        {choices.kind === fileKinds[0]?.kind && <CompleteMonths choices={choices} onChange={change} />}
        {holdsInvented && (
          <label className={styles.check}>
            <input type="checkbox" checked={choices.invented} onChange={(event) => change({ invented: event.target.checked })} />
            <span>
              {messages.invented}
              <small>{messages.inventedHint}</small>
            </span>
          </label>
        )}
        <div className={styles.actions}>
          <Button type="submit" tone="primary" disabled={progress !== null}>
            {messages.check}
          </Button>
          {progress !== null && <Button onClick={() => stopping.current?.abort()}>{messages.stop}</Button>}
        </div>
      </form>
      {progress !== null && <Progress progress={progress} messages={messages} />}
      {said !== null && (
        <Notice tone="concern" role="alert">
          <p>{said}</p>
        </Notice>
      )}
    </Card>
  );
}

function Progress({ progress, messages }: { progress: UploadProgress; messages: DeliveriesMessages }) {
  const language = useLanguage();
  const text =
    'rowsRead' in progress
      ? messages.checking(formatNumber(progress.rowsRead, { language, decimals: 0 }))
      : progress.sent < 1
        ? messages.sending(formatShare(progress.sent, { language, decimals: 0 }))
        : messages.waitingForTurn;
  return (
    <div role="status" className={styles.progress}>
      <progress max={1} {...('sent' in progress && progress.sent < 1 ? { value: progress.sent } : {})} aria-label={text} />
      <span>{text}</span>
    </div>
  );
}

/** Months that the file says it holds every case of; both or none. */
function CompleteMonths({ choices, onChange }: { choices: UploadChoices; onChange: (changes: Partial<UploadChoices>) => void }) {
  const messages = useMessages(deliveriesMessages);
  const isComplete = choices.completeFrom !== '' || choices.completeTo !== '';
  const month = choices.deliveredOn.slice(0, 7);
  return (
    <fieldset className={styles.complete}>
      <label className={styles.check}>
        <input type="checkbox" checked={isComplete} onChange={(event) => onChange(event.target.checked ? { completeFrom: month, completeTo: month } : { completeFrom: '', completeTo: '' })} />
        <span>
          {messages.complete}
          <small>{messages.completeHint}</small>
        </span>
      </label>
      {isComplete && (
        <div className={styles.months}>
          <Field label={messages.from} type="month" value={choices.completeFrom} onChange={(completeFrom) => onChange({ completeFrom })} />
          <Field label={messages.to} type="month" value={choices.completeTo} onChange={(completeTo) => onChange({ completeTo })} />
        </div>
      )}
    </fieldset>
  );
}

interface FieldProps {
  label: string;
  type: 'date' | 'month';
  value: string;
  onChange: (value: string) => void;
}

function Field({ label, type, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} value={value} placeholder={type === 'month' ? '2024-01' : '2024-01-31'} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

/** Where a file is dropped, or chosen: a plain file field that is large enough to hit. */
function FilePlace({ file, onFile }: { file: File | null; onFile: (file: File | null) => void }) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFile(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div
      className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{messages.file}</label>
      <input id={id} type="file" accept=".csv,.gz,.xlsx,.txt" onChange={(event) => onFile(event.target.files?.[0] ?? null)} />
      <p>{file === null ? messages.drop : messages.chosen(file.name, `${formatNumber(Math.max(1, Math.round(file.size / KB)), { language, decimals: 0 })} kB`)}</p>
    </div>
  );
}
