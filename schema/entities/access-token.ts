import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A token with which a machine acts as a user. Shown once, when it is made; never public. */
@Entity({ name: 'access_tokens' })
export class AccessToken {
  /** By which it is revoked; says nothing of the token. */
  @PrimaryColumn({ type: 'text', collation: 'C', name: 'id' })
  id!: string;

  /** SHA-256 of the token. */
  @Column({ type: 'text', collation: 'C', name: 'hash', unique: true })
  hash!: string;

  @Column({ type: 'text', collation: 'C', name: 'user_id' })
  userId!: string;

  /** What it is for; stands in the audit. */
  @Column({ type: 'text', name: 'purpose' })
  purpose!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
