import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A population that was handed in as a file. Public: its source has published it. */
@Entity({ name: 'population_facts' })
export class PopulationFact {
  @PrimaryColumn({ type: 'text', name: 'region', collation: 'C' })
  region!: string;

  /** `ALL` where the source does not tell the sexes apart. */
  @PrimaryColumn({ type: 'text', name: 'sex', collation: 'C' })
  sex!: string;

  /** As precise as stated: `YYYY-MM-DD` or `YYYY-MM`. */
  @PrimaryColumn({ type: 'text', name: 'reference_date', collation: 'C' })
  referenceDate!: string;

  @PrimaryColumn({ type: 'integer', name: 'submission' })
  submission!: number;

  @Column({ type: 'integer', name: 'line' })
  line!: number;

  /** Last day that the stated date covers. */
  @Column({ type: 'date', name: 'last_day' })
  lastDay!: string;

  @Column({ type: 'integer', name: 'population' })
  population!: number;

  @Column({ type: 'text', name: 'source' })
  source!: string;
}
