import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The yearly agreement between the state and the regions. */
@Entity({ name: 'agreements' })
export class Agreement {
  @PrimaryColumn({ type: 'integer', name: 'year' })
  year!: number;

  @Column({ type: 'text', name: 'name', nullable: true })
  name!: string | null;

  /** Whole kronor; null where the total was not found. */
  @Column({ type: 'bigint', name: 'total_sek', nullable: true })
  totalSek!: string | null;

  @Column({ type: 'text', name: 'total_source' })
  totalSource!: string;

  @Column({ type: 'text', name: 'note_sv', nullable: true })
  noteSv!: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn!: string | null;
}
