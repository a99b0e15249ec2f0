import { shortVersion } from '@client/format/short-version.ts';
import { CopyButton } from '@client/ui/copy-button.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { dataPageMessages } from './data-page.messages.ts';
import styles from './data-page.module.css';

/** A ready sentence that names the source and pins the version. */
export function CitingPart({ version }: { version: string | undefined }) {
  const messages = useMessages(dataPageMessages);
  const address = `${window.location.origin}${window.location.pathname}`;
  const citation = version === undefined ? '' : messages.citation(address, shortVersion(version));
  return (
    <>
      <p className={styles.text}>{messages.citingText}</p>
      <div className={styles.citation}>
        <p>{citation || messages.pending}</p>
        <CopyButton label={messages.copyCitation} text={() => citation} disabled={citation === ''} />
      </div>
    </>
  );
}
