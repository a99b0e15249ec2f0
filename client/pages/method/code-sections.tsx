import { capitalised } from '@schema/language/words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { MethodPageQuery } from '@client/generated/method-page.ts';
import { Table } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { collectNotes, type SourceNote } from './collect-notes.ts';
import { variantWords } from '@client/waits/limit-variants.ts';
import { methodMessages } from './method.messages.ts';
import styles from './method-page.module.css';
import { NoteReference, SourceNotes } from './source-notes.tsx';

/** The row's source alone: its remark is a column of its own, in the reader's language. */
const sourceAlone = ({ source }: { readonly source: string }): SourceNote => ({ source, note: null });

/** The codes of events and closings, and what each means for the time. */
export function ClosingCodeSection({ codes }: { codes: MethodPageQuery['closingCodes'] }) {
  const messages = useMessages(methodMessages);
  const language = useLanguage();
  const { notes, numberOf } = collectNotes(codes.map(sourceAlone));
  return (
    <section className={styles.section} aria-labelledby="closing-codes">
      <h2 id="closing-codes">{messages.codesTitle}</h2>
      <p>{messages.codesText}</p>
      <Table
        caption={messages.codesCaption}
        captionHidden
        rows={codes}
        rowKey={(code) => code.suffix}
        columns={[
          { id: 'code', head: messages.code, cell: (code) => code.suffix },
          { id: 'name', head: messages.codeName, cell: (code) => code.name },
          { id: 'role', head: messages.codeRole, cell: (code) => messages.codeRoles[code.role] ?? code.role },
          { id: 'treatment', head: messages.treatment, cell: (code) => (code.treatment === null ? '–' : messages.treatments[code.treatment]) },
          { id: 'variant', head: messages.variant, cell: (code) => (code.limitVariant === null ? '–' : variantWords(code.limitVariant, language)) },
          { id: 'counted', head: messages.codeCounted, cell: (code) => (code.counted ? messages.counted : messages.notCounted) },
          { id: 'note', head: messages.note, cell: (code) => code.note },
          { id: 'source', head: messages.source, numeric: true, cell: (code) => <NoteReference prefix="closing-codes" number={numberOf(sourceAlone(code))} /> },
        ]}
      />
      <SourceNotes prefix="closing-codes" notes={notes} />
    </section>
  );
}

/** The causes that a long wait can be given, and what each rests on. */
export function DelayCauseSection({ causes }: { causes: MethodPageQuery['delayCauses'] }) {
  const messages = useMessages(methodMessages);
  const { notes, numberOf } = collectNotes(causes.map(sourceAlone));
  return (
    <section className={styles.section} aria-labelledby="delay-causes">
      <h2 id="delay-causes">{messages.causesTitle}</h2>
      <p>{messages.causesText}</p>
      <Table
        caption={messages.causesCaption}
        captionHidden
        rows={causes}
        rowKey={(cause) => cause.code}
        columns={[
          { id: 'name', head: messages.cause, cell: (cause) => capitalised(cause.name) },
          { id: 'grounds', head: messages.grounds, cell: (cause) => cause.grounds },
          { id: 'source', head: messages.source, numeric: true, cell: (cause) => <NoteReference prefix="delay-causes" number={numberOf(sourceAlone(cause))} /> },
        ]}
      />
      <SourceNotes prefix="delay-causes" notes={notes} />
    </section>
  );
}
