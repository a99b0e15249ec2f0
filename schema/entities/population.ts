import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The population of an area on a day, of one sex or all. */
@Entity({ name: 'populations' })
export class Population {
  @PrimaryColumn({ type: 'integer', name: 'position' })
  position!: number;

  @Column({ type: 'text', name: 'area' })
  area!: string;

  /** As precise as stated: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  @Column({ type: 'text', name: 'reference_date' })
  referenceDate!: string;

  /** Last day that the stated date covers, `YYYY-MM-DD`. */
  @Column({ type: 'date', name: 'last_day' })
  lastDay!: string;

  /** One of `SEXES`. */
  @Column({ type: 'text', name: 'sex' })
  sex!: string;

  @Column({ type: 'integer', name: 'population' })
  population!: number;

  @Column({ type: 'text', name: 'status' })
  status!: string;

  @Column({ type: 'text', name: 'source' })
  source!: string;

  @Column({ type: 'text', name: 'note_sv', nullable: true })
  noteSv!: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn!: string | null;
}
