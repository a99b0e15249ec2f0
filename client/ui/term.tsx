import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { placeBeside } from './place-beside.ts';
import styles from './term.module.css';

/** Closes on Escape wherever the focus is, and when the page is scrolled from under the box. */
function useDismissal(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', onKey);
    window.addEventListener('scroll', close, { passive: true, capture: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', close, { capture: true });
    };
  }, [open, close]);
}

/**
 * A word that explains itself when the pointer rests on it, when it has focus and when it is tapped. The explanation
 * stays while the pointer is on it and goes with Escape (WCAG 2.2, criterion 1.4.13).
 */
export function Term({ explanation, children }: { explanation: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const close = useRef(() => setOpen(false)).current;
  const word = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const id = useId();
  useDismissal(open, close);

  useLayoutEffect(() => {
    if (!open || !word.current || !box.current) return;
    const { left, top } = placeBeside(word.current.getBoundingClientRect(), box.current.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    box.current.style.left = `${left}px`;
    box.current.style.top = `${top}px`;
  }, [open]);

  return (
    <span className={styles.term} onPointerEnter={() => setOpen(true)} onPointerLeave={close}>
      <button ref={word} type="button" className={styles.word} aria-describedby={id} onFocus={() => setOpen(true)} onBlur={close} onClick={() => setOpen(true)}>
        {children}
      </button>
      <span ref={box} id={id} role="tooltip" className={styles.explanation} hidden={!open}>
        {explanation}
      </span>
    </span>
  );
}
