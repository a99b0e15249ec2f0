import { Contents } from '@client/ui/contents.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { DataPageDocument } from '@client/generated/data-page.ts';
import { ApiPart } from './api-part.tsx';
import { CitingPart } from './citing-part.tsx';
import { CodeBookPart } from './code-book-part.tsx';
import { dataPageMessages } from './data-page.messages.ts';
import { DownloadsPart } from './downloads-part.tsx';
import styles from './data-page.module.css';
import { MANIFEST_ADDRESS, usePublishedJson, type FileManifest } from './published-files.ts';
import { SourcesPart } from './sources-part.tsx';

export { parseDataSearch, type DataSearch } from './data-search.ts';

/** What data there are, as files with a code book and as an API to ask in the browser. */
export function DataPage() {
  const messages = useMessages(dataPageMessages);
  const { data, error, retry } = useAnswer(DataPageDocument, { language: useApiLanguage() });
  const manifest = usePublishedJson<FileManifest>(MANIFEST_ADDRESS);
  const entries = Object.entries(messages.contents).map(([id, title]) => ({ id: PART_IDS[id as keyof typeof PART_IDS], title }));

  return (
    <>
      <PageHeading title={messages.title} documentTitle={messages.documentTitle} lead={messages.lead} />
      <div className={styles.parts}>
        <Contents title={messages.onThisPage} entries={entries} />
        <section className={styles.part} aria-labelledby={PART_IDS.sources} aria-busy={!data && !error}>
          <h2 id={PART_IDS.sources}>{messages.contents.sources}</h2>
          <Notice>{messages.real}</Notice>
          {error ? <LoadFailure error={error} retry={retry} /> : <SourcesPart answer={data} />}
        </section>
        <section className={styles.part} aria-labelledby={PART_IDS.files}>
          <h2 id={PART_IDS.files}>{messages.contents.files}</h2>
          <DownloadsPart manifest={manifest} measures={data?.measures ?? []} />
        </section>
        <section className={styles.part} aria-labelledby={PART_IDS.codeBook}>
          <h2 id={PART_IDS.codeBook}>{messages.contents.codeBook}</h2>
          <CodeBookPart />
        </section>
        <section className={styles.part} aria-labelledby={PART_IDS.citing}>
          <h2 id={PART_IDS.citing}>{messages.contents.citing}</h2>
          <CitingPart version={manifest.content?.version} />
        </section>
        <section className={styles.part} aria-labelledby={PART_IDS.api}>
          <h2 id={PART_IDS.api}>{messages.contents.api}</h2>
          <ApiPart />
        </section>
      </div>
    </>
  );
}

/** The heading of each part, by which it can be linked to. */
const PART_IDS = { sources: 'sources', files: 'files', codeBook: 'code-book', citing: 'citing', api: 'api' } as const;
