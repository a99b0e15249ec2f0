import type { ReactNode } from 'react';
import styles from './choosable-rows.module.css';
import { useFrame } from './frame-context.tsx';

export interface ChoosableRow {
  readonly key: string;
  /** Where the row lies in the drawing, in pixels. */
  readonly top: number;
  readonly height: number;
  readonly isChosen: boolean;
  /** The row as it is heard: its name, its figures, or why they are absent. */
  readonly spoken: string;
}

interface ChoosableRowsProps {
  readonly rows: readonly ChoosableRow[];
  /** Called with the key of the row that the reader chooses, null when the chosen one is chosen again. Left out: rows cannot be chosen. */
  readonly onChoose?: (key: string | null) => void;
  /** The drawing. Where its rows can be chosen, the buttons tell what it shows, and it is hidden from screen readers. */
  readonly children: ReactNode;
}

/** Real buttons over the rows of a drawing, so that choosing works by pointer, touch, keyboard and screen reader alike. */
export function ChoosableRows({ rows, onChoose, children }: ChoosableRowsProps) {
  const { titleId, summaryId } = useFrame();
  if (onChoose === undefined) return <div className={styles.rows}>{children}</div>;
  return (
    <div className={styles.rows} role="group" aria-labelledby={titleId} aria-describedby={summaryId}>
      {children}
      <ul className={styles.controls}>
        {rows.map(({ key, top, height, isChosen, spoken }) => (
          <li key={key}>
            <button type="button" className={styles.row} style={{ top, height }} aria-pressed={isChosen} aria-label={spoken} onClick={() => onChoose(isChosen ? null : key)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
