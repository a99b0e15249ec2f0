import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  tone?: 'plain' | 'concern';
  /** `alert` interrupts a screen reader, `status` waits its turn; neither where the notice is part of the page. */
  role?: 'alert' | 'status';
  children: ReactNode;
}

/** Something the reader must know before reading on. */
export function Notice({ tone = 'plain', role, children }: NoticeProps) {
  return (
    <div className={tone === 'concern' ? `${styles.notice} ${styles.concern}` : styles.notice} role={role}>
      {children}
    </div>
  );
}
