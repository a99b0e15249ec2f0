import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Packed series of a partition. Exact: read only for those who may see exact figures. */
@Entity({ name: 'release_contents' })
export class ReleaseContent {
  @PrimaryColumn({ type: 'text', name: 'hash' })
  hash!: string;

  @PrimaryColumn({ type: 'text', name: 'attribution' })
  attribution!: string;

  @PrimaryColumn({ type: 'text', name: 'pathway' })
  pathway!: string;

  @Column({ type: 'bytea', name: 'content' })
  content!: Buffer;
}
