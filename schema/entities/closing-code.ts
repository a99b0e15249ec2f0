import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A two-digit code that marks an event in a pathway. */
@Entity({ name: 'closing_codes' })
export class ClosingCode {
  @PrimaryColumn({ type: 'text', name: 'suffix' })
  suffix!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  /** `before_clock`, `start`, `in_between`, `treatment`, `closing`, `transfer` or `retired`. */
  @Column({ type: 'text', name: 'role' })
  role!: string;

  @Column({ type: 'text', name: 'treatment', nullable: true })
  treatment!: string | null;

  /** The variant of the limit that the code points at, or the beginning of its name. */
  @Column({ type: 'text', name: 'limit_variant', nullable: true })
  limitVariant!: string | null;

  /** Whether the event counts as a start or a closing of a pathway. */
  @Column({ type: 'boolean', name: 'counted' })
  counted!: boolean;

  @Column({ type: 'text', name: 'valid_to_stated', nullable: true })
  validToStated!: string | null;

  @Column({ type: 'text', name: 'source' })
  source!: string;

  @Column({ type: 'text', name: 'note_sv', nullable: true })
  noteSv!: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn!: string | null;

  @Column({ type: 'integer', name: 'sort_order' })
  sortOrder!: number;
}
