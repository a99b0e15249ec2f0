import { PageHeading } from '@client/ui/page-heading.tsx';
import { VisuallyHidden } from '@client/ui/visually-hidden.tsx';
import styles from './overview-page.module.css';

/** Stands in for the page until its figures are there: taller than any screen, so that nothing in sight moves. */
export function OverviewSkeleton({ title }: { title: string }) {
  return (
    <div aria-busy="true">
      <PageHeading documentTitle={title} title={<VisuallyHidden>{title}</VisuallyHidden>} />
      <span className={styles.skeletonLine} style={{ width: '70%' }} />
      <span className={styles.skeletonLine} style={{ width: '45%' }} />
      <div className={styles.skeletonCards} />
    </div>
  );
}
