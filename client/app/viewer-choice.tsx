import { useApolloClient } from '@apollo/client/react';
import { useEffect, useId, useState } from 'react';
import { ViewerDocument } from '@client/generated/viewer.ts';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import styles from './viewer-choice.module.css';
import { chooseViewer, PUBLIC_VIEW, settleViewer } from './viewer-session.ts';
import { viewerMessages } from './viewer.messages.ts';

/** As whom one looks, and a choice of others: on synthetic data alone. Without users to try out nothing is shown. */
export function ViewerChoice() {
  const messages = useMessages(viewerMessages);
  const client = useApolloClient();
  const id = useId();
  const [failed, setFailed] = useState(false);
  /** What has been chosen and is not yet so. */
  const [chosen, setChosen] = useState<string | null>(null);
  const { data } = useAnswer(ViewerDocument, { language: useApiLanguage() }, { shared: true });
  useEffect(() => void settleViewer(client), [client]);

  if (data === undefined || data.demoUsers.length === 0) return null;
  const choose = (choice: string): void => {
    setFailed(false);
    setChosen(choice);
    chooseViewer(client, choice)
      .catch(() => setFailed(true))
      .finally(() => setChosen((newest) => (newest === choice ? null : newest)));
  };
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {messages.viewAs}
      </label>
      <select id={id} className={styles.list} value={chosen ?? data.viewer.id ?? PUBLIC_VIEW} onChange={(event) => choose(event.target.value)}>
        <option value={PUBLIC_VIEW}>{messages.everybody}</option>
        {data.demoUsers.map((user) => (
          <option key={user.id} value={user.id}>
            {user.displayName}
          </option>
        ))}
      </select>
      {failed && (
        <p className={styles.failure} role="alert">
          {messages.failed}
        </p>
      )}
    </div>
  );
}
