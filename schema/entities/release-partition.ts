import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of releases, by the hash of what it holds: those that agree on an area and year share it. */
@Entity({ name: 'release_partitions' })
export class ReleasePartition {
  @PrimaryColumn({ type: 'text', name: 'hash', collation: 'C' })
  hash!: string;

  @Column({ type: 'text', name: 'kind', collation: 'C' })
  kind!: string;

  @Column({ type: 'text', name: 'area', collation: 'C' })
  area!: string;

  @Column({ type: 'integer', name: 'year' })
  year!: number;
}
