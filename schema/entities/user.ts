import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who may sign in. Nothing here is public; a demonstration's users are roles, not people. */
@Entity({ name: 'users' })
export class User {
  @PrimaryColumn({ type: 'text', collation: 'C', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'role' })
  role!: string;

  /** Code of the area that the user speaks for; null for roles without one. */
  @Column({ type: 'text', collation: 'C', name: 'organisation', nullable: true })
  organisation!: string | null;

  /** True for those that exist only where the facts are synthetic. */
  @Column({ type: 'boolean', name: 'demo' })
  demo!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  /** From when the user may do nothing; null while they may. */
  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;
}
