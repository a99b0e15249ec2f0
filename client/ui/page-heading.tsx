import { useEffect, type ReactNode } from 'react';
import styles from './page-heading.module.css';

const PRODUCT = 'Ledtid';

export interface PageHeadingProps {
  /** The page's only `h1`. */
  title: ReactNode;
  /** Name of the page in the tab and the history; the product's name is added. */
  documentTitle: string;
  lead?: ReactNode;
}

/**
 * The heading of a page. It can take focus, so that a reader who follows a link hears where it led; a page therefore
 * keeps one heading, in one place, through all its states.
 */
export function PageHeading({ title, documentTitle, lead }: PageHeadingProps) {
  useEffect(() => {
    document.title = `${documentTitle} – ${PRODUCT}`;
  }, [documentTitle]);
  return (
    <header className={styles.heading}>
      <h1 tabIndex={-1}>{title}</h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
    </header>
  );
}
