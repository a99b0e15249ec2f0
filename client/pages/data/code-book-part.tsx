import { useDeferredValue, useEffect, useId, useState } from 'react';
import { useLanguage } from '@client/format/language-context.tsx';
import { Disclosure } from '@client/ui/disclosure.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { usePageSearch } from '@client/ui/navigation.tsx';
import { Table, type TableColumn } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { codeBookMessages } from './code-book.messages.ts';
import styles from './code-book-part.module.css';
import { findColumns, type FoundColumn } from './code-book-search.ts';
import { parseDataSearch } from './data-search.ts';
import { CODE_BOOK_ADDRESS, usePublishedJson, type CodeBook, type CodeBookFile } from './published-files.ts';
import { useSettled } from './use-settled.ts';

/** How long the search box rests before its words go into the address. */
const REST_MS = 400;

/** What every column of every file means: folded file by file, or one list of what a search finds. */
export function CodeBookPart() {
  const language = useLanguage();
  const messages = useMessages(codeBookMessages);
  const { content, error, retry } = usePublishedJson<CodeBook>(CODE_BOOK_ADDRESS);
  const [search, setSearch] = useFind();
  const words = useDeferredValue(search.trim());
  const files = content?.files ?? [];
  const found = findColumns(files, words, language);
  const all = files.reduce((sum, file) => sum + file.columns.length, 0);
  if (error) return <LoadFailure error={error} retry={retry} />;
  return (
    <>
      <p>
        {messages.intro} <a href={CODE_BOOK_ADDRESS.replace('.json', '.csv')}>code-book.csv</a>, <a href={CODE_BOOK_ADDRESS}>code-book.json</a>.
      </p>
      <SearchBox value={search} onChange={setSearch} status={content ? messages.found(found.length, all) : ''} />
      <div className={styles.place} aria-busy={content === undefined}>
        {words === '' ? files.map((file) => <FileColumns key={file.name} file={file} />) : <FoundColumns found={found} />}
      </div>
    </>
  );
}

/** The words to find: what the box shows at once, and the address when it rests. */
function useFind(): [string, (find: string) => void] {
  const [choices, update] = usePageSearch(parseDataSearch);
  const [find, setFind] = useState(choices.find ?? '');
  const settled = useSettled(find, REST_MS);
  useEffect(() => {
    if (settled !== (choices.find ?? '')) update({ find: settled === '' ? undefined : settled });
    // What the reader typed moves the address; an address that moves by other means is not written back.
  }, [settled]);
  return [find, setFind];
}

function SearchBox({ value, onChange, status }: { value: string; onChange: (value: string) => void; status: string }) {
  const messages = useMessages(codeBookMessages);
  const id = useId();
  return (
    <div className={styles.search}>
      <label htmlFor={id}>{messages.search}</label>
      <input id={id} type="search" value={value} onChange={(event) => onChange(event.target.value)} aria-describedby={`${id}-hint`} maxLength={100} />
      <span id={`${id}-hint`} className={styles.hint}>
        {messages.searchHint}
      </span>
      <span className={styles.status} role="status">
        {status}
      </span>
    </div>
  );
}

function FileColumns({ file }: { file: CodeBookFile }) {
  const language = useLanguage();
  const messages = useMessages(codeBookMessages);
  const rows = file.columns.map((column) => ({ file: file.name, ...column }));
  return (
    <Disclosure id={`code-book-${file.name}`} title={file.name} note={`${file.title[language]} · ${messages.columns(rows.length)}`}>
      <p>{file.contents[language]}</p>
      <Table caption={messages.columnsOf(file.name)} captionHidden columns={useColumns(false)} rows={rows} rowKey={(row) => row.name} />
    </Disclosure>
  );
}

function FoundColumns({ found }: { found: readonly FoundColumn[] }) {
  const messages = useMessages(codeBookMessages);
  const columns = useColumns(true);
  if (found.length === 0) return <p>{messages.nothing}</p>;
  return <Table caption={messages.foundCaption} columns={columns} rows={found} rowKey={(row) => `${row.file} ${row.name}`} />;
}

function useColumns(withFile: boolean): readonly TableColumn<FoundColumn>[] {
  const language = useLanguage();
  const { heads, columnTypes, yes, no, see } = useMessages(codeBookMessages);
  const file: TableColumn<FoundColumn> = { id: 'file', head: heads.file, cell: (row) => row.file };
  return [
    { id: 'column', head: heads.column, cell: (row) => <code>{row.name}</code> },
    ...(withFile ? [file] : []),
    { id: 'meaning', head: heads.meaning, cell: (row) => <span className={styles.meaning}>{row.meaning[language]}</span> },
    { id: 'type', head: heads.type, cell: (row) => columnTypes[row.type] ?? row.type },
    {
      id: 'values',
      head: heads.values,
      cell: (row) => [row.unit?.[language], row.allowedValues?.join(', '), row.listedIn === null ? null : `${see} ${row.listedIn}`].filter(Boolean).join('; '),
    },
    { id: 'empty', head: heads.empty, cell: (row) => (row.mayBeEmpty ? yes : no) },
  ];
}
