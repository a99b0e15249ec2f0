import { Suspense, type ReactNode } from 'react';
import { DrawingBoundary } from '@client/charts/drawing-boundary.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { useIdle } from '@client/ui/when-idle.ts';
import { twelveMonthsMessages } from './twelve-months.messages.ts';
import styles from './twelve-months-section.module.css';

/** Rows of cards on a wide screen: what room is kept for them. */
export type CardRows = 1 | 2;

/** Keeps the section's height until its figures are there. */
export function CardRoom({ rows, children }: { rows: CardRows; children?: ReactNode }) {
  return (
    <div className={rows === 1 ? styles.oneRow : styles.twoRows} aria-busy={children === undefined}>
      {children}
    </div>
  );
}

interface TwelveMonthsSectionProps {
  readonly heading: string;
  readonly rows: CardRows;
  /** Drawn, and its code fetched, when the page has come to rest. */
  readonly children: ReactNode;
}

/** The place on a page of official results of what is counted from cases: apart from them, and after them. */
export function TwelveMonthsSection({ heading, rows, children }: TwelveMonthsSectionProps) {
  const messages = useMessages(twelveMonthsMessages);
  const isIdle = useIdle();
  return (
    <section className={styles.section} aria-labelledby="months">
      <h2 id="months" className={styles.heading}>
        {heading}
      </h2>
      {isIdle ? (
        <DrawingBoundary fallback={<Notice tone="concern">{messages.failed}</Notice>}>
          <Suspense fallback={<CardRoom rows={rows} />}>{children}</Suspense>
        </DrawingBoundary>
      ) : (
        <CardRoom rows={rows} />
      )}
    </section>
  );
}
