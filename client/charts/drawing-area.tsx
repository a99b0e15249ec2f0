import type { ReactNode } from 'react';
import { useElementWidth } from './element-width.ts';
import styles from './drawing-area.module.css';

/** Keeps the height that the drawing will have, and draws as soon as the width (pixels) is known. */
export function DrawingArea({ heightFor, children }: { heightFor: (width: number) => number; children: (width: number) => ReactNode }) {
  const [element, width] = useElementWidth<HTMLDivElement>();
  return (
    <div ref={element} className={styles.area} style={width === null ? undefined : { minHeight: heightFor(width) }}>
      {width === null ? null : children(width)}
    </div>
  );
}
