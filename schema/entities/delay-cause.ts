import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A cause of a long lead time, as Ledtid groups them. */
@Entity({ name: 'delay_causes' })
export class DelayCause {
  @PrimaryColumn({ type: 'text', name: 'code' })
  code!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text', name: 'grounds_sv' })
  groundsSv!: string;

  @Column({ type: 'text', name: 'grounds_en' })
  groundsEn!: string;

  @Column({ type: 'text', name: 'source' })
  source!: string;

  @Column({ type: 'integer', name: 'sort_order' })
  sortOrder!: number;
}
