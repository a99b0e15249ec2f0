import { Disclosure } from '@client/ui/disclosure.tsx';
import { Table, type TableColumn } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { codeGroups, type FileCode, type FileColumn, type FileKind } from './code-groups.ts';
import { fileFormatsMessages } from './file-formats.messages.ts';
import styles from './file-formats-page.module.css';

/** One kind of file: what it is for, its templates, its columns, and the codes that they take. */
export function FileKindSection({ fileKind }: { fileKind: FileKind }) {
  const messages = useMessages(fileFormatsMessages);
  const { kind, name, purpose, columns } = fileKind;
  return (
    <section className={styles.part} aria-labelledby={kind}>
      <h2 id={kind}>{name}</h2>
      <p className={styles.text}>{purpose}</p>
      <p>
        {messages.handedInAs} <code>{kind}</code>.
      </p>
      <Downloads fileKind={fileKind} />
      <Table caption={messages.columnsOf(name)} captionHidden columns={useColumns()} rows={columns} rowKey={(column) => column.name} />
      <div>
        {codeGroups(columns).map(({ columns: having, codes }) => (
          <Disclosure key={having[0]} id={`${kind}-${having[0] ?? ''}`} title={messages.codesOf(having.join(', '))} note={messages.codes(codes.length)}>
            <Table
              caption={messages.codesIn(having.join(', '), name)}
              captionHidden
              columns={[
                { id: 'code', head: messages.code, cell: ({ code }: FileCode) => <code>{code}</code> },
                { id: 'name', head: messages.standsFor, cell: (code: FileCode) => code.name },
              ]}
              rows={codes}
              rowKey={({ code }) => code}
            />
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

function Downloads({ fileKind: { template, workbookTemplate, codeList } }: { fileKind: FileKind }) {
  const messages = useMessages(fileFormatsMessages);
  const files = [
    { address: template, text: messages.template },
    { address: workbookTemplate, text: messages.workbookTemplate },
    { address: codeList, text: messages.codeList },
  ];
  return (
    <ul className={styles.downloads} aria-label={messages.templates}>
      {files.map(({ address, text }) => (
        <li key={address}>
          <a href={address} download>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function useColumns(): readonly TableColumn<FileColumn>[] {
  const { heads, needed, optional, empty } = useMessages(fileFormatsMessages);
  return [
    { id: 'column', head: heads.column, cell: (column) => <code>{column.name}</code> },
    { id: 'needed', head: heads.needed, cell: (column) => (column.needed ? needed : optional) },
    { id: 'meaning', head: heads.meaning, cell: (column) => <span className={styles.meaning}>{column.meaning}</span> },
    { id: 'format', head: heads.format, cell: (column) => <span className={styles.format}>{column.format}</span> },
    { id: 'example', head: heads.example, cell: (column) => (column.example === '' ? <span className={styles.none}>{empty}</span> : <code className={styles.example}>{column.example}</code>) },
  ];
}
