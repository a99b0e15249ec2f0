import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Text that only assistive technology reads. */
export function VisuallyHidden({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span id={id} className={styles.hidden}>
      {children}
    </span>
  );
}
