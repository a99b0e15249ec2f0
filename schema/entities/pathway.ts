import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A standardised cancer pathway. */
@Entity({ name: 'pathways' })
export class Pathway {
  @PrimaryColumn({ type: 'text', name: 'code' })
  code!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text', name: 'icd10', nullable: true })
  icd10!: string | null;

  @Column({ type: 'integer', name: 'introduced_year', nullable: true })
  introducedYear!: number | null;

  /** `both`, `female` or `male`. */
  @Column({ type: 'text', name: 'sexes' })
  sexes!: string;

  @Column({ type: 'integer', name: 'sort_order' })
  sortOrder!: number;
}
