import { useEffect, useRef, type ReactNode } from 'react';
import styles from './disclosure.module.css';
import { hashTarget } from './use-hash-target.ts';

interface DisclosureProps {
  /** Where a link with `#id` leads; the disclosure opens when it is followed. */
  id: string;
  title: string;
  /** What is inside, in a few words. */
  note?: string;
  headingLevel?: 'h3' | 'h4';
  children: ReactNode;
}

/** A part that is folded until it is asked for, by hand, by a link to it, by a search in the page or for print. */
export function Disclosure({ id, title, note, headingLevel: Heading = 'h3', children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const openIfLinked = () => {
      if (details.current?.contains(hashTarget())) details.current.open = true;
    };
    const openForPrint = () => {
      if (details.current) details.current.open = true;
    };
    openIfLinked();
    window.addEventListener('hashchange', openIfLinked);
    window.addEventListener('beforeprint', openForPrint);
    return () => {
      window.removeEventListener('hashchange', openIfLinked);
      window.removeEventListener('beforeprint', openForPrint);
    };
  }, []);

  return (
    <details ref={details} id={id} className={styles.disclosure}>
      <summary>
        <Heading className={styles.heading}>{title}</Heading>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
