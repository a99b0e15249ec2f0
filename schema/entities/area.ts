import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An area on any level, from the nation to a locality. */
@Entity({ name: 'areas' })
export class Area {
  @PrimaryColumn({ type: 'text', name: 'code' })
  code!: string;

  @Column({ type: 'text', name: 'level' })
  level!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text', name: 'short_name_sv' })
  shortNameSv!: string;

  @Column({ type: 'text', name: 'short_name_en' })
  shortNameEn!: string;

  @Column({ type: 'text', name: 'locative_sv' })
  locativeSv!: string;

  @Column({ type: 'text', name: 'locative_en' })
  locativeEn!: string;

  @Column({ type: 'text', name: 'abbreviation', nullable: true })
  abbreviation!: string | null;

  @Column({ type: 'text', name: 'iso_code', nullable: true })
  isoCode!: string | null;

  @Column({ type: 'text', name: 'statistical_code', nullable: true })
  statisticalCode!: string | null;

  /** Place on the tile map, from 1 in the west; null for areas that have no tile. */
  @Column({ type: 'integer', name: 'tile_column', nullable: true })
  tileColumn!: number | null;

  /** From 1 in the north. */
  @Column({ type: 'integer', name: 'tile_row', nullable: true })
  tileRow!: number | null;

  @Column({ type: 'integer', name: 'sort_order' })
  sortOrder!: number;

  @Column({ type: 'text', name: 'source' })
  source!: string;

  @Column({ type: 'text', name: 'status' })
  status!: string;
}
