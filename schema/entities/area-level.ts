import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A level of areas, such as regions; the code knows it by its role. */
@Entity({ name: 'area_levels' })
export class AreaLevel {
  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  /** One of `LEVEL_ROLES`. */
  @Column({ type: 'text', name: 'role' })
  role!: string;

  /** 0 is the whole; a larger area has a lower rank. */
  @Column({ type: 'integer', name: 'rank' })
  rank!: number;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text', name: 'plural_sv' })
  pluralSv!: string;

  @Column({ type: 'text', name: 'plural_en' })
  pluralEn!: string;
}
