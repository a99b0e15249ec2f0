import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The least share that meets a goal, from a year on. */
@Entity({ name: 'goals' })
export class Goal {
  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'measure' })
  measure!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  /** Exact decimal 0–1. */
  @Column({ type: 'numeric', name: 'threshold' })
  threshold!: string;

  /** First calendar year. */
  @PrimaryColumn({ type: 'integer', name: 'valid_from' })
  validFrom!: number;

  /** Last calendar year; null: still in force. */
  @Column({ type: 'integer', name: 'valid_to', nullable: true })
  validTo!: number | null;

  @Column({ type: 'text', name: 'source' })
  source!: string;
}
