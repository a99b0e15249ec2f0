import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many cases a region is expected to have in a period: the denominator of inclusion. Public. */
@Entity({ name: 'expected_case_facts' })
export class ExpectedCaseFact {
  @PrimaryColumn({ type: 'text', name: 'region', collation: 'C' })
  region!: string;

  @PrimaryColumn({ type: 'text', name: 'pathway', collation: 'C' })
  pathway!: string;

  /** `ALL` where the basis does not tell the sexes apart. */
  @PrimaryColumn({ type: 'text', name: 'sex', collation: 'C' })
  sex!: string;

  @PrimaryColumn({ type: 'text', name: 'basis_version', collation: 'C' })
  basisVersion!: string;

  /** First day of a month. */
  @PrimaryColumn({ type: 'date', name: 'period_start' })
  periodStart!: string;

  /** Last day of a month. */
  @Column({ type: 'date', name: 'period_end' })
  periodEnd!: string;

  @PrimaryColumn({ type: 'integer', name: 'submission' })
  submission!: number;

  @Column({ type: 'integer', name: 'line' })
  line!: number;

  @Column({ type: 'numeric', name: 'expected' })
  expected!: string;
}
