import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word that the country has of its own, as texts need it (`schema/language/country-words.ts`). Public. */
@Entity({ name: 'country_words' })
export class CountryWord {
  @PrimaryColumn({ type: 'text', name: 'key', collation: 'C' })
  key!: string;

  @Column({ type: 'text', name: 'text_sv' })
  textSv!: string;

  @Column({ type: 'text', name: 'text_en' })
  textEn!: string;
}
