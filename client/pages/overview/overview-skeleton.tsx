import styles from './overview-page.module.css';

/** Stands in for what is below the heading until the figures are there: taller than any screen, so that nothing in sight moves. */
export function OverviewSkeleton() {
  return (
    <div aria-busy="true">
      <span className={styles.skeletonLine} style={{ width: '70%' }} />
      <span className={styles.skeletonLine} style={{ width: '45%' }} />
      <div className={styles.skeletonCards} />
    </div>
  );
}
