import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an area belongs to a larger one; with part and share where it is divided between several. */
@Entity({ name: 'area_memberships' })
export class AreaMembership {
  @PrimaryColumn({ type: 'integer', name: 'position' })
  position!: number;

  @Column({ type: 'text', name: 'area' })
  area!: string;

  @Column({ type: 'text', name: 'parent' })
  parent!: string;

  /** The part of the area that belongs to this parent; null: all of it. */
  @Column({ type: 'text', name: 'part', nullable: true })
  part!: string | null;

  /** Exact decimal 0–1; null where the whole area belongs. */
  @Column({ type: 'numeric', name: 'share', nullable: true })
  share!: string | null;

  /** The day of the populations behind the share. */
  @Column({ type: 'text', name: 'as_of', nullable: true })
  asOf!: string | null;

  @Column({ type: 'text', name: 'source' })
  source!: string;
}
