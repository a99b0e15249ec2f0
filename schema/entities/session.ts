import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A user signed in with a browser, until it expires or is ended. Never public. */
@Entity({ name: 'sessions' })
export class Session {
  /** SHA-256 of the random id that the browser holds. */
  @PrimaryColumn({ type: 'text', collation: 'C', name: 'hash' })
  hash!: string;

  @Column({ type: 'text', collation: 'C', name: 'user_id' })
  userId!: string;

  /** What the user says it is for; stands in the audit. */
  @Column({ type: 'text', name: 'purpose', nullable: true })
  purpose!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  /** Within an hour. */
  @Column({ type: 'timestamptz', name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}
