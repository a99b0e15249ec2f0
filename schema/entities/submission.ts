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

  /** One of `SUBMISSION_STATES`. */
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

  /** As codes of `WARNINGS`, as problems are. */
  @Column({ type: 'jsonb', name: 'warnings', default: [] })
  warnings!: unknown;

  /** `REGISTER` or `SYNTHETIC`; null where its rows are neither, or nobody has looked yet. */
  @Column({ type: 'text', name: 'origin', nullable: true })
  origin!: string | null;

  /** The newest sequence of its kind when it was checked: what it would do rests on the facts of that moment. */
  @Column({ type: 'integer', name: 'checked_at_sequence', nullable: true })
  checkedAtSequence!: number | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  /** From the same count as `acceptedSequence`; null where it was never accepted. */
  @Column({ type: 'integer', name: 'withdrawn_sequence', nullable: true })
  withdrawnSequence!: number | null;

  /** How many of its rows later submissions have taken the place of. */
  @Column({ type: 'integer', name: 'rows_replaced', default: 0 })
  rowsReplaced!: number;

  /** How many rows of earlier submissions it takes the place of, by their number. */
  @Column({ type: 'jsonb', name: 'replaced', default: {} })
  replaced!: unknown;

  /** On how many rows each column says nothing, by its name. */
  @Column({ type: 'jsonb', name: 'rows_without', default: {} })
  rowsWithout!: unknown;

  /** Why it was refused, in English. */
  @Column({ type: 'text', name: 'refusal', nullable: true })
  refusal!: string | null;

  /** The same as a code of `REFUSALS` with its parameters; null where it was refused before there were codes. */
  @Column({ type: 'jsonb', name: 'refusal_reason', nullable: true })
  refusalReason!: unknown;

  /** The first of them, as codes of `PROBLEMS` with their parameters; as English sentences where it was handed in before there were codes. */
  @Column({ type: 'jsonb', name: 'problems', default: [] })
  problems!: unknown;

  @Column({ type: 'integer', name: 'problem_count', default: 0 })
  problemCount!: number;

  /** What it would do by month and pathway, as of its check. */
  @Column({ type: 'jsonb', name: 'outlook', nullable: true })
  outlook!: unknown;
}
