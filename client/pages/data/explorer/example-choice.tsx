import { useId } from 'react';
import { useLanguage } from '@client/format/language-context.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import styles from './api-explorer.module.css';
import type { ExampleQuery } from './example-queries.ts';
import { explorerMessages } from './explorer.messages.ts';
import type { Question } from './use-question.ts';

/** A list of the examples; says so when the query has become the reader's own. */
export function ExampleChoice({ question, onChoose }: { question: Question; onChoose: (example: ExampleQuery) => void }) {
  const language = useLanguage();
  const messages = useMessages(explorerMessages);
  const id = useId();
  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}>
        {messages.example}
      </label>
      <select
        id={id}
        className={styles.examples}
        value={question.example?.id ?? ''}
        onChange={(event) => {
          const chosen = question.examples.find((example) => example.id === event.target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {!question.example && <option value="">{messages.ownQuery}</option>}
        {question.examples.map((example) => (
          <option key={example.id} value={example.id}>
            {example.titles[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
