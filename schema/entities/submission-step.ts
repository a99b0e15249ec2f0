import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a submission became, when, and by whom. */
@Entity({ name: 'submission_steps' })
export class SubmissionStep {
  @PrimaryColumn({ type: 'integer', name: 'submission' })
  submission!: number;

  /** From 1, in the order in which the steps were taken. */
  @PrimaryColumn({ type: 'integer', name: 'position' })
  position!: number;

  @Column({ type: 'text', name: 'state' })
  state!: string;

  @Column({ type: 'timestamptz', name: 'at' })
  at!: Date;

  @Column({ type: 'text', name: 'by_whom' })
  byWhom!: string;
}
