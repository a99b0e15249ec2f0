import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file handed in, or one under way. Its rows are facts from the moment it is accepted; until then nobody sees them. */
@Entity({ name: 'submissions' })
export class Submission {
  @PrimaryColumn({ type: 'integer', name: 'id' })
  id!: number;

  /** One of `FILE_KINDS`. */
  @Column({ type: 'text', name: 'kind' })
  kind!: string;

  /** The same for the same content handed in with the same choices. */
  @Column({ type: 'text', name: 'content_key' })
  contentKey!: string;

  @Column({ type: 'text', name: 'file_name' })
  fileName!: string;

  @Column({ type: 'bigint', name: 'bytes' })
  bytes!: string;

  @Column({ type: 'text', name: 'sha256' })
  sha256!: string;

  /** Codes of the areas that its rows are about. */
  @Column({ type: 'text', name: 'areas', array: true })
  areas!: readonly string[];

  /** First month, `YYYY-MM`, of those that the file holds every case of. */
  @Column({ type: 'text', name: 'complete_from', nullable: true })
  completeFrom!: string | null;

  @Column({ type: 'text', name: 'complete_to', nullable: true })
  completeTo!: string | null;

  /** `received`, `accepted`, `rejected` or `withdrawn`. */
  @Column({ type: 'text', name: 'state' })
  state!: string;

  @Column({ type: 'date', name: 'delivered_on' })
  deliveredOn!: string;

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;

  @Column({ type: 'text', name: 'received_by' })
  receivedBy!: string;

  @Column({ type: 'timestamptz', name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  /** The order in which submissions became facts; a later submission has a higher one. */
  @Column({ type: 'integer', name: 'accepted_sequence', nullable: true })
  acceptedSequence!: number | null;

  @Column({ type: 'integer', name: 'row_count', default: 0 })
  rowCount!: number;

  @Column({ type: 'integer', name: 'rows_new', default: 0 })
  rowsNew!: number;

  @Column({ type: 'integer', name: 'rows_changed', default: 0 })
  rowsChanged!: number;

  @Column({ type: 'integer', name: 'rows_gone', default: 0 })
  rowsGone!: number;

  @Column({ type: 'integer', name: 'rows_unchanged', default: 0 })
  rowsUnchanged!: number;

  /** No row of the submission has a higher number. */
  @Column({ type: 'integer', name: 'last_line', default: 0 })
  lastLine!: number;

  @Column({ type: 'jsonb', name: 'warnings', default: [] })
  warnings!: unknown;
}
