import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which partition a release has for an area and year. */
@Entity({ name: 'release_manifest' })
export class ReleaseManifestEntry {
  @PrimaryColumn({ type: 'text', name: 'release' })
  release!: string;

  @PrimaryColumn({ type: 'text', name: 'kind', collation: 'C' })
  kind!: string;

  @PrimaryColumn({ type: 'text', name: 'area', collation: 'C' })
  area!: string;

  @PrimaryColumn({ type: 'integer', name: 'year' })
  year!: number;

  @Column({ type: 'text', name: 'hash', collation: 'C' })
  hash!: string;
}
