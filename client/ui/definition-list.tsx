import { Fragment, type ReactNode } from 'react';
import styles from './definition-list.module.css';

export interface Definition {
  readonly term: string;
  readonly text: ReactNode;
}

/** Words and what stands for each, side by side, stacked where there is no room. */
export function DefinitionList({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <dl className={styles.list}>
      {definitions.map(({ term, text }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
