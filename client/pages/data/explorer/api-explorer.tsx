import { useId, useState } from 'react';
import { useLanguage } from '@client/format/language-context.tsx';
import { Button } from '@client/ui/button.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { CopyButton } from '@client/ui/copy-button.tsx';
import { fitsInAddress } from '../data-search.ts';
import { AnswerPane } from './answer-pane.tsx';
import styles from './api-explorer.module.css';
import { API_PATH, asCurl, parseVariables, type ApiQuestion } from './api-request.ts';
import { useApiSchema } from './api-schema.ts';
import { ExampleChoice } from './example-choice.tsx';
import type { ExampleQuery } from './example-queries.ts';
import { explorerMessages } from './explorer.messages.ts';
import { QueryEditor } from './query-editor.tsx';
import { useAsking } from './use-asking.ts';
import { useQuestion, type Question } from './use-question.ts';

/** Write a question to the API, run it and read the answer. */
export function ApiExplorer() {
  const language = useLanguage();
  const messages = useMessages(explorerMessages);
  const question = useQuestion();
  const asking = useAsking(openingQuestion(question));
  const schema = useApiSchema();
  const [asked, setAsked] = useState(false);
  const variables = parseVariables(question.variables);
  const hintId = useId();

  const run = () => {
    setAsked(true);
    if (variables !== null) asking.ask({ query: question.query, variables });
  };

  const choose = (example: ExampleQuery) => {
    setAsked(true);
    asking.ask({ query: example.query, variables: parseVariables(question.choose(example)) ?? {} });
  };

  return (
    <div className={styles.explorer}>
      <div className={styles.question}>
        <ExampleChoice question={question} onChoose={choose} />
        <div className={styles.box}>
          <span className={styles.label} aria-hidden="true">
            {messages.query}
          </span>
          <QueryEditor
            query={question.query}
            onChange={question.setQuery}
            onRun={run}
            schema={schema ?? undefined}
            language={language}
            label={messages.query}
            describedBy={hintId}
          />
          <p id={hintId} className={styles.hint}>
            {messages.queryHint}
          </p>
        </div>
        <VariablesBox text={question.variables} onChange={question.setVariables} onRun={run} invalid={asked && variables === null} />
        <div className={styles.tools}>
          <Button tone="primary" onClick={run}>
            {messages.run}
          </Button>
          <CopyButton
            label={messages.copyCurl}
            text={() => asCurl(`${window.location.origin}${API_PATH}`, { query: question.query, variables: variables ?? {} })}
            disabled={variables === null}
          />
          <CopyButton label={messages.copyAddress} text={() => window.location.href} disabled={!fitsInAddress(question.query, question.variables)} />
        </div>
        {!fitsInAddress(question.query, question.variables) && <p className={styles.hint}>{messages.tooLong}</p>}
        {schema === null && <Notice role="status">{messages.withoutSchema}</Notice>}
      </div>
      <AnswerPane outcome={asking.outcome} running={asking.running} announced={asked} />
    </div>
  );
}

/**
 * What is asked before the reader asks. An example is answered at once, to show what an answer is; a query of somebody
 * else's that came with a link is not run by just opening it.
 */
function openingQuestion({ query, variables, example }: Question): ApiQuestion | null {
  const parsed = parseVariables(variables);
  return example === undefined || parsed === null ? null : { query, variables: parsed };
}

interface VariablesBoxProps {
  text: string;
  onChange: (text: string) => void;
  onRun: () => void;
  invalid: boolean;
}

function VariablesBox({ text, onChange, onRun, invalid }: VariablesBoxProps) {
  const messages = useMessages(explorerMessages);
  const id = useId();
  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}>
        {messages.variables}
      </label>
      <textarea
        id={id}
        className={styles.variables}
        value={text}
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        aria-invalid={invalid}
        aria-describedby={invalid ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onRun();
        }}
      />
      {invalid && (
        <p id={`${id}-error`} role="alert" className={styles.invalid}>
          {messages.variablesInvalid}
        </p>
      )}
    </div>
  );
}
