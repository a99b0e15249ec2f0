import { DefinitionList } from '@client/ui/definition-list.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { apiMessages } from './api.messages.ts';
import styles from './api-part.module.css';
import { CopyButton } from '@client/ui/copy-button.tsx';
import { ExplorerPlace } from './explorer-place.tsx';
import { API_PATH, asCurl } from './explorer/api-request.ts';
import { SCHEMA_ADDRESS } from './published-files.ts';

/** A question short enough to read on the command line. */
const SHORT_QUERY = '{ regions { code name } measures { id publishedYears } }';

/** How the API is asked, and the explorer to ask it in. */
export function ApiPart() {
  const messages = useMessages(apiMessages);
  const address = `${window.location.origin}${API_PATH}`;
  const command = asCurl(address, { query: SHORT_QUERY, variables: {} });
  return (
    <>
      <p className={styles.intro}>{messages.intro}</p>
      <DefinitionList
        definitions={[
          { term: messages.facts.address, text: <code>{address}</code> },
          { term: messages.facts.asking, text: messages.asking },
          { term: messages.facts.answers, text: messages.answers },
          { term: messages.facts.shares, text: messages.shares },
          { term: messages.facts.missing, text: messages.missing },
          { term: messages.facts.language, text: messages.language },
          { term: messages.facts.schema, text: <>{messages.schema} <a href={SCHEMA_ADDRESS}>schema.graphql</a></> },
        ]}
      />
      <div className={styles.command}>
        <h3>{messages.example}</h3>
        <pre tabIndex={0} role="region" aria-label={messages.example}>
          <code>{command}</code>
        </pre>
        <CopyButton label={messages.copyExample} text={() => command} />
      </div>
      <div className={styles.explorer}>
        <h3 id="explorer">{messages.explorer}</h3>
        <p className={styles.intro}>{messages.explorerIntro}</p>
        <ExplorerPlace />
      </div>
    </>
  );
}
