import { SourcedText } from '@client/ui/sourced-text.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import type { SourceNote } from './collect-notes.ts';
import { methodMessages } from './method.messages.ts';
import styles from './source-notes.module.css';

function noteId(prefix: string, number: number): string {
  return `${prefix}-note-${number}`;
}

/** In a table's cell: the number of the note that the row rests on, and the way there. */
export function NoteReference({ prefix, number }: { prefix: string; number: number }) {
  const { seeNote } = useMessages(methodMessages);
  return (
    <a className={styles.reference} href={`#${noteId(prefix, number)}`} aria-label={`${seeNote} ${number}`}>
      {number}
    </a>
  );
}

/** Under a table: its sources and remarks, numbered as the rows refer to them. */
export function SourceNotes({ prefix, notes }: { prefix: string; notes: readonly SourceNote[] }) {
  const { sourceNotes } = useMessages(methodMessages);
  return (
    <div className={styles.notes}>
      <p>{sourceNotes}</p>
      <ol>
        {notes.map(({ source, note }, position) => (
          <li key={`${source} ${note}`} id={noteId(prefix, position + 1)}>
            {note !== null && `${note} `}
            <SourcedText text={source} />
          </li>
        ))}
      </ol>
    </div>
  );
}
