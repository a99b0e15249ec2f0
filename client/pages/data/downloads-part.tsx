import { useLanguage } from '@client/format/language-context.tsx';
import type { DataPageQuery } from '@client/generated/data-page.ts';
import { Disclosure } from '@client/ui/disclosure.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { dataPageMessages } from './data-page.messages.ts';
import styles from './file-list.module.css';
import { formatFileSize } from './file-size.ts';
import { MANIFEST_ADDRESS, type FetchedFile, type FileManifest, type PublishedFile } from './published-files.ts';

type Measure = DataPageQuery['measures'][number];

interface DownloadsPartProps {
  manifest: FetchedFile<FileManifest>;
  /** Tells series and press figures apart. */
  measures: readonly Measure[];
}

/** The files, with what is in each, how many rows and how large. */
export function DownloadsPart({ manifest, measures }: DownloadsPartProps) {
  const messages = useMessages(dataPageMessages);
  const files = (manifest.content?.files ?? []).filter((file) => file.fileKind === null);
  const pressIds = new Set(measures.filter((measure) => measure.group === 'PRESS').map((measure) => measure.id));
  const ofOneMeasure = files.filter((file) => file.measure !== null);
  if (manifest.error) return <LoadFailure error={manifest.error} retry={manifest.retry} />;
  return (
    <>
      <p className={styles.intro}>{messages.filesIntro}</p>
      <div className={styles.filePlace} aria-busy={manifest.content === undefined}>
        <ul className={styles.list}>
          {files.filter((file) => file.measure === null).map((file) => <FileEntry key={file.name} file={file} />)}
        </ul>
        {ofOneMeasure.length > 0 && (
          <Disclosure id="files-by-measure" title={messages.oneMeasure} note={messages.oneMeasureNote}>
            <MeasureFiles title={messages.series} files={ofOneMeasure.filter((file) => !pressIds.has(file.measure ?? ''))} />
            <MeasureFiles title={messages.press} files={ofOneMeasure.filter((file) => pressIds.has(file.measure ?? ''))} />
          </Disclosure>
        )}
      </div>
      <p>
        {messages.manifest} <a href={MANIFEST_ADDRESS}>manifest.json</a>.
      </p>
    </>
  );
}

function useFileFacts({ rows, bytes }: PublishedFile): string {
  const language = useLanguage();
  const messages = useMessages(dataPageMessages);
  const size = formatFileSize(bytes, language);
  return rows === null ? size : `${messages.rows(rows)} · ${size}`;
}

function FileEntry({ file }: { file: PublishedFile }) {
  const language = useLanguage();
  return (
    <li className={styles.entry}>
      <div>
        <h3 className={styles.title}>{file.title[language]}</h3>
        <p className={styles.contents}>{file.contents[language]}</p>
      </div>
      <p className={styles.aside}>
        <a href={file.address} download={file.name}>
          {file.name}
        </a>
        <span className={styles.facts}>{useFileFacts(file)}</span>
      </p>
    </li>
  );
}

function MeasureFiles({ title, files }: { title: string; files: readonly PublishedFile[] }) {
  if (files.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={styles.measures}>
        {files.map((file) => (
          <MeasureFile key={file.name} file={file} />
        ))}
      </ul>
    </div>
  );
}

function MeasureFile({ file }: { file: PublishedFile }) {
  const language = useLanguage();
  return (
    <li>
      <a href={file.address} download={file.name}>
        {file.title[language]}
      </a>
      <span className={styles.facts}>{useFileFacts(file)}</span>
    </li>
  );
}
