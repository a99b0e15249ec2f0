import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time limit of a pathway, for a treatment and variant in a period; its days are null where it is unknown or not set. */
@Entity({ name: 'pathway_limits' })
export class PathwayLimit {
  @PrimaryColumn({ type: 'integer', name: 'position' })
  position!: number;

  @Column({ type: 'text', name: 'pathway' })
  pathway!: string;

  /** One of `TREATMENTS`; null: whatever the treatment. */
  @Column({ type: 'text', name: 'treatment', nullable: true })
  treatment!: string | null;

  @Column({ type: 'text', name: 'variant', nullable: true })
  variant!: string | null;

  /** Calendar days from well-founded suspicion to start of treatment. */
  @Column({ type: 'integer', name: 'limit_days', nullable: true })
  limitDays!: number | null;

  /** First day, `YYYY-MM-DD`. */
  @Column({ type: 'date', name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'text', name: 'valid_from_stated', nullable: true })
  validFromStated!: string | null;

  /** Last day, `YYYY-MM-DD`. */
  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text', name: 'valid_to_stated', nullable: true })
  validToStated!: string | null;

  /** One of `LIMIT_STATUSES`. */
  @Column({ type: 'text', name: 'status' })
  status!: string;

  @Column({ type: 'text', name: 'source' })
  source!: string;

  @Column({ type: 'text', name: 'note_sv', nullable: true })
  noteSv!: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn!: string | null;
}
