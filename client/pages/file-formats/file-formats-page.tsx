import { FileFormatsPageDocument } from '@client/generated/file-formats-page.ts';
import { Contents } from '@client/ui/contents.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { fileFormatsMessages } from './file-formats.messages.ts';
import { FileKindSection } from './file-kind-section.tsx';
import styles from './file-formats-page.module.css';

/** What each kind of file that is handed in must look like. */
export function FileFormatsPage() {
  const messages = useMessages(fileFormatsMessages);
  const { data, error, retry } = useAnswer(FileFormatsPageDocument, { language: useApiLanguage() });
  useHashTarget(data !== undefined);
  return (
    <>
      <PageHeading title={messages.title} documentTitle={messages.documentTitle} lead={messages.lead} />
      <div className={styles.parts}>
        <section className={styles.part} aria-labelledby="general">
          <h2 id="general">{messages.generalTitle}</h2>
          <ul className={styles.rules}>
            {messages.general.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
        {data === undefined && (error ? <LoadFailure error={error} retry={retry} /> : <div aria-busy="true" className={styles.waiting} />)}
        {data && (
          <>
            <Contents title={messages.onThisPage} entries={data.fileKinds.map(({ kind, name }) => ({ id: kind, title: name }))} />
            {data.fileKinds.map((fileKind) => (
              <FileKindSection key={fileKind.kind} fileKind={fileKind} />
            ))}
          </>
        )}
      </div>
    </>
  );
}
