import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Who saw or did what. Rows are added and never changed or removed, which the database itself refuses. Read by release
 * stewards, and without `filters` by administrators.
 */
@Entity({ name: 'audit_records' })
export class AuditRecord {
  @PrimaryColumn({ type: 'text', collation: 'C', name: 'id' })
  id!: string;

  @Column({ type: 'timestamptz', name: 'at' })
  at!: Date;

  @Column({ type: 'text', name: 'actor_kind' })
  actorKind!: string;

  @Column({ type: 'text', name: 'user_id', nullable: true })
  userId!: string | null;

  /** The role at that moment. */
  @Column({ type: 'text', name: 'role', nullable: true })
  role!: string | null;

  @Column({ type: 'text', name: 'organisation', nullable: true })
  organisation!: string | null;

  @Column({ type: 'text', name: 'operation' })
  operation!: string;

  /** What was asked for: fields and their arguments. */
  @Column({ type: 'jsonb', name: 'filters', nullable: true })
  filters!: unknown;

  @Column({ type: 'text', name: 'purpose', nullable: true })
  purpose!: string | null;

  @Column({ type: 'text', name: 'outcome' })
  outcome!: string;

  /** Releases that the answer rests on. */
  @Column({ type: 'text', name: 'releases', array: true })
  releases!: readonly string[];
}
