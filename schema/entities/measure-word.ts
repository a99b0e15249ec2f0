import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text of a measure's definition in the country's words, in the place of the definition's own. Public. */
@Entity({ name: 'measure_words' })
export class MeasureWord {
  @PrimaryColumn({ type: 'text', name: 'measure', collation: 'C' })
  measure!: string;

  @PrimaryColumn({ type: 'text', name: 'part', collation: 'C' })
  part!: string;

  @Column({ type: 'text', name: 'text_sv' })
  textSv!: string;

  @Column({ type: 'text', name: 'text_en' })
  textEn!: string;
}
