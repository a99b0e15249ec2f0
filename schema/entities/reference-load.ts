import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which files the reference tables hold now: one row, replaced with them. */
@Entity({ name: 'reference_loads' })
export class ReferenceLoad {
  /** SHA-256 over the names and bytes of the files. */
  @PrimaryColumn({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'timestamptz', name: 'loaded_at' })
  loadedAt!: Date;

  /** Names of the files, relative to the folder. */
  @Column({ type: 'jsonb', name: 'files' })
  files!: readonly string[];
}
