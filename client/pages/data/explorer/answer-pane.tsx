import { useMemo } from 'react';
import { Notice } from '@client/ui/notice.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { VisuallyHidden } from '@client/ui/visually-hidden.tsx';
import type { ApiOutcome } from './api-request.ts';
import styles from './api-explorer.module.css';
import { explorerMessages } from './explorer.messages.ts';

interface AnswerPaneProps {
  outcome: ApiOutcome | undefined;
  running: boolean;
  /** Whether a screen reader is told; not where the reader has not asked. */
  announced: boolean;
}

/** The answer as it came, with the server's own sentence on top where it refused something. */
export function AnswerPane({ outcome, running, announced }: AnswerPaneProps) {
  const messages = useMessages(explorerMessages);
  const answer = outcome?.kind === 'answered' ? outcome.answer : undefined;
  const text = useMemo(() => (answer === undefined ? '' : JSON.stringify(answer, null, 2)), [answer]);
  const sentences = outcome?.kind === 'answered' ? outcome.sentences : [];
  const answered = outcome?.kind === 'answered' && sentences.length === 0;
  const progress = running ? messages.running : answered ? messages.answered : '';
  return (
    <div className={styles.answer} aria-busy={running}>
      <span className={styles.label} aria-hidden="true">
        {messages.answer}
      </span>
      <VisuallyHidden>
        <span role="status">{announced ? progress : ''}</span>
      </VisuallyHidden>
      {outcome?.kind === 'unreachable' && (
        <Notice tone="concern" role="alert">
          {messages.unreachable}
        </Notice>
      )}
      {sentences.length > 0 && (
        <Notice tone="concern" role="alert">
          <p>{messages.refused}</p>
          {sentences.map((sentence) => (
            <p key={sentence} lang="en">
              {sentence}
            </p>
          ))}
        </Notice>
      )}
      <pre className={styles.json} tabIndex={0} role="region" aria-label={messages.answer}>
        {text === '' ? <span className={styles.notAsked}>{running ? messages.running : messages.notAsked}</span> : <code>{text}</code>}
      </pre>
    </div>
  );
}
