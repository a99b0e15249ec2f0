import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published figure, or the reason why there is none. */
@Entity({ name: 'published_results' })
export class PublishedResult {
  @PrimaryColumn({ type: 'integer', name: 'position' })
  position!: number;

  @Column({ type: 'text', name: 'measure' })
  measure!: string;

  /** The level of the area, or `pathway`. */
  @Column({ type: 'text', name: 'level' })
  level!: string;

  @Column({ type: 'text', name: 'area', nullable: true })
  area!: string | null;

  @Column({ type: 'text', name: 'pathway', nullable: true })
  pathway!: string | null;

  @Column({ type: 'text', name: 'key_as_published' })
  keyAsPublished!: string;

  @Column({ type: 'integer', name: 'year' })
  year!: number;

  @Column({ type: 'text', name: 'period', nullable: true })
  period!: string | null;

  /** Exact decimal in the unit; shares are 0–1. Null where `absence` or `textValue` is given. */
  @Column({ type: 'numeric', name: 'value', nullable: true })
  value!: string | null;

  @Column({ type: 'text', name: 'text_value', nullable: true })
  textValue!: string | null;

  /** One of `UNITS`. */
  @Column({ type: 'text', name: 'unit' })
  unit!: string;

  /** One of `ABSENCES`; null where there is a value. */
  @Column({ type: 'text', name: 'absence', nullable: true })
  absence!: string | null;

  @Column({ type: 'text', name: 'absence_reason_sv', nullable: true })
  absenceReasonSv!: string | null;

  @Column({ type: 'text', name: 'absence_reason_en', nullable: true })
  absenceReasonEn!: string | null;

  @Column({ type: 'text', name: 'value_as_published', nullable: true })
  valueAsPublished!: string | null;

  @Column({ type: 'text', name: 'unit_as_published' })
  unitAsPublished!: string;

  /** How the number stands to the true one: `exact`, `about`, `more_than`, `nearly`, `lowest` or `highest`. */
  @Column({ type: 'text', name: 'qualifier', nullable: true })
  qualifier!: string | null;

  /** The row of `sources` that the series comes from; null where `source` alone says it. */
  @Column({ type: 'text', name: 'source_id', nullable: true })
  sourceId!: string | null;

  @Column({ type: 'text', name: 'source' })
  source!: string;

  @Column({ type: 'text', name: 'note_sv', nullable: true })
  noteSv!: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn!: string | null;
}
