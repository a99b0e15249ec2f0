import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A limit in the place of one that nobody has found, for synthetic facts alone. Public. */
@Entity({ name: 'assumed_limits' })
export class AssumedLimit {
  @PrimaryColumn({ type: 'integer', name: 'position' })
  position!: number;

  @Column({ type: 'text', name: 'pathway' })
  pathway!: string;

  /** One of `TREATMENTS`; null: whatever the treatment. */
  @Column({ type: 'text', name: 'treatment', nullable: true })
  treatment!: string | null;

  @Column({ type: 'text', name: 'variant', nullable: true })
  variant!: string | null;

  @Column({ type: 'integer', name: 'limit_days' })
  limitDays!: number;

  @Column({ type: 'date', name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'text', name: 'valid_from_stated', nullable: true })
  validFromStated!: string | null;

  @Column({ type: 'text', name: 'reason_sv' })
  reasonSv!: string;

  @Column({ type: 'text', name: 'reason_en' })
  reasonEn!: string;
}
