import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A measure that the country has; where there are no rows, it has all of them. Public. */
@Entity({ name: 'country_measures' })
export class CountryMeasure {
  @PrimaryColumn({ type: 'text', name: 'measure', collation: 'C' })
  measure!: string;

  /** Whether an authority publishes it, beside what Ledtid computes. */
  @Column({ type: 'boolean', name: 'published' })
  published!: boolean;
}
