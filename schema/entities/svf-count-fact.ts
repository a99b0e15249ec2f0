import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How many patients of a region's pathway started treatment in a period, from a supplier that hands in totals and no
 * cases. Exact counts of few patients: never served, only counted into releases.
 */
@Entity({ name: 'svf_count_facts' })
export class SvfCountFact {
  @PrimaryColumn({ type: 'text', name: 'region', collation: 'C' })
  region!: string;

  @PrimaryColumn({ type: 'text', name: 'pathway', collation: 'C' })
  pathway!: string;

  /** First day of the month, quarter, half-year or year that the row is about. */
  @PrimaryColumn({ type: 'date', name: 'period_start' })
  periodStart!: string;

  /** Last day of the period. */
  @PrimaryColumn({ type: 'date', name: 'period_end' })
  periodEnd!: string;

  /** `ALL` where the supplier does not tell the sexes apart. */
  @PrimaryColumn({ type: 'text', name: 'sex', collation: 'C' })
  sex!: string;

  /** `ANY` where the supplier does not tell kinds of treatment apart. */
  @PrimaryColumn({ type: 'text', name: 'treatment', collation: 'C' })
  treatment!: string;

  @PrimaryColumn({ type: 'integer', name: 'submission' })
  submission!: number;

  @Column({ type: 'integer', name: 'line' })
  line!: number;

  @Column({ type: 'integer', name: 'treated' })
  treated!: number;

  /** Those of them with a known limit; null where the supplier does not say, and all of them are taken to be. */
  @Column({ type: 'integer', name: 'judged', nullable: true })
  judged!: number | null;

  @Column({ type: 'integer', name: 'within_limit' })
  withinLimit!: number;

  /** Late by more than 75 percent of the limit; null where the supplier does not say. */
  @Column({ type: 'integer', name: 'over_75', nullable: true })
  over75!: number | null;
}
