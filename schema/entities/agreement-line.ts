import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of money in an agreement. */
@Entity({ name: 'agreement_lines' })
export class AgreementLine {
  @PrimaryColumn({ type: 'integer', name: 'year' })
  year!: number;

  @PrimaryColumn({ type: 'integer', name: 'position' })
  position!: number;

  @Column({ type: 'text', name: 'line' })
  line!: string;

  /** Whole kronor. */
  @Column({ type: 'bigint', name: 'amount_sek' })
  amountSek!: string;

  @Column({ type: 'text', name: 'recipient_kind' })
  recipientKind!: string;

  @Column({ type: 'text', name: 'rule' })
  rule!: string;

  @Column({ type: 'text', name: 'payment' })
  payment!: string;

  /** `YYYY-MM-DD`, where the day is known. */
  @Column({ type: 'date', name: 'deadline', nullable: true })
  deadline!: string | null;

  @Column({ type: 'text', name: 'deadline_stated' })
  deadlineStated!: string;

  @Column({ type: 'text', name: 'section', nullable: true })
  section!: string | null;

  @Column({ type: 'text', name: 'source' })
  source!: string;
}
