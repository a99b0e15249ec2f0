import type { ReactNode } from 'react';
import styles from './card-grid.module.css';

/** Twelve columns on a wide screen, one on a narrow one. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}

/** A place in the grid: half of it, seven or five of its twelve columns, or all. */
export function GridPlace({ size, children }: { size: 'half' | 'wide' | 'narrow' | 'full'; children: ReactNode }) {
  return <div className={styles[size]}>{children}</div>;
}
