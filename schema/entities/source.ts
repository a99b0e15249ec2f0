import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A publisher or document that rows name as their source. */
@Entity({ name: 'sources' })
export class Source {
  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'title' })
  title!: string;

  @Column({ type: 'text', name: 'publisher' })
  publisher!: string;

  @Column({ type: 'text', name: 'url', nullable: true })
  url!: string | null;

  @Column({ type: 'text', name: 'licence', nullable: true })
  licence!: string | null;

  @Column({ type: 'text', name: 'retrieved', nullable: true })
  retrieved!: string | null;

  @Column({ type: 'text', name: 'note_sv', nullable: true })
  noteSv!: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn!: string | null;
}
