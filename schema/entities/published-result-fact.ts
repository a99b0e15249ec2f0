import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An official result that was handed in as a file. Public: its source has published it. */
@Entity({ name: 'published_result_facts' })
export class PublishedResultFact {
  @PrimaryColumn({ type: 'text', name: 'region', collation: 'C' })
  region!: string;

  @PrimaryColumn({ type: 'text', name: 'measure', collation: 'C' })
  measure!: string;

  /** Empty where the result is about no single pathway. */
  @PrimaryColumn({ type: 'text', name: 'pathway', collation: 'C' })
  pathway!: string;

  /** In the source's words; empty for a whole year. */
  @PrimaryColumn({ type: 'text', name: 'period', collation: 'C' })
  period!: string;

  /** Four digits. */
  @PrimaryColumn({ type: 'text', name: 'year', collation: 'C' })
  year!: string;

  @PrimaryColumn({ type: 'integer', name: 'submission' })
  submission!: number;

  @Column({ type: 'integer', name: 'line' })
  line!: number;

  /** The level of the region, or `pathway` for a result about a pathway in the whole country. */
  @Column({ type: 'text', name: 'level' })
  level!: string;

  /** One of `UNITS`. */
  @Column({ type: 'text', name: 'unit' })
  unit!: string;

  /** Exact decimal in the unit; shares are 0–1. Null where `textValue` is given. */
  @Column({ type: 'numeric', name: 'value', nullable: true })
  value!: string | null;

  @Column({ type: 'text', name: 'text_value', nullable: true })
  textValue!: string | null;

  @Column({ type: 'text', name: 'value_as_published' })
  valueAsPublished!: string;

  @Column({ type: 'text', name: 'unit_as_published' })
  unitAsPublished!: string;

  @Column({ type: 'text', name: 'source' })
  source!: string;

  @Column({ type: 'text', name: 'note', nullable: true })
  note!: string | null;
}
