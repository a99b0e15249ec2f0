import styles from './contents.module.css';

export interface ContentsEntry {
  /** Id of the heading that the entry leads to. */
  readonly id: string;
  readonly title: string;
}

/** What is on a long page, as links into it. */
export function Contents({ title, entries }: { title: string; entries: readonly ContentsEntry[] }) {
  return (
    <nav className={styles.contents} aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#${entry.id}`}>{entry.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
