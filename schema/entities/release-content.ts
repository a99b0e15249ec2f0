import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Packed series of a partition. Exact: read only for those who may see exact figures. */
@Entity({ name: 'release_contents' })
export class ReleaseContent {
  @PrimaryColumn({ type: 'text', name: 'hash', collation: 'C' })
  hash!: string;

  @PrimaryColumn({ type: 'text', name: 'attribution', collation: 'C' })
  attribution!: string;

  @PrimaryColumn({ type: 'text', name: 'pathway', collation: 'C' })
  pathway!: string;

  @Column({ type: 'bytea', name: 'content' })
  content!: Buffer;
}
