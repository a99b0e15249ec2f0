import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What everybody reads: figures made from the facts as of a moment. Immutable once published. */
@Entity({ name: 'releases' })
export class Release {
  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  @Column({ type: 'integer', name: 'number' })
  number!: number;

  /** `building`, `built`, `published` or `cancelled`. */
  @Column({ type: 'text', name: 'state' })
  state!: string;

  @Column({ type: 'text', name: 'origin' })
  origin!: string;

  @Column({ type: 'date', name: 'extracted_on' })
  extractedOn!: string;

  /** The facts are those accepted up to this sequence. */
  @Column({ type: 'integer', name: 'as_of_sequence' })
  asOfSequence!: number;

  @Column({ type: 'text', name: 'parent', nullable: true })
  parent!: string | null;

  /** Months since January of year 0. */
  @Column({ type: 'integer', name: 'first_month', nullable: true })
  firstMonth!: number | null;

  @Column({ type: 'integer', name: 'last_month', nullable: true })
  lastMonth!: number | null;

  @Column({ type: 'integer', name: 'final_through', nullable: true })
  finalThrough!: number | null;

  @Column({ type: 'jsonb', name: 'finals', default: [] })
  finals!: unknown;

  @Column({ type: 'text', name: 'reference_version' })
  referenceVersion!: string;

  @Column({ type: 'text', name: 'hash', nullable: true })
  hash!: string | null;

  @Column({ type: 'integer', name: 'cases', nullable: true })
  cases!: number | null;

  /** The shortest period that it tells of, one of `GRAINS`. */
  @Column({ type: 'text', name: 'finest_grain', default: 'MONTH' })
  finestGrain!: string;

  /** What its figures can be cut by, beside area, pathway and period. */
  @Column({ type: 'text', name: 'cuts', array: true, default: '{SEX,AGE,TREATMENT,HOME}' })
  cuts!: readonly string[];

  /** What is to be said of what it rests on, of `RELEASE_NOTES`. */
  @Column({ type: 'text', name: 'notes', array: true, default: '{}' })
  notes!: readonly string[];

  @Column({ type: 'integer', name: 'built_ms', nullable: true })
  builtMs!: number | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}
